import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#graphql/shared/ids.ts';
import { coachOf, parts, planner, type Coach } from './stories.ts';
import { createPlanStage, type Pair, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

const twenty = <Outcome>(act: () => Promise<Outcome>) => Promise.all(Array.from({ length: 20 }, act));
const names = (outcomes: readonly { readonly __typename: string }[]) =>
  outcomes.map(({ __typename }) => __typename).sort();
const count = async (table: string, personId: string, rest = 'true') =>
  (await stage.world.rows(`select 1 from ${table} where person_id = $1 and ${rest}`, [personId])).length;

async function two(): Promise<Pair & { readonly left: Coach; readonly right: Coach }> {
  const pair = await stage.pair();
  const other = await stage.world.professional(pair.municipalityId, 'CASE_MANAGER');
  await stage.assign(other, pair.citizen);
  return {
    ...pair,
    left: coachOf(stage.world, pair.coach, pair.citizen),
    right: coachOf(stage.world, { ...other, name: 'Tweede Begeleider' }, pair.citizen),
  };
}

describe('two case managers', () => {
  test('who save at once: the second is told what changed, and loses nothing of what was typed', async () => {
    const { left, right } = await two();
    await left.start();
    await right.start();
    const [first, second] = await Promise.all([
      left.change({ goal: parts.goal }),
      right.change({ goal: { title: 'Rijbewijs' } }),
    ]);
    expect(names([first, second])).toEqual(['Plan', 'PlanMovedOn']);
    const told = first.__typename === 'Plan' ? second : first;
    const saved = (await left.read())?.draft?.goals.map(({ title }) => title);
    expect(saved).toHaveLength(1);
    expect(told.changes).toEqual([
      { kind: 'ADDED', part: 'GOAL', title: saved?.[0], field: null, before: null, after: null },
    ]);
    const late = first.__typename === 'Plan' ? right : left;
    await late.read();
    const typed = saved?.[0] === 'Rijbewijs' ? parts.goal : { title: 'Rijbewijs' };
    expect(await late.change({ goal: typed }), 'what was typed goes through after looking').toEqual({
      __typename: 'Plan',
    });
    expect((await left.read())?.draft?.goals).toHaveLength(2);
  });

  test('of whom one is several saves behind: told of all of them', async () => {
    const { left, right } = await two();
    await left.start();
    await right.start();
    await left.change({ goal: parts.goal });
    const goalId = (await left.read())?.draft?.goals[0]?.id;
    await left.change({ goal: { ...parts.goal, id: goalId, title: 'Werken als verpleegkundige' } });
    await left.change({ obligation: parts.obligation });
    const late = await right.change({ step: parts.language });
    expect(late.changes?.map(({ kind, part, title, field }) => [kind, part, title, field])).toEqual([
      ['ADDED', 'GOAL', 'Werken in de zorg', null],
      ['CHANGED', 'GOAL', 'Werken als verpleegkundige', 'title'],
      ['ADDED', 'OBLIGATION', 'COOPERATE', null],
    ]);
    expect((await left.read())?.draft?.steps).toEqual([]);
  });

  test('of whom one proposes while the other saves: never a version that the citizen sees change', async () => {
    const { left, right, citizen } = await two();
    for (let round = 0; round < 5; round += 1) {
      await left.start();
      await left.change({ goal: { title: `Doel ${round}` } });
      await right.read();
      const outcomes = await Promise.all([
        left.propose({ changeReason: 'Nieuw doel' }),
        right.change({ goal: { title: `Laat doel ${round}` } }),
      ]);
      expect(names(outcomes)).toEqual(['Plan', 'PlanMovedOn']);
      const isProposed = outcomes[0].__typename === 'Plan';
      const plan = await left.read();
      expect(plan?.draft === null).toBe(isProposed);
      const titles = (isProposed ? plan?.proposed : plan?.draft)?.goals.map(({ title }) => title) ?? [];
      expect(titles.includes(`Laat doel ${round}`)).toBe(!isProposed);
      if (!isProposed) await left.propose({ changeReason: 'Nieuw doel' });
    }
    expect(await count('plan_version', citizen.personId, 'proposed_at is not null')).toBe(5);
  });
});

test('beginning twenty drafts at once is one draft of one plan', async () => {
  const { citizen, coach } = await stage.pair();
  const begun = await twenty(() => coachOf(stage.world, coach, citizen).start());
  expect(new Set(names(begun))).toEqual(new Set(['Plan']));
  expect(await count('participation_plan', citizen.personId)).toBe(1);
  expect(await count('plan_version', citizen.personId)).toBe(1);
});

test('the same change of a draft sent twice, after the other or twenty times at once, is saved once', async () => {
  const { left } = await two();
  await left.start();
  const twice = async (change: object) => {
    const { revision } = left;
    const first = await left.change(change);
    left.revision = revision;
    const again = await left.change(change);
    await left.read();
    return names([first, again]);
  };
  expect(await twice({ goal: parts.goal })).toEqual(['Plan', 'Plan']);
  const goalId = (await left.read())?.draft?.goals[0]?.id;
  expect(await twice({ goal: { ...parts.goal, id: goalId, title: 'Verpleegkundige worden' } })).toEqual([
    'Plan',
    'Plan',
  ]);
  expect(await twice({ step: parts.language })).toEqual(['Plan', 'Plan']);
  expect(await twice({ obligation: parts.obligation })).toEqual(['Plan', 'Plan']);
  expect(await twice({ outline: { dreamJob: 'Verpleegkundige' } })).toEqual(['Plan', 'Plan']);
  const { revision } = left;
  const saved = await twenty(() => left.change({ step: parts.registration }));
  expect(new Set(names(saved))).toEqual(new Set(['Plan']));
  left.revision = revision;
  expect(await twice({ removeGoal: goalId }), 'but of something else the second is told').toEqual([
    'PlanMovedOn',
    'PlanMovedOn',
  ]);
  expect(await twice({ removeGoal: goalId })).toEqual(['Plan', 'Plan']);
  const draft = (await left.read())?.draft;
  expect([draft?.goals.length, draft?.steps.length, draft?.obligations.length]).toEqual([0, 2, 1]);
});

test('a part like one that was there already is another one: whoever comes second is told', async () => {
  const { left, right } = await two();
  await left.start();
  await left.change({ step: parts.language });
  await right.read();
  await left.change({ goal: parts.goal });
  expect((await right.change({ step: parts.language })).__typename).toBe('PlanMovedOn');
  expect(await right.change({ goal: parts.goal }), 'both added the same goal').toEqual({ __typename: 'Plan' });
  expect((await left.read())?.draft?.goals).toHaveLength(1);
});

test('a new own step from one form is one, however often it is sent', async () => {
  const { citizen } = await stage.pair();
  const person = planner(stage.world, citizen);
  const formId = newId();
  const step = { kind: 'APPLICATION', title: 'Solliciteren bij de bakker', dueOn: '2026-12-10' };
  const saved = await twenty(() => person.addStep(formId, step));
  expect(new Set(names(saved))).toEqual(new Set(['StepSaved']));
  const [stepId] = saved.map((one) => one.stepId);
  expect(new Set(saved.map((one) => one.stepId))).toEqual(new Set([stepId]));
  expect(stepId, 'no client names a row').not.toBe(formId);
  expect(await person.addStep(formId, step), 'and later').toMatchObject({ __typename: 'StepSaved', stepId });
  expect((await person.plan())?.steps).toHaveLength(1);

  const others = await twenty(() => person.addStep(formId, { ...step, title: 'Solliciteren bij de slager' }));
  expect(new Set(names(others)), 'the page of before with other words is another step').toEqual(new Set(['StepSaved']));
  expect(others.map((one) => one.stepId)).not.toContain(stepId);
  expect(await person.addStep(newId(), step), 'the same words from another form as well').toMatchObject({
    __typename: 'StepSaved',
  });
  expect((await person.plan())?.steps).toHaveLength(3);
});

test('a form that is named after what somebody else is proposed stands in nobody’s way', async () => {
  const { citizen, coach, municipalityId } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  await guide.proposes({ step: parts.language });
  const proposed = (await planner(stage.world, citizen).plan())?.proposed?.steps[0]?.id ?? '';
  const other = planner(stage.world, await stage.world.citizen(municipalityId));
  expect(await other.addStep(proposed, { kind: 'OWN_ACTIVITY', title: 'Fietsles' })).toMatchObject({
    __typename: 'StepSaved',
  });
  expect(await planner(stage.world, citizen).agree(1)).toEqual({ __typename: 'Plan' });
});

test('an id of a form that is none, or that is taken, makes a step with another id', async () => {
  const { citizen, coach, municipalityId } = await stage.pair();
  const person = planner(stage.world, citizen);
  const guide = coachOf(stage.world, coach, citizen);
  const step = { kind: 'OWN_ACTIVITY', title: 'Fietsles' };
  await guide.proposes({ step: parts.language });
  const proposed = (await person.plan())?.proposed?.steps[0]?.id ?? '';
  const theirs = (await planner(stage.world, await stage.world.citizen(municipalityId)).addStep(newId(), step)).stepId;
  const given = ['', 'x', "' or true --", proposed, theirs ?? ''];
  const made: unknown[] = [];
  for (const formId of given) made.push((await person.addStep(formId, step)).stepId);
  expect(new Set(made).size).toBe(given.length);
  expect(given.filter((id) => made.includes(id))).toEqual([]);
  expect(await person.agree(1), 'nothing stands in the way of what was proposed').toEqual({ __typename: 'Plan' });
  expect((await person.plan())?.steps.filter(({ origin }) => origin === 'AGREED')).toHaveLength(1);
});

test('a citizen who writes a first own step while a draft is begun: one plan', async () => {
  const { citizen, coach } = await stage.pair();
  const step = { kind: 'APPLICATION', title: 'Solliciteren bij de bakker' };
  const [began, ...saved] = await Promise.all([
    coachOf(stage.world, coach, citizen).start(),
    ...Array.from({ length: 5 }, () => planner(stage.world, citizen).saveStep(step)),
  ]);
  expect(began).toEqual({ __typename: 'Plan' });
  expect(new Set(names(saved))).toEqual(new Set(['StepSaved']));
  expect(await count('participation_plan', citizen.personId)).toBe(1);
  expect((await planner(stage.world, citizen).plan())?.steps).toHaveLength(5);
});

test('proposing twenty times at once is one proposal and one mail', async () => {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  await guide.start();
  await guide.change({ goal: parts.goal });
  expect(new Set(names(await twenty(() => guide.propose())))).toEqual(new Set(['Plan']));
  expect(await count('plan_version', citizen.personId)).toBe(1);
  expect(await count('notification', citizen.personId)).toBe(1);
});

test('agreeing twenty times at once is one agreement, with each step once', async () => {
  const { citizen, coach } = await stage.pair();
  await coachOf(stage.world, coach, citizen).proposes({ step: parts.language }, { step: parts.registration });
  const agreed = await twenty(() => planner(stage.world, citizen).agree(1));
  expect(new Set(names(agreed))).toEqual(new Set(['Plan']));
  expect(await count('plan_response', citizen.personId, `kind = 'AGREED'`)).toBe(1);
  expect(await count('plan_step', citizen.personId)).toBe(2);
});

test('disagreeing twenty times at once is said once, reading as well', async () => {
  const { citizen, coach } = await stage.pair();
  await coachOf(stage.world, coach, citizen).proposes({ goal: parts.goal });
  const person = planner(stage.world, citizen);
  expect(new Set(names(await twenty(() => person.read(1))))).toEqual(new Set(['Plan']));
  expect(new Set(names(await twenty(() => person.disagree(1, 'Dit kan ik niet.'))))).toEqual(new Set(['Plan']));
  expect(await count('plan_response', citizen.personId)).toBe(2);
});

test('agreeing while it is withdrawn, established or replaced: one of both happened, and both are told', async () => {
  for (const act of ['withdraw', 'establish', 'propose'] as const) {
    const { citizen, coach } = await stage.pair();
    const guide = coachOf(stage.world, coach, citizen);
    const person = planner(stage.world, citizen);
    await guide.proposes({ goal: parts.goal });
    if (act === 'establish') await person.disagree(1, 'Nee');
    if (act === 'propose') {
      await guide.start();
      await guide.change({ goal: { title: 'Rijbewijs' } });
    }
    const [agreed, acted] = await Promise.all([
      person.agree(1),
      act === 'propose' ? guide.propose({ changeReason: 'Nieuw doel' }) : guide[act](1),
    ]);
    const plan = await person.plan();
    // Proposed after the agreement: both happened.
    if (act === 'propose' && plan?.inForce?.number === 1 && plan.proposed?.number === 2) continue;
    expect(names([agreed, acted]), act).toEqual(['Plan', 'PlanMovedOn']);
    const isAgreed = agreed.__typename === 'Plan';
    expect(plan?.inForce?.basis === 'AGREEMENT', act).toBe(isAgreed);
    expect(plan?.versions.find(({ number }) => number === 1)?.state, act).toBe(
      isAgreed ? 'IN_FORCE' : act === 'establish' ? 'IN_FORCE' : 'WITHDRAWN',
    );
  }
});

test('a step that was changed in another tab is not overwritten', async () => {
  const viewer = await stage.world.citizen(await stage.world.municipality(), { noBenefit: true });
  const person = planner(stage.world, viewer);
  const { stepId } = await person.saveStep({ kind: 'OWN_ACTIVITY', title: 'Fietsles' });
  const key = { id: stepId ?? '', revision: 0 };
  const outcomes = await twenty(() => person.saveStep({ kind: 'OWN_ACTIVITY', title: 'Fietsles op maandag' }, key));
  expect(names(outcomes).filter((name) => name === 'StepSaved')).toHaveLength(1);
  expect(names(outcomes).filter((name) => name === 'StepChanged')).toHaveLength(19);
  expect(await person.removeStep(key.id, 0)).toMatchObject({ __typename: 'StepChanged' });
  expect(await person.setStep(key.id, 0, 'DONE')).toMatchObject({ __typename: 'StepChanged' });
});
