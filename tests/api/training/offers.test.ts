import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerPlaces } from '#db/repositories/training-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import { asker, inCatalogue, somebodyApproved, type StoredTraining } from './stories.ts';

/** What is told of places that are offered, and when nobody needs a letter about it any more. */
let world: World;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
afterAll(() => world.end());

const offer = () =>
  offerPlaces(world.worker, {
    today: localDate('2026-11-24'),
    requestedAt: '2026-11-24T05:20:00.000Z',
    newId,
  });

const told = (personId: string) =>
  world.rows<{ seen: boolean }>(
    `select seen_at is not null as seen from notification where person_id = $1 and kind = 'PLACE_OFFERED' order by id`,
    [personId],
  );

/** Takes every place of a run, and gives one back once somebody else waits for it. */
async function fullUntil(stored: StoredTraining, waits: () => Promise<unknown>) {
  const first = await somebodyApproved(world, municipalityId, stored);
  await first.act('ASK', stored.runId);
  await waits();
  await asker(world, first.viewer).act(stored.trainingId, 'WITHDRAW');
}

test('whoever takes the request back needs no letter about the place that was offered', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
  const { viewer, act } = await somebodyApproved(world, municipalityId, stored);
  await fullUntil(stored, () => act('ASK', stored.runId));
  expect(await offer()).toBe(1);
  expect(await told(viewer.personId)).toEqual([{ seen: false }]);
  expect(await asker(world, viewer).act(stored.trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
  expect(await told(viewer.personId)).toEqual([{ seen: true }]);
});

test('a place of another run with the same last day is told too, and so is one of the same run asked for again', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
  const other = { ...stored, runId: newId() };
  await world.owner.query(
    `insert into training_run (municipality_id, id, training_id, code, starts_on, apply_by, capacity, open)
     select municipality_id, $2::uuid, training_id, $2::text, starts_on, apply_by, capacity, open from training_run where id = $1`,
    [stored.runId, other.runId],
  );
  const { viewer, act } = await somebodyApproved(world, municipalityId, stored);
  for (const run of [stored, other, stored]) {
    await fullUntil(run, () => act('ASK', run.runId));
    expect(await offer()).toBe(1);
    await act('LEAVE');
  }
  expect(await told(viewer.personId)).toEqual([{ seen: true }, { seen: true }, { seen: true }]);
});
