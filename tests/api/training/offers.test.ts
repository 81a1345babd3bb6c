import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerPlaces } from '#db/repositories/training-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import { asker, inCatalogue, setRun, somebodyApproved, type StoredTraining } from './stories.ts';
import { untilWaiting } from './waiting.ts';

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

/** Somebody who is offered the second place of a run of which the first is free. */
async function offeredTheSecond() {
  const stored = await inCatalogue(world, municipalityId, { capacity: 2 });
  const somebody = await somebodyApproved(world, municipalityId, stored);
  await world.owner.query('insert into training_list (municipality_id, run_id, last_number) values ($1, $2, 1)', [
    municipalityId,
    stored.runId,
  ]);
  await world.owner.query(
    `insert into training_place (municipality_id, request_id, run_id, number, state, seat, declined, answer_by)
     values ($1, $2, $3, 1, 'OFFERED', 2, 0, '2026-12-01')`,
    [municipalityId, somebody.requestId, stored.runId],
  );
  return { ...somebody, ...stored };
}

test('is taken while the run gets fewer places in the same moment: nobody waits for each other', async () => {
  const { act, runId, requestId } = await offeredTheSecond();
  const holder = await world.owner.connect();
  try {
    await holder.query('begin');
    await holder.query('select from training_place where request_id = $1 for update', [requestId]);
    const taken = act('ACCEPT');
    await untilWaiting(world, 1);
    const shrunk = setRun(world, runId, 'capacity = 1');
    await untilWaiting(world, 2);
    await holder.query('commit');
    const [outcome] = await Promise.all([taken, shrunk]);
    expect(outcome).toMatchObject({ state: 'ENROLLED' });
  } finally {
    holder.release();
  }
});

test('many are taken while their runs get fewer places', { timeout: 60_000 }, async () => {
  const people = await Promise.all(Array.from({ length: 40 }, offeredTheSecond));
  const outcomes = await Promise.all(
    people.map(async ({ act, runId }) => {
      const [{ state }] = await Promise.all([act('ACCEPT'), setRun(world, runId, 'capacity = 1')]);
      return state;
    }),
  );
  expect(new Set(outcomes)).toEqual(new Set(['ENROLLED']));
});

test('a run that says that it has very many places is no work: its seats are given from the first on, without looking at all of them', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 2 });
  const people = [];
  while (people.length < 5) people.push(await somebodyApproved(world, municipalityId, stored));
  for (const { act } of people) await act('ASK', stored.runId);
  const [first] = people;
  const holder = await world.owner.connect();
  try {
    // A million numbers do not find place here.
    await holder.query(`begin; set local work_mem = '64kB'; set local temp_file_limit = '256kB'`);
    await holder.query('update training_run set capacity = 1000000 where id = $1', [stored.runId]);
    await holder.query('delete from training_place where request_id = $1', [first?.requestId]);
    await holder.query(`select offer_training_places($1, $2, '2026-11-24', '2026-12-01', '2026-12-15')`, [
      municipalityId,
      stored.runId,
    ]);
    await holder.query('update training_run set capacity = 900000 where id = $1', [stored.runId]);
    await holder.query('commit');
  } finally {
    holder.release(true);
  }
  const seats = await world.rows('select seat from training_place where run_id = $1 order by number', [stored.runId]);
  expect(seats).toEqual([2, 1, 3, 4].map((seat) => ({ seat })));
  const late = await somebodyApproved(world, municipalityId, stored);
  expect(await late.act('ASK', stored.runId)).toMatchObject({ place: { state: 'TAKEN' } });
  expect(await world.rows('select seat from training_place where request_id = $1', [late.requestId])).toEqual([
    { seat: 5 },
  ]);
});

test('seats above the places that there are move to the lowest that are free, in their order', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 6 });
  const people = [];
  while (people.length < 6) people.push(await somebodyApproved(world, municipalityId, stored));
  for (const { act } of people) await act('ASK', stored.runId);
  await world.owner.query('delete from training_place where run_id = $1 and number in (1, 3, 4)', [stored.runId]);
  await setRun(world, stored.runId, 'capacity = 4');
  const seats = await world.rows(`select number, seat from training_place where run_id = $1 order by number`, [
    stored.runId,
  ]);
  expect(seats).toEqual([
    { number: 2, seat: 2 },
    { number: 5, seat: 1 },
    { number: 6, seat: 3 },
  ]);
});
