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
  await stage.household(person.viewer, partner, { from: '2026-11-24' });
  await person.share(goal.id, partner.personId);
  expect((await beside.plan())?.goalsSharedWithMe, 'as they share it anew').toHaveLength(1);

  await guide.end((await guide.read())?.revision ?? 0, 'Verhuisd');
  expect(await beside.plan()).toBeNull();
});

test('a household that begins again does not bring back what was shown in the one before', async () => {
  const { person, beside, partner, goal } = await couple();
  await person.share(goal.id, partner.personId);
  await stage.world.owner.query(
    `update household_adult set until_date = '2026-11-24' where municipality_id = $1 and person_id in ($2, $3)`,
    [partner.municipalityId, partner.personId, person.viewer.personId],
  );
  await stage.household(person.viewer, partner, { from: '2026-11-25' });
  const later = stage.world.at('2026-11-26T09:00:00+01:00');
  const [then, besideThen] = [planner(later, person.viewer), planner(later, partner)];
  expect(await beside.plan()).toBeNull();
  expect((await person.plan())?.shown?.goals[0]?.sharedWith).toEqual([]);
  expect((await person.plan())?.household, 'and they are one household').toHaveLength(1);

  expect(await then.share(goal.id, partner.personId)).toEqual({ __typename: 'Plan' });
  expect((await besideThen.plan())?.goalsSharedWithMe.map(({ title }) => title)).toEqual(['Werken in de zorg']);
  expect((await then.plan())?.shown?.goals[0]?.sharedWith).toEqual([{ personId: partner.personId, name: 'Karim' }]);
  const shares = await stage.world.rows<{ ended: boolean }>(
    'select ended_at is not null as ended from plan_goal_share where person_id = $1 order by shared_at',
    [person.viewer.personId],
  );
  expect(
    shares.map(({ ended }) => ended),
    'the consent of before stays as it was given',
  ).toEqual([true, false]);
});

test('a goal that is renamed is shown by its new title from the day that counts, agreed or decided', async () => {
  const { person, beside, partner, goal, guide } = await couple();
  await person.share(goal.id, partner.personId);
  const titles = async () => (await beside.plan())?.goalsSharedWithMe.map(({ title }) => title);
  await guide.proposes({ goal: { ...parts.goal, id: goal.id, title: 'Werken als verpleegkundige' } });
  expect(await titles(), 'a proposal shows nothing to anybody else').toEqual(['Werken in de zorg']);
  await person.agree(2);
  expect(await titles()).toEqual(['Werken als verpleegkundige']);
  await guide.proposes({ goal: { ...parts.goal, id: goal.id, title: 'Werken in het ziekenhuis' } });
  await person.disagree(3, 'Ik wil in de thuiszorg.');
  await guide.establish(3);
  expect(await titles()).toEqual(['Werken in het ziekenhuis']);
});

test('a goal that is shown at the moment that the plan loses it, or ends, is shown no longer than that', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { person, beside, partner, other, guide } = await couple();
    if (round % 2 === 0) {
      await guide.start();
      await guide.change({ removeGoal: other.id });
      await guide.propose({ changeReason: 'Eerst werk' });
      await Promise.all([
        person.agree(2),
        person.share(other.id, partner.personId),
        person.share(other.id, partner.personId),
      ]);
    } else {
      const revision = (await guide.read())?.revision ?? 0;
      await Promise.all([guide.end(revision, 'Verhuisd'), person.share(other.id, partner.personId)]);
    }
    expect((await beside.plan())?.goalsSharedWithMe ?? []).toEqual([]);
  }
});
