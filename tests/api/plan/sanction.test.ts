import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from './operations.ts';
import { obliged } from './obliged.ts';
import { coachOf, judge, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

describe('a reduction', () => {
  test('is proposed by one, answered by the citizen, decided by another', async () => {
    const { guide, person, specialist, imposed, coach, citizen } = await obliged(stage);
    expect(await guide.proposeSanction(imposed)).toEqual({ __typename: 'Plan' });
    const [asked] = (await person.plan())?.sanctionProposals ?? [];
    expect(asked).toMatchObject({
      obligation: { kind: 'COOPERATE', words: parts.obligation.words, article: 'art. 9 lid 1 sub b Participatiewet' },
      reasons: 'U kwam drie keer niet en belde niet af.',
      proposedBy: coach.name,
      viewBy: '2026-12-08',
      view: null,
      outcome: null,
    });
    const id = asked?.id ?? '';
    expect(await specialist.read(id)).toMatchObject({ person: { id: citizen.personId }, decidable: false });
    expect(wrong(await specialist.decide(id, 'DROPPED')), 'the view comes first').toEqual(['outcome tooEarly']);

    expect(wrong(await person.giveView(id, ' '))).toEqual(['words required']);
    const tooLong = await person.giveView(id, 'ج'.repeat(10_001));
    expect(wrong(tooLong)).toEqual(['words tooLong']);
    expect(tooLong.problems?.[0]?.facts).toContainEqual({ name: 'maximum', value: '10000' });
    expect(await person.giveView(id, 'Mijn dochter was ziek. Ik heb wel gebeld.')).toMatchObject({
      __typename: 'SanctionProposal',
      view: 'Mijn dochter was ziek. Ik heb wel gebeld.',
    });
    expect(await person.giveView(id, 'Iets anders')).toMatchObject({ __typename: 'SanctionClosed' });
    expect(await specialist.queue()).toMatchObject([
      { id, decidable: true, view: 'Mijn dochter was ziek. Ik heb wel gebeld.' },
    ]);
    expect(wrong(await specialist.decide(id, 'DROPPED', ''))).toEqual(['reason required']);
    expect(await specialist.decide(id, 'DROPPED', 'U belde wel.')).toMatchObject({
      __typename: 'SanctionProposal',
      outcome: 'DROPPED',
      outcomeReason: 'U belde wel.',
      decidedBy: specialist.viewer.name,
      decidable: false,
    });
    expect(await specialist.queue()).toEqual([]);
    expect((await person.plan())?.sanctionProposals).toMatchObject([
      { outcome: 'DROPPED', outcomeReason: 'U belde wel.' },
    ]);
    const mails = await stage.world.rows<{ kind: string }>(
      'select kind from notification where person_id = $1 order by id',
      [citizen.personId],
    );
    expect(mails.map(({ kind }) => kind)).toEqual(['PLAN_PROPOSED', 'VIEW_ASKED', 'SANCTION_WITHDRAWN']);
  });

  test('can be decided without a view from the day after its last one', async () => {
    const { guide, person, specialist, imposed } = await obliged(stage);
    await guide.proposeSanction(imposed);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    const on = (day: string) => judge(stage.world.at(`${day}T09:00:00+01:00`), specialist.viewer);
    expect(await on('2026-12-08').decide(id, 'REDUCE')).toMatchObject({
      problems: [{ code: 'tooEarly', facts: [{ name: 'earliestOn', value: '2026-12-09' }] }],
    });
    expect(await on('2026-12-09').decide(id, 'REDUCE')).toMatchObject({ outcome: 'REDUCE' });
    expect(await person.giveView(id, 'Te laat?')).toMatchObject({ __typename: 'SanctionClosed' });
  });

  test('is never decided by the one who proposed it, in the API or in the database', async () => {
    const { person, imposed, municipalityId, citizen } = await obliged(stage);
    const both = await stage.world.professional(municipalityId, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    await stage.assign(both, citizen);
    await coachOf(stage.world, both, citizen).proposeSanction(imposed);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    await person.giveView(id, 'Ik was ziek.');
    expect(await judge(stage.world, both).read(id)).toMatchObject({ decidable: false });
    expect(wrong(await judge(stage.world, both).decide(id, 'REDUCE'))).toEqual(['outcome ownProposal']);
    await expect(
      stage.world.owner.query(
        `update sanction_proposal set decided_by_id = proposed_by_id, decided_by_name = 'x', decided_at = now(),
           outcome = 'REDUCE', outcome_reason = 'x' where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/sanction_proposal_two_people/);
  });

  test('is about an obligation that is imposed and has begun, with reasons and time to answer', async () => {
    const { guide, person, imposed, released, later } = await obliged(stage);
    expect(wrong(await guide.proposeSanction(released))).toEqual(['obligations notImposed']);
    expect(wrong(await guide.proposeSanction(later))).toEqual(['obligations tooEarly']);
    expect(wrong(await guide.proposeSanction('no id'))).toEqual(['obligations unknown']);
    expect(wrong(await guide.proposeSanction(imposed, { reasons: '', viewBy: '2026-12-07' }))).toEqual([
      'reasons required',
      'viewBy tooEarly',
    ]);
    expect(wrong(await guide.proposeSanction(imposed, { viewBy: '2026-11-23' }))).toEqual(['viewBy inPast']);
    expect((await person.plan())?.sanctionProposals).toEqual([]);
  });

  test('proposed ten times at once is one, and decided by ten at once is one decision', async () => {
    const { guide, person, imposed, municipalityId } = await obliged(stage);
    const proposed = await Promise.all(Array.from({ length: 10 }, () => guide.proposeSanction(imposed)));
    expect(proposed.filter(({ __typename }) => __typename === 'Plan')).toHaveLength(1);
    expect(proposed.filter(({ __typename }) => __typename === 'PlanMovedOn')).toHaveLength(9);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    await person.giveView(id, 'Ik was ziek.');
    const specialists = await Promise.all(
      Array.from({ length: 10 }, () => stage.world.professional(municipalityId, 'INCOME_SPECIALIST')),
    );
    const decided = await Promise.all(specialists.map((viewer) => judge(stage.world, viewer).decide(id, 'DROPPED')));
    expect(decided.filter(({ __typename }) => __typename === 'SanctionProposal')).toHaveLength(1);
    expect(decided.filter(({ __typename }) => __typename === 'SanctionClosed')).toHaveLength(9);
  });
});

describe('who sees it', () => {
  test('a specialist here, and nobody elsewhere; never the plan', async () => {
    const { guide, person, specialist, imposed } = await obliged(stage);
    await guide.proposeSanction(imposed);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    const elsewhere = judge(
      stage.world,
      await stage.world.professional(await stage.world.municipality(), 'INCOME_SPECIALIST'),
    );
    expect(await elsewhere.read(id)).toBeNull();
    expect(await elsewhere.queue()).toEqual([]);
    expect(await elsewhere.decide(id, 'REDUCE')).toEqual({ __typename: 'SanctionNotFound', id });
    expect(await specialist.read('no id')).toBeNull();
    expect(await stage.world.refusal(guide.viewer, documents.decide, { id, outcome: 'DROPPED', reason: 'x' })).toEqual([
      'FORBIDDEN',
    ]);
    const other = planner(stage.world, await stage.world.citizen(specialist.viewer.municipalityId));
    expect(await stage.world.refusal(other.viewer, documents.view, { id, words: 'x' })).toEqual(['BAD_USER_INPUT']);
    const records = await stage.world.rows<{ operation: string; purpose: string }>(
      'select operation, purpose from access_record where professional_id = $1',
      [specialist.viewer.professionalId],
    );
    expect(records).toEqual([]);
    await specialist.read(id);
    expect(
      await stage.world.rows('select operation, purpose from access_record where professional_id = $1', [
        specialist.viewer.professionalId,
      ]),
    ).toEqual([{ operation: 'sanctionProposal', purpose: 'JUDGE_INCOME' }]);
  });

  test('what was said stays as it was said', async () => {
    const { guide, person, imposed } = await obliged(stage);
    await guide.proposeSanction(imposed);
    const id = (await person.plan())?.sanctionProposals[0]?.id ?? '';
    await person.giveView(id, 'Ik was ziek.');
    for (const change of [`view = 'x'`, `reasons = 'x'`, `view_by = '2026-11-25'`, `obligation = '{}'`])
      await expect(
        stage.world.owner.query(`update sanction_proposal set ${change} where id = $1`, [id]),
      ).rejects.toThrow(/never changes/);
  });
});
