import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { documents } from './operations.ts';
import { obliged } from './obliged.ts';
import { coachOf, judge, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

type Stand = Awaited<ReturnType<typeof obliged>>;

/** Somebody about whom a reduction was proposed. */
async function accused(): Promise<Stand & { readonly id: string }> {
  const stand = await obliged(stage);
  await stand.guide.proposeSanction(stand.imposed);
  const id = (await stand.person.plan())?.sanctionProposals[0]?.id ?? '';
  return { ...stand, id };
}

const released = (id: string, state: string) => ({
  obligation: { ...parts.obligation, id, state, releasedUntil: '2027-05-01', releaseReason: 'Ziek' },
});
const mailsOf = async (personId: string) =>
  (
    await stage.world.rows<{ kind: string }>('select kind from notification where person_id = $1 order by id', [
      personId,
    ])
  ).map(({ kind }) => kind);
const as = (viewer: Viewer, text: string, values: unknown[] = []) =>
  withViewer(stage.world.pool, viewer, (tx) => tx.query({ text, values }));

describe('an obligation that changed after a reduction was proposed', () => {
  const seen = async ({ specialist, person, guide, id }: Stand & { readonly id: string }) => {
    const now = (await specialist.read(id))?.obligationNow;
    expect((await person.plan())?.sanctionProposals[0]?.obligationNow).toEqual(now);
    expect((await guide.read())?.sanctionProposals[0]?.obligationNow).toEqual(now);
    return now;
  };

  test('stands as it was proposed until the plan says otherwise', async () => {
    const stand = await accused();
    expect(await seen(stand)).toEqual({ state: 'IMPOSED', releasedUntil: null });
    await stand.guide.proposes(released(stand.imposed, 'RELEASED'));
    expect(await seen(stand), 'what is only proposed changes nothing').toEqual({
      state: 'IMPOSED',
      releasedUntil: null,
    });
  });

  test.each(['RELEASED', 'PARTLY_RELEASED'])(
    'is shown as %s beside the copied one, and can be decided',
    async (state) => {
      const stand = await accused();
      await stand.guide.proposes(released(stand.imposed, state));
      await stand.person.agree(2);
      const now = { state, releasedUntil: '2027-05-01' };
      expect(await seen(stand)).toEqual(now);
      expect((await stand.specialist.read(stand.id)) as object).toMatchObject({
        obligation: { kind: 'COOPERATE', words: parts.obligation.words },
      });
      await stand.person.giveView(stand.id, 'Ik was ziek.');
      expect(await stand.specialist.decide(stand.id, 'DROPPED')).toMatchObject({
        outcome: 'DROPPED',
        obligationNow: now,
      });
      await stand.guide.end((await stand.guide.read())?.revision ?? 0, 'Verhuisd');
      expect(await seen(stand), 'as it stood at the decision').toEqual(now);
    },
  );

  test('is shown as gone where a later version left it out, established without agreement as well', async () => {
    const stand = await accused();
    await stand.guide.proposes({ removeObligation: stand.imposed });
    await stand.person.disagree(2, 'Nee');
    await stand.guide.establish(2);
    expect(await seen(stand)).toEqual({ state: 'NOT_IN_PLAN', releasedUntil: null });
    await stand.guide.end((await stand.guide.read())?.revision ?? 0, 'Verhuisd');
    expect(await seen(stand)).toEqual({ state: 'PLAN_ENDED', releasedUntil: null });
    expect(await stand.specialist.queue(), 'it still waits for a decision').toHaveLength(1);
  });

  test('is never missed by a proposal that is made in the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const stand = await obliged(stage);
      await stand.guide.proposes(released(stand.imposed, 'RELEASED'));
      await Promise.all([stand.person.agree(2), stand.guide.proposeSanction(stand.imposed)]);
      const proposals = (await stand.person.plan())?.sanctionProposals ?? [];
      for (const { obligationNow } of proposals) expect(obligationNow.state).toBe('RELEASED');
    }
  });

  test('stands as the plan says, whoever writes it', async () => {
    const { citizen, coach, specialist, id } = await accused();
    for (const viewer of [citizen, coach, specialist.viewer])
      await as(viewer, `update sanction_proposal set obligation_state = 'RELEASED' where id = $1`, [id]).catch(
        () => undefined,
      );
    expect(
      await stage.world.rows('select obligation_state as state from sanction_proposal where id = $1', [id]),
    ).toEqual([{ state: 'IMPOSED' }]);
  });
});

describe('a proposal for a reduction is taken back', () => {
  test('by the one who made it, with a reason that the citizen reads; nobody answers or decides any more', async () => {
    const { guide, person, specialist, citizen, imposed, id } = await accused();
    expect(wrong(await guide.withdrawSanction(id, ' '))).toEqual(['reason required']);
    expect(wrong(await guide.withdrawSanction(id, 'x'.repeat(2001)))).toEqual(['reason tooLong']);
    expect(wrong(await guide.withdrawSanction('no id'))).toEqual(['id unknown']);
    expect(await guide.withdrawSanction(id, ' U had wel gebeld. ')).toEqual({ __typename: 'Plan' });
    expect(await guide.withdrawSanction(id, 'Iets anders'), 'again changes nothing').toEqual({ __typename: 'Plan' });
    expect((await person.plan())?.sanctionProposals).toMatchObject([
      { withdrawnAt: '2026-11-24T08:00:00+00:00', withdrawReason: 'U had wel gebeld.', outcome: null },
    ]);
    expect(await mailsOf(citizen.personId)).toEqual(['PLAN_PROPOSED', 'VIEW_ASKED', 'SANCTION_WITHDRAWN']);
    expect(await specialist.queue()).toEqual([]);
    expect(await specialist.read(id), 'what was said stays readable').toMatchObject({ decidable: false });
    expect(await person.giveView(id, 'Te laat?')).toMatchObject({ __typename: 'SanctionClosed' });
    const late = judge(stage.world.at('2027-01-09T09:00:00+01:00'), specialist.viewer);
    expect(await late.decide(id, 'REDUCE')).toMatchObject({ __typename: 'SanctionClosed' });
    expect(wrong(await guide.proposeSanction(imposed)), 'a form that is sent once more').toEqual([
      'reasons saidBefore',
    ]);
    expect(await mailsOf(citizen.personId)).toHaveLength(3);
    expect(await guide.proposeSanction(imposed, { reasons: 'U kwam ook op 23 november niet.' })).toEqual({
      __typename: 'Plan',
    });
    expect(await specialist.queue()).toHaveLength(1);
  });

  test('not after a decision, and the view that was given stays', async () => {
    const { guide, person, specialist, id } = await accused();
    await person.giveView(id, 'Ik was ziek.');
    await specialist.decide(id, 'DROPPED');
    expect(await guide.withdrawSanction(id)).toMatchObject({ __typename: 'PlanMovedOn' });
    const other = await accused();
    await other.person.giveView(other.id, 'Ik was ziek.');
    await other.guide.withdrawSanction(other.id);
    expect((await other.person.plan())?.sanctionProposals).toMatchObject([
      { view: 'Ik was ziek.', withdrawReason: 'Er was wel gebeld.' },
    ]);
  });

  test('by nobody else: not by a colleague beside the citizen, a stranger, a specialist or the citizen', async () => {
    const { guide, specialist, citizen, municipalityId, id } = await accused();
    const colleague = await stage.world.professional(municipalityId, 'CASE_MANAGER');
    await stage.assign(colleague, citizen);
    expect(wrong(await coachOf(stage.world, colleague, citizen).withdrawSanction(id))).toEqual([
      'reason othersProposal',
    ]);
    const stranger = await stage.world.professional(municipalityId, 'CASE_MANAGER');
    expect(await coachOf(stage.world, stranger, citizen).withdrawSanction(id)).toEqual({
      __typename: 'PersonNotFound',
      personId: citizen.personId,
    });
    for (const viewer of [specialist.viewer, citizen])
      expect(
        await stage.world.refusal(viewer, documents.withdrawSanction, { personId: citizen.personId, id, reason: 'x' }),
      ).toEqual(['FORBIDDEN']);
    for (const viewer of [colleague, stranger, specialist.viewer, citizen])
      await as(viewer, `update sanction_proposal set withdrawn_at = now(), withdraw_reason = 'x' where id = $1`, [
        id,
      ]).catch(() => undefined);
    expect(await specialist.read(id)).toMatchObject({ withdrawnAt: null });
    expect((await guide.read())?.sanctionProposals).toHaveLength(1);
    expect(await mailsOf(citizen.personId)).not.toContain('SANCTION_WITHDRAWN');
  });

  test('or decided, in the same moment: one of both, and the other is told', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { guide, person, specialist, citizen, id } = await accused();
      await person.giveView(id, 'Ik was ziek.');
      const [withdrawn, decided] = await Promise.all([guide.withdrawSanction(id), specialist.decide(id, 'REDUCE')]);
      const outcome = `${withdrawn.__typename} ${decided.__typename}`;
      expect(['Plan SanctionClosed', 'PlanMovedOn SanctionProposal']).toContain(outcome);
      const isWithdrawn = withdrawn.__typename === 'Plan';
      expect((await person.plan())?.sanctionProposals).toMatchObject([
        isWithdrawn
          ? { outcome: null, withdrawReason: 'Er was wel gebeld.' }
          : { outcome: 'REDUCE', withdrawnAt: null },
      ]);
      const mails = await mailsOf(citizen.personId);
      expect(mails.slice(2)).toEqual([isWithdrawn ? 'SANCTION_WITHDRAWN' : 'SANCTION_DECIDED']);
    }
  });

  test('twenty times at once is once, with one mail', async () => {
    const { guide, citizen, id } = await accused();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => guide.withdrawSanction(id)));
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['Plan']));
    expect((await mailsOf(citizen.personId)).filter((kind) => kind === 'SANCTION_WITHDRAWN')).toHaveLength(1);
  });

  test('and what was said then stays, whoever tries', async () => {
    const { guide, person, id } = await accused();
    await guide.withdrawSanction(id);
    for (const change of [
      `withdraw_reason = 'x'`,
      `withdrawn_at = null, withdraw_reason = null`,
      `view = 'x', view_at = now()`,
    ])
      await expect(
        stage.world.owner.query(`update sanction_proposal set ${change} where id = $1`, [id]),
      ).rejects.toThrow(/never changes/);
    expect((await person.plan())?.sanctionProposals).toHaveLength(1);
  });
});

test('a citizen may say as much as it takes in their defence', async () => {
  const { guide, person, id } = await accused();
  const story = 'أريد أن أعمل. '.repeat(714).slice(0, 10_000).trim();
  expect(story.length).toBeGreaterThan(9_990);
  expect(await person.giveView(id, story)).toMatchObject({ __typename: 'SanctionProposal', view: story });
  await guide.proposes({ goal: parts.goal });
  expect(wrong(await person.disagree(2, 'x'.repeat(10_001)))).toEqual(['reason tooLong']);
  expect(await person.disagree(2, story)).toEqual({ __typename: 'Plan' });
  expect((await planner(stage.world, person.viewer).plan())?.proposed?.responses.at(-1)?.words).toBe(story);
});
