import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '#graphql/shared/content-hash.ts';
import { coachOf, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

const mailsOf = async (personId: string) =>
  (
    await stage.world.rows<{ kind: string }>(
      'select kind from notification where person_id = $1 order by requested_at, id',
      [personId],
    )
  ).map(({ kind }) => kind);

describe('a plan is made together', () => {
  test('proposed, read, agreed: it is in force, and its steps can be taken', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    const nothing = { id: null, revision: 0, versions: [], steps: [], contactPerson: { since: '2026-01-01' } };
    expect(await person.plan(), 'nothing was written, but somebody stands beside them').toMatchObject(nothing);
    expect(await guide.read()).toMatchObject({ id: null, person: { id: citizen.personId }, draft: null, versions: [] });

    await guide.start();
    await guide.change({ outline: { dreamJob: ' Verpleegkundige ', firstStep: 'Taal', evaluationOn: '2027-05-24' } });
    await guide.change({ goal: parts.goal });
    const goalId = (await guide.read())?.draft?.goals[0]?.id;
    await guide.change({ step: { ...parts.language, goalId } });
    await guide.change({ step: parts.registration });
    await guide.change({ obligation: parts.obligation });
    expect(await person.plan(), 'a draft is nobody’s but the municipality’s').toMatchObject(nothing);
    expect((await guide.read())?.draft?.missing).toEqual([]);
    expect(await guide.propose()).toEqual({ __typename: 'Plan' });

    const shown = await person.plan();
    expect(shown?.inForce).toBeNull();
    expect(shown?.contactPerson).toEqual({ name: coach.name, since: '2026-01-01' });
    expect(shown?.proposed).toMatchObject({
      number: 1,
      state: 'PROPOSED',
      dreamJob: 'Verpleegkundige',
      proposedBy: coach.name,
      respondBy: '2026-12-08',
      changeReason: null,
      comparedWith: null,
      objectionLastDay: null,
      goals: [{ id: goalId, title: 'Werken in de zorg' }],
      obligations: [
        {
          article: 'art. 9 lid 1 sub b Participatiewet',
          consequenceArticle: 'art. 18 lid 4 sub h en lid 5 Participatiewet',
        },
      ],
    });
    expect(shown?.proposed?.changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'CHANGED OUTLINE',
      'CHANGED OUTLINE',
      'CHANGED OUTLINE',
      'ADDED GOAL',
      'ADDED STEP',
      'ADDED STEP',
      'ADDED OBLIGATION',
    ]);
    expect(shown?.steps, 'nothing is agreed yet').toEqual([]);

    expect(await person.read(1)).toEqual({ __typename: 'Plan' });
    expect(await person.read(1), 'again changes nothing').toEqual({ __typename: 'Plan' });
    expect((await person.plan())?.proposed?.responses.map(({ kind }) => kind)).toEqual(['READ']);
    expect(await person.agree(1, 'ar')).toEqual({ __typename: 'Plan' });

    const agreed = await person.plan();
    expect(agreed?.proposed).toBeNull();
    expect(agreed?.inForce).toMatchObject({
      number: 1,
      state: 'IN_FORCE',
      basis: 'AGREEMENT',
      establishedBy: null,
      objectionLastDay: '2027-01-05',
    });
    expect(agreed?.inForce?.responses.map(({ kind }) => kind)).toEqual(['READ', 'AGREED']);
    expect(
      agreed?.steps.map(({ origin, title, owner, status, goalId: of }) => [origin, title, owner, status, of]),
    ).toEqual([
      ['AGREED', 'Aanmelden bij het taalhuis', 'COACH', 'PLANNED', null],
      ['AGREED', 'Nederlands op dinsdag en donderdag', 'CITIZEN', 'PLANNED', goalId],
    ]);
    expect(await mailsOf(citizen.personId)).toEqual(['PLAN_PROPOSED']);
  });

  test('what was proposed carries a hash of its words, which anybody can make again', async () => {
    const { citizen, coach } = await stage.pair();
    await coachOf(stage.world, coach, citizen).proposes({ goal: parts.goal });
    const [row] = await stage.world.rows<{ hash: string; plan_id: string; content: unknown }>(
      'select content_hash as hash, plan_id, content from plan_version where person_id = $1',
      [citizen.personId],
    );
    expect(row?.hash).toBe(contentHash({ planId: row?.plan_id, number: 1, changeReason: null, content: row?.content }));
  });

  test('proposed and disagreed with: it is recorded, and established as a decision with its objection term', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ step: parts.language }, { obligation: parts.obligation });
    expect(wrong(await guide.establish(1)), 'nobody answered yet').toEqual(['reason tooEarly']);
    await person.read(1);
    expect(wrong(await guide.establish(1)), 'reading is no answer').toEqual(['reason tooEarly']);

    expect(wrong(await person.disagree(1, '  '))).toEqual(['reason required']);
    expect(await person.disagree(1, 'Donderdag werk ik al.')).toEqual({ __typename: 'Plan' });
    const still = await person.plan();
    expect(still?.inForce, 'nothing follows from it by itself').toBeNull();
    expect(still?.proposed?.responses.at(-1)).toMatchObject({ kind: 'DISAGREED', words: 'Donderdag werk ik al.' });
    expect((await guide.read())?.warnings.map(({ kind }) => kind)).toEqual(['DISAGREED']);

    expect(wrong(await guide.establish(1, ''))).toEqual(['reason required']);
    expect(await guide.establish(1, 'Op donderdag is er geen andere groep.', false)).toEqual({ __typename: 'Plan' });
    expect((await person.plan())?.inForce).toMatchObject({
      number: 1,
      basis: 'DECISION',
      establishedBy: coach.name,
      establishReason: 'Op donderdag is er geen andere groep.',
      talkedFirst: false,
      objectionLastDay: '2027-01-05',
    });
    expect(await mailsOf(citizen.personId)).toEqual(['PLAN_PROPOSED', 'PLAN_ESTABLISHED']);
  });

  test('without an answer it can be established from the day after the last one for it', async () => {
    const { citizen, coach } = await stage.pair();
    await coachOf(stage.world, coach, citizen).proposes({ step: parts.language });
    const on = (day: string) => coachOf(stage.world.at(`${day}T09:00:00+01:00`), coach, citizen);
    expect(await on('2026-12-08').establish(1)).toMatchObject({
      problems: [{ field: 'reason', code: 'tooEarly', facts: [{ name: 'earliestOn', value: '2026-12-09' }] }],
    });
    expect((await on('2026-12-09').read())?.warnings.map(({ kind }) => kind)).toContain('NO_ANSWER');
    expect(await on('2026-12-09').establish(1)).toEqual({ __typename: 'Plan' });
  });
});

describe('a plan ends', () => {
  test('with its reason; everything that was said stays, and a new one goes on counting', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal }, { step: parts.language });
    await person.agree(1);
    await guide.start();
    const revision = (await guide.read())?.revision ?? 0;
    expect(await guide.end(revision + 1, 'Werk gevonden')).toMatchObject({ __typename: 'PlanMovedOn' });
    expect(wrong(await guide.end(revision, ' '))).toEqual(['reason required']);
    expect(await guide.end(revision, 'U heeft werk gevonden.')).toEqual({ __typename: 'Plan' });
    const ended = await person.plan();
    expect(ended).toMatchObject({
      endedOn: '2026-11-24',
      endReason: 'U heeft werk gevonden.',
      inForce: null,
      proposed: null,
    });
    expect(ended?.versions).toMatchObject([{ number: 1, state: 'REPLACED' }]);
    expect(ended?.steps).toMatchObject([{ status: 'CANCELLED' }]);
    expect((await guide.read())?.draft).toBeNull();
    expect(await mailsOf(citizen.personId)).toEqual(['PLAN_PROPOSED', 'PLAN_ENDED']);

    // As many saves as before: the same revision names another version.
    expect(await guide.proposes({ goal: parts.goal }, { step: parts.language })).toEqual({ __typename: 'Plan' });
    const again = await person.plan();
    expect(again).toMatchObject({ endedOn: null, steps: [], proposed: { number: 2, comparedWith: null } });
    expect(again?.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'PROPOSED'],
      [1, 'REPLACED'],
    ]);
  });

  test('and nobody is told of the end of what they never saw', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    await guide.start();
    const { revision = 0 } = (await guide.read()) ?? {};
    expect(await guide.end(revision, 'Verhuisd'), 'a draft is thrown away, not ended').toMatchObject({
      __typename: 'PlanMovedOn',
    });
    expect(await mailsOf(citizen.personId)).toEqual([]);
  });

  test('and is still the one that ended while a draft of another is written', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal }, { step: parts.language });
    await person.agree(1);
    await guide.end((await guide.read())?.revision ?? 0, 'Verhuisd');
    const ended = await person.plan();
    await guide.start();
    await guide.change({ goal: { title: 'Nog geheim' } });
    expect(await person.plan()).toEqual(ended);
    expect((await person.saveStep({ kind: 'OWN_ACTIVITY', title: 'Zelf verder' })).__typename).toBe('StepSaved');
    expect((await person.plan())?.steps.map(({ title }) => title)).toContain('Zelf verder');
  });

  test('a proposal that is taken back brings one mail, also when it is taken back twice', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    await guide.proposes({ goal: parts.goal });
    expect(await guide.withdraw(1)).toEqual({ __typename: 'Plan' });
    expect(await guide.withdraw(1)).toEqual({ __typename: 'Plan' });
    expect(await mailsOf(citizen.personId)).toEqual(['PLAN_PROPOSED', 'PLAN_WITHDRAWN']);
  });

  test('a draft that is thrown away leaves nothing, and its revision names nothing any more', async () => {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    await guide.start();
    await guide.change({ goal: parts.goal });
    const stale = guide.revision;
    expect(await guide.discard()).toEqual({ __typename: 'Plan' });
    expect((await guide.read())?.draft).toBeNull();
    await guide.start();
    expect((await guide.read())?.draft?.goals).toEqual([]);
    guide.revision = stale;
    expect(await guide.change({ goal: parts.goal })).toEqual({ __typename: 'PlanMovedOn', changes: [] });
  });
});
