import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeCalendar } from '#app/server/calendar/compose.ts';
import { CalendarDocument } from '#graphql/generated/documents.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { coachOf, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

/** The days of evaluations in the calendar of a citizen. */
async function inCalendar(viewer: CitizenViewer): Promise<readonly string[]> {
  const { data } = await stage.world.api.execute(viewer, CalendarDocument, {}, { traceId: 'trace' });
  if (!data) throw new Error('a calendar was not answered');
  const facts = { personId: viewer.personId, language: 'nl', link: 'https://portaal.example/', now: 0 } as const;
  const calendar = composeCalendar({ ...facts, contents: data });
  return calendar
    .split('BEGIN:VEVENT')
    .filter((event) => event.includes('Samen kijken hoe het gaat'))
    .map((event) => /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1] ?? '');
}

test('a plan is evaluated together, once', async () => {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  const person = planner(stage.world, citizen);
  await guide.proposes(
    { goal: parts.goal },
    { goal: { title: 'Rijbewijs' } },
    { outline: { evaluationOn: '2026-12-01' } },
  );
  await person.agree(1);
  expect((await guide.read())?.warnings).toMatchObject([{ kind: 'EVALUATION_DUE', on: '2026-12-01', daysLeft: 7 }]);
  const goals = (await guide.read())?.inForce?.goals ?? [];
  const input = {
    heldOn: '2026-11-24',
    words: 'Het gaat goed.',
    results: [
      { goalId: goals[1]?.id, result: 'NOT_YET' },
      { goalId: goals[0]?.id, result: 'ON_THE_WAY' },
    ],
    nextOn: '2027-05-24',
  };
  expect(
    wrong(
      await guide.evaluate(1, {
        heldOn: '2026-11-25',
        words: '',
        results: [{ goalId: 'elsewhere', result: 'REACHED' }],
        nextOn: '2026-11-25',
      }),
    ),
  ).toEqual(['words required', 'heldOn inFuture', 'results unknown', 'nextOn endBeforeStart']);
  expect(wrong(await guide.evaluate(1, { ...input, nextOn: '2027-05-23' }))).toEqual(['nextOn weekendOrHoliday']);
  expect(await guide.evaluate(2, input)).toMatchObject({ __typename: 'PlanMovedOn' });
  expect((await person.plan())?.nextEvaluationOn).toBe('2026-12-01');
  await guide.evaluate(1, input);
  await guide.evaluate(1, input);
  expect((await person.plan())?.nextEvaluationOn).toBe('2027-05-24');
  expect((await person.plan())?.evaluations).toMatchObject([
    {
      versionNumber: 1,
      heldOn: '2026-11-24',
      words: 'Het gaat goed.',
      nextOn: '2027-05-24',
      by: coach.name,
      results: [
        { title: 'Werken in de zorg', result: 'ON_THE_WAY' },
        { title: 'Rijbewijs', result: 'NOT_YET' },
      ],
    },
  ]);
});

test('the next evaluation is what counts now: in the plan, in the calendar, for both, and a later promise replaces it', async () => {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  const person = planner(stage.world, citizen);
  const promised = async () => {
    const [mine, theirs] = [await person.plan(), await guide.read()];
    expect(theirs?.nextEvaluationOn).toBe(mine?.nextEvaluationOn);
    return [mine?.nextEvaluationOn ?? null, ...(await inCalendar(citizen))];
  };
  await guide.proposes({ goal: parts.goal }, { outline: { evaluationOn: '2027-02-01' } });
  expect(await promised(), 'a proposal promises nothing').toEqual([null]);
  await person.agree(1);
  expect(await promised()).toEqual(['2027-02-01', '20270201']);
  await guide.evaluate(1, { heldOn: '2026-11-20', words: 'Goed', results: [], nextOn: '2026-12-07' });
  expect(await promised()).toEqual(['2026-12-07', '20261207']);
  expect((await guide.read())?.warnings).toMatchObject([{ kind: 'EVALUATION_DUE', on: '2026-12-07' }]);
  await guide.evaluate(1, { heldOn: '2026-11-24', words: 'Beter', results: [], nextOn: '2027-03-01' });
  expect(await promised()).toEqual(['2027-03-01', '20270301']);
  await guide.proposes({ outline: { evaluationOn: '2027-05-03' } });
  expect(await promised(), 'the version in force counts').toEqual(['2027-03-01', '20270301']);
  await person.agree(2);
  expect(await promised()).toEqual(['2027-05-03', '20270503']);
  await guide.end((await guide.read())?.revision ?? 0, 'Werk gevonden');
  expect(await promised()).toEqual([null]);
});

test('an evaluation that says more than the one before is written down, and a day that nobody meant is not', async () => {
  const { citizen, coach } = await stage.pair();
  const guide = coachOf(stage.world, coach, citizen);
  await guide.proposes({ goal: parts.goal });
  await planner(stage.world, citizen).agree(1);
  const goalId = (await guide.read())?.inForce?.goals[0]?.id;
  const said = { heldOn: '2026-11-20', words: 'Goed gesprek.', results: [] };
  await guide.evaluate(1, said);
  await guide.evaluate(1, { ...said, nextOn: '2027-02-15' });
  await guide.evaluate(1, { ...said, nextOn: '2027-02-15', results: [{ goalId, result: 'REACHED' }] });
  await guide.evaluate(1, { ...said, nextOn: '2027-02-15', results: [{ goalId, result: 'REACHED' }] });
  expect((await guide.read())?.evaluations).toHaveLength(3);
  expect(await inCalendar(citizen)).toEqual(['20270215']);
  expect(wrong(await guide.evaluate(1, { ...said, heldOn: '0001-01-01' }))).toEqual(['heldOn outOfRange']);
  expect(wrong(await guide.evaluate(1, { ...said, nextOn: '9999-12-31' }))).toEqual(['nextOn outOfRange']);
});
