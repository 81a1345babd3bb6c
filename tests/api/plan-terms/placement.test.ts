import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsAbout } from '#graphql/plan/domain/displacement-questions.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, type Outcome } from './operations.ts';
import { createPair, givePlan, placementStep, twenty, type Pair } from './stage.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Answers of which none means that paid work is displaced. */
const right = (kind: Parameters<typeof questionsAbout>[0] = 'TRIAL_PLACEMENT') =>
  questionsAbout(kind).map(({ code, displaces }) => ({ question: code, answer: displaces === 'YES' ? 'NO' : 'YES' }));
const conclusion = 'De bakker zoekt iemand en heeft niemand ontslagen.';

async function check({ manager, citizen }: Pair, stepId: string, input: object = {}) {
  const variables = { personId: citizen.personId, stepId, input: { answers: right(), conclusion, ...input } };
  return (await world.ask<{ result: Outcome }>(manager, documents.check, variables)).result;
}

async function evaluate({ manager, citizen }: Pair, stepId: string, input: object = {}) {
  const variables = { personId: citizen.personId, stepId, heldOn: '2026-11-23', words: 'Het gaat goed.', ...input };
  return (await world.ask<{ result: Outcome }>(manager, documents.evaluate, variables)).result;
}

const checksOf = (stepId: string) =>
  world.rows<{ passed: boolean; conclusion: string; answers: object[]; by_name: string }>(
    'select passed, conclusion, answers, by_name from displacement_check where step_id = $1 order by at, id',
    [stepId],
  );

async function withStep(state: 'DRAFT' | 'IN_FORCE', step = placementStep()) {
  const pair = await createPair(world);
  await givePlan(world, pair, [step], state);
  return { pair, stepId: step.id };
}

describe('the displacement check', () => {
  test.each(['DRAFT', 'IN_FORCE'] as const)(
    'of a placement (%s) is recorded with every answer, author and outcome',
    async (state) => {
      const { pair, stepId } = await withStep(state);
      const answers = right().map((answer, index) => ({
        ...answer,
        words: index === 0 ? ' Gevraagd op 20 november. ' : null,
      }));
      expect(await check(pair, stepId, { answers })).toEqual({ __typename: 'Plan' });
      expect(await checksOf(stepId)).toEqual([
        {
          passed: true,
          conclusion,
          answers: answers.map((answer, index) => ({
            ...answer,
            words: index === 0 ? 'Gevraagd op 20 november.' : null,
          })),
          by_name: 'Ina Onderzoek',
        },
      ]);
    },
  );

  test('one answer that means displacement is enough: recorded, and not passed', async () => {
    const { pair, stepId } = await withStep('DRAFT');
    const [first, ...others] = right();
    await check(pair, stepId, { answers: [{ ...first, answer: 'YES' }, ...others] });
    expect(await checksOf(stepId)).toMatchObject([{ passed: false }]);
  });

  test('a later one stands beside the earlier: both stay', async () => {
    const { pair, stepId } = await withStep('DRAFT');
    await check(pair, stepId);
    await check(pair, stepId, { conclusion: 'Nog eens gekeken.' });
    expect((await checksOf(stepId)).map((row) => row.conclusion)).toEqual([conclusion, 'Nog eens gekeken.']);
    await expect(
      world.owner.query('update displacement_check set passed = true where step_id = $1', [stepId]),
    ).rejects.toThrow();
  });

  test('asks about additional work where it has to be', async () => {
    const { pair, stepId } = await withStep('DRAFT', placementStep('PARTICIPATION_PLACEMENT'));
    expect(await check(pair, stepId)).toMatchObject({ problems: [{ field: 'additionalWork', code: 'required' }] });
    expect(await check(pair, stepId, { answers: right('PARTICIPATION_PLACEMENT') })).toMatchObject({
      __typename: 'Plan',
    });
  });

  test('a draft that makes something else of an agreed step is asked about what it will be', async () => {
    const pair = await createPair(world);
    const agreed = placementStep('WORK_EXPERIENCE_PLACE');
    await givePlan(world, pair, [agreed], 'IN_FORCE');
    await world.owner.query(
      `insert into plan_version (municipality_id, id, plan_id, person_id, number, content, revision, saves)
       select municipality_id, $2, id, person_id, 2, $3, 1, '[]' from participation_plan where person_id = $1`,
      [pair.citizen.personId, newId(), JSON.stringify({ steps: [{ ...agreed, kind: 'CLIMBING_JOB' }] })],
    );
    expect(await check(pair, agreed.id)).toMatchObject({ problems: [{ field: 'additionalWork', code: 'required' }] });
  });

  test.each([
    ['a question without an answer', { answers: right().slice(1) }, 'recentDismissals', 'required'],
    [
      'a question that is not asked',
      { answers: [...right(), { question: 'weather', answer: 'NO' }] },
      'weather',
      'unknown',
    ],
    ['no conclusion', { conclusion: ' ' }, 'conclusion', 'required'],
    ['a conclusion of 20,000 letters', { conclusion: 'x'.repeat(20_000) }, 'conclusion', 'tooLong'],
  ])('is refused with %s, and nothing is saved', async (_what, input, field, code) => {
    const { pair, stepId } = await withStep('DRAFT');
    expect(await check(pair, stepId, input)).toMatchObject({ __typename: 'PlanInvalid', problems: [{ field, code }] });
    expect(await checksOf(stepId)).toEqual([]);
  });

  test('is about a placement of this person', async () => {
    const { pair } = await withStep('DRAFT', placementStep('LANGUAGE'));
    const others = await withStep('DRAFT');
    const { pair: language, stepId: lessons } = await withStep('IN_FORCE', placementStep('LANGUAGE'));
    for (const [who, stepId] of [
      [pair, others.stepId],
      [pair, newId()],
      [pair, 'nonsense'],
      [language, lessons],
    ] as const)
      expect(await check(who, stepId)).toMatchObject({ problems: [{ field: 'stepId', code: 'unknown' }] });
  });

  test('is not for somebody who does not stand beside the person', async () => {
    const { pair, stepId } = await withStep('DRAFT');
    const manager = await world.professional(pair.municipalityId, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    const { personId } = pair.citizen;
    expect(await check({ ...pair, manager }, stepId)).toEqual({ __typename: 'PersonNotFound', personId });
    expect(await checksOf(stepId)).toEqual([]);
  });
});

describe('how a placement went', () => {
  test('is recorded, and read with the plan, newest first', async () => {
    const { pair, stepId } = await withStep('IN_FORCE');
    await evaluate(pair, stepId, { heldOn: '2026-11-10' });
    expect(await evaluate(pair, stepId, { words: ' Meer uren kan. ' })).toEqual({
      __typename: 'Plan',
      placementEvaluations: [
        { stepId, heldOn: '2026-11-23', words: 'Meer uren kan.', by: 'Ina Onderzoek' },
        { stepId, heldOn: '2026-11-10', words: 'Het gaat goed.', by: 'Ina Onderzoek' },
      ],
    });
  });

  test('sent twenty times is there once', async () => {
    const { pair, stepId } = await withStep('IN_FORCE');
    await twenty(() => evaluate(pair, stepId));
    expect(await world.rows('select 1 from placement_evaluation where step_id = $1', [stepId])).toHaveLength(1);
  });

  test.each([
    ['of tomorrow', { heldOn: '2026-11-25' }, 'heldOn', 'inFuture'],
    ['without words', { words: ' ' }, 'words', 'required'],
    ['of 20,000 letters', { words: 'x'.repeat(20_000) }, 'words', 'tooLong'],
  ])('is not recorded %s', async (_what, input, field, code) => {
    const { pair, stepId } = await withStep('IN_FORCE');
    expect(await evaluate(pair, stepId, input)).toMatchObject({ problems: [{ field, code }] });
  });

  test('is about a placement that is being taken, of this person, by who stands beside them', async () => {
    const { pair, stepId } = await withStep('DRAFT');
    expect(await evaluate(pair, stepId), 'only in a draft').toMatchObject({
      problems: [{ field: 'stepId', code: 'unknown' }],
    });
    const others = await withStep('IN_FORCE');
    expect(await evaluate(pair, others.stepId)).toMatchObject({ problems: [{ field: 'stepId', code: 'unknown' }] });
    expect(await evaluate({ ...others.pair, manager: pair.manager }, others.stepId)).toMatchObject({
      __typename: 'PersonNotFound',
    });
  });
});
