import { afterAll, beforeAll, expect, test } from 'vitest';
import { coachOf, parts, planner, wrong } from './stories.ts';
import { createPlanStage, type PlanStage } from './world.ts';

let stage: PlanStage;
beforeAll(async () => {
  stage = await createPlanStage();
});
afterAll(() => stage.world.end());

/** A couple of whom one has a plan in force with two goals. */
async function couple() {
  const pair = await stage.pair({ name: 'Samira' });
  const partner = await stage.world.citizen(pair.municipalityId, { name: 'Karim' });
  await stage.household(pair.citizen, partner);
  const guide = coachOf(stage.world, pair.coach, pair.citizen);
  const person = planner(stage.world, pair.citizen);
  await guide.proposes({ goal: parts.goal }, { goal: { title: 'Rijbewijs' } });
  await person.agree(1);
  const [goal, other] = (await person.plan())?.inForce?.goals ?? [];
  if (!goal || !other) throw new Error('a plan without goals');
  return { ...pair, partner, guide, person, beside: planner(stage.world, partner), goal, other };
}

test('a goal is shown to an adult of the household: its title and whose it is, and nothing else of the plan', async () => {
  const { person, beside, partner, goal, guide } = await couple();
  expect(await beside.plan()).toBeNull();
  expect((await person.plan())?.household).toEqual([{ personId: partner.personId, name: 'Karim' }]);
  expect(await person.share(goal.id, partner.personId)).toEqual({ __typename: 'Plan' });
  expect(await person.share(goal.id, partner.personId), 'shown twice is shown once').toEqual({ __typename: 'Plan' });
  const seen = await beside.plan();
  expect(seen).toMatchObject({
    id: null,
    inForce: null,
    versions: [],
    steps: [],
    goalsSharedWithMe: [{ title: 'Werken in de zorg', ownerName: 'Samira' }],
  });
  expect(seen?.goalsSharedWithMe).toHaveLength(1);
  expect((await person.plan())?.shown?.goals.map(({ sharedWith }) => sharedWith)).toEqual([
    [{ personId: partner.personId, name: 'Karim' }],
    [],
  ]);
  expect(await stage.world.refusal(guide.viewer, `{ planOf(personId: "x") { goalsSharedWithMe { id } } }`)).toEqual([
    'FORBIDDEN',
  ]);

  expect(await person.stopSharing(goal.id, partner.personId)).toEqual({ __typename: 'Plan' });
  expect(await person.stopSharing(goal.id, partner.personId)).toEqual({ __typename: 'Plan' });
  expect(await beside.plan()).toBeNull();
  await person.share(goal.id, partner.personId);
  expect((await beside.plan())?.goalsSharedWithMe, 'and shown again').toHaveLength(1);
});

test('each keeps an own plan and an own agreement', async () => {
  const { person, beside, partner, goal, coach } = await couple();
  await stage.assign(coach, partner);
  await person.share(goal.id, partner.personId);
  await coachOf(stage.world, coach, partner).proposes({ goal: { title: 'Zelf beginnen' } });
  expect(await beside.agree(1)).toEqual({ __typename: 'Plan' });
  expect(await beside.plan()).toMatchObject({
    inForce: { goals: [{ title: 'Zelf beginnen' }] },
    goalsSharedWithMe: [{ ownerName: 'Samira' }],
  });
  expect((await person.plan())?.inForce?.goals).toHaveLength(2);
});

test('only a goal in force, and only with somebody of the household', async () => {
  const { person, partner, goal, municipalityId } = await couple();
  const neighbour = await stage.world.citizen(municipalityId);
  expect(wrong(await person.share(goal.id, neighbour.personId))).toEqual(['withPersonId unknown']);
  expect(wrong(await person.share(partner.personId, partner.personId))).toEqual(['goalId unknown']);
  expect(wrong(await person.share('no id', 'no id'))).toEqual(['goalId unknown']);
  expect(await person.stopSharing('no id', 'no id')).toEqual({ __typename: 'Plan' });
});

test('it ends when the household does, when a new version leaves the goal out, and with the plan', async () => {
  const { person, beside, partner, goal, other, guide } = await couple();
  await person.share(goal.id, partner.personId);
  await person.share(other.id, partner.personId);
  await guide.start();
  await guide.change({ removeGoal: other.id });
  await guide.propose({ changeReason: 'Eerst werk' });
  await person.disagree(2, 'Ik wil ook rijden.');
  expect((await beside.plan())?.goalsSharedWithMe).toHaveLength(2);
  await guide.establish(2);
  expect((await beside.plan())?.goalsSharedWithMe.map(({ title }) => title)).toEqual(['Werken in de zorg']);

  await stage.world.owner.query(
    `update household_adult set until_date = '2026-06-30' where municipality_id = $1 and person_id in ($2, $3)`,
    [partner.municipalityId, partner.personId, person.viewer.personId],
  );
  expect(await beside.plan(), 'they are no household any more').toBeNull();
  expect((await person.plan())?.shown?.goals[0]?.sharedWith).toEqual([]);
  await stage.world.owner.query(`update household_adult set until_date = null where person_id in ($1, $2)`, [
    partner.personId,
    person.viewer.personId,
  ]);
  expect((await beside.plan())?.goalsSharedWithMe).toHaveLength(1);

  await guide.end((await guide.read())?.revision ?? 0, 'Verhuisd');
  expect(await beside.plan()).toBeNull();
});
