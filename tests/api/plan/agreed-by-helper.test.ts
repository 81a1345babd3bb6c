import { afterAll, beforeAll, expect, test } from 'vitest';
import { letHelp } from '../identity/helpers.ts';
import { coachOf, parts, planner } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

/** Messages about decisions, as they wait for the way by which they go. */
const told = (personId: string) =>
  stage.world.rows<{ kind: string; term_ends_on: string }>(
    `select kind, term_ends_on::text from notification where person_id = $1 and kind = 'DECISION_MADE_KNOWN'`,
    [personId],
  );

async function proposed() {
  const pair = await stage.pair();
  const coach = coachOf(stage.world, pair.coach, pair.citizen);
  await coach.start();
  await coach.change({ goal: parts.goal });
  expect(await coach.propose()).toMatchObject({ __typename: 'Plan' });
  return pair;
}

test('a plan to which a helper agrees is made known to the person, with the term in which they can object', async () => {
  const { municipalityId, citizen } = await proposed();
  const helper = await stage.world.citizen(municipalityId, { name: 'Zus Voorbeeld' });
  const acting = await letHelp(stage.world, citizen, helper, { PLAN: 'SEND' });
  expect(await planner(stage.world, acting).agree(1)).toMatchObject({ __typename: 'Plan' });
  expect(await told(citizen.personId)).toEqual([{ kind: 'DECISION_MADE_KNOWN', term_ends_on: '2027-01-05' }]);
  expect(await told(helper.personId)).toEqual([]);
});

test('who agrees themselves was there', async () => {
  const { citizen } = await proposed();
  expect(await planner(stage.world, citizen).agree(1)).toMatchObject({ __typename: 'Plan' });
  expect(await told(citizen.personId)).toEqual([]);
});

test('what a helper looks at was not seen by the person: a letter still goes', async () => {
  const { municipalityId, citizen } = await proposed();
  const helper = await stage.world.citizen(municipalityId, { name: 'Broer Voorbeeld' });
  const acting = await letHelp(stage.world, citizen, helper, { PLAN: 'SEND' });
  const seen = () =>
    stage.world.rows(`select 1 from notification where person_id = $1 and seen_at is not null`, [citizen.personId]);
  await planner(stage.world, acting).read(1);
  expect(await seen()).toEqual([]);
  await planner(stage.world, citizen).disagree(1, 'Dit past niet bij mij.');
  expect(await seen()).toHaveLength(1);
});
