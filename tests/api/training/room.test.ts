import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../income/world.ts';
import { asker, inCatalogue, somebodyApproved } from './stories.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a run tells how many places are free and how many wait, and of whom nothing', async () => {
  const municipalityId = await world.municipality();
  const few = await inCatalogue(world, municipalityId, { capacity: 2 });
  const many = await inCatalogue(world, municipalityId, { capacity: null });
  const reader = await world.citizen(municipalityId);
  const room = async (trainingId: string) =>
    (
      await world.ask<{ training: { runs: { placesFree: number | null; waiting: number }[] } }>(
        reader,
        `query ($id: ID!) { training(id: $id) { runs { placesFree waiting } } }`,
        { id: trainingId },
      )
    ).training.runs;
  expect(await room(few.trainingId)).toEqual([{ placesFree: 2, waiting: 0 }]);
  const people = [];
  for (let count = 0; count < 4; count += 1) {
    const one = await somebodyApproved(world, municipalityId, few);
    await one.act('ASK', few.runId);
    people.push(one);
  }
  expect(await room(few.trainingId)).toEqual([{ placesFree: 0, waiting: 2 }]);
  const [first] = people;
  if (first) await asker(world, first.viewer).act(few.trainingId, 'WITHDRAW');
  // Free, and for those who wait.
  expect(await room(few.trainingId)).toEqual([{ placesFree: 1, waiting: 2 }]);
  await (await somebodyApproved(world, municipalityId, many)).act('ASK', many.runId);
  expect(await room(many.trainingId)).toEqual([{ placesFree: null, waiting: 0 }]);
});
