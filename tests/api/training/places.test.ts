import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offerPlaces } from '#db/repositories/training-worker.ts';
import { createPool } from '#db/pools.ts';
import { readPerson } from '#db/repositories/privacy-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import {
  actOnPlace,
  approveFor,
  asker,
  inCatalogue,
  setRun,
  somebodyApproved,
  standingOf,
  type StoredTraining,
  together,
} from './stories.ts';

/** Places of a run: never one too many, in the order of asking, whatever happens in the same moment. */
let world: World;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
afterAll(() => world.end());

const approved = (stored: StoredTraining) => somebodyApproved(world, municipalityId, stored);

/** So many of something, one after the other. */
async function several<One>(count: number, make: () => Promise<One>): Promise<One[]> {
  const all: One[] = [];
  while (all.length < count) all.push(await make());
  return all;
}

const offer = (today: string) =>
  offerPlaces(world.worker, { today: localDate(today), requestedAt: `${today}T05:20:00.000Z`, newId });

test(
  '200 people ask for 10 places in the same moment: 10 are placed and 190 wait in the order of asking',
  { timeout: 120_000 },
  async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 10 });
    const people = [];
    for (let index = 0; index < 200; index += 1) people.push(await approved(stored));
    const outcomes = await Promise.all(people.map(({ act }) => act('ASK', stored.runId)));
    expect(outcomes.every(({ __typename }) => __typename === 'TrainingRequest')).toBe(true);
    expect(outcomes.filter(({ state, place }) => state === 'ENROLLED' && place?.state === 'TAKEN')).toHaveLength(10);
    const rows = await world.rows<{ number: number; state: string; seat: number | null }>(
      `select number, state, seat from training_place where run_id = $1 order by number`,
      [stored.runId],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(rows.slice(0, 10).map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows.slice(10).every(({ state, seat }) => state === 'WAITING' && seat === null)).toBe(true);
    const waiting = outcomes.flatMap(({ place }) => place?.position ?? []).toSorted((a, b) => a - b);
    expect(waiting).toHaveLength(190);
    const late = await approved(stored);
    expect(await late.act('ASK', stored.runId)).toMatchObject({ state: 'APPROVED', place: { position: 191 } });
  },
);

describe('a freed place', () => {
  test('is offered in order, passed on when it is not answered, and taken; saying no keeps the position once', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second, third] = [await approved(stored), await approved(stored), await approved(stored)];
    expect(await first.act('ASK', stored.runId)).toMatchObject({ place: { state: 'TAKEN' } });
    expect(await second.act('ASK', stored.runId)).toMatchObject({ place: { state: 'WAITING', position: 1 } });
    expect(await third.act('ASK', stored.runId)).toMatchObject({ place: { position: 2 } });
    expect(await offer('2026-11-24')).toBe(0);
    const trainings = asker(world, first.viewer);
    expect(await trainings.act(stored.trainingId, 'WITHDRAW')).toMatchObject({ state: 'CANCELLED' });
    expect(await offer('2026-11-24')).toBe(1);
    expect(await offer('2026-11-24')).toBe(0);
    const told = () =>
      world.rows(
        'select kind, term_ends_on::text as until, seen_at is not null as seen from notification where person_id = $1',
        [second.viewer.personId],
      );
    expect(await told()).toEqual([{ kind: 'PLACE_OFFERED', until: '2026-12-01', seen: false }]);
    // Nobody else takes what is offered, also who asks now.
    const fourth = await approved(stored);
    expect(await fourth.act('ASK', stored.runId)).toMatchObject({ place: { state: 'WAITING', position: 2 } });
    expect(await third.act('ACCEPT')).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
    expect(await second.act('DECLINE')).toMatchObject({ place: { state: 'WAITING', position: 1 } });
    expect(await told(), 'who answered needs no letter').toMatchObject([{ seen: true }]);
    expect(await offer('2026-11-24')).toBe(1);
    // Not answered until the last day, it goes on to the next.
    expect(await offer('2026-12-01')).toBe(0);
    expect(await third.act('ACCEPT', null, world.at('2026-12-02T09:00:00Z'))).toMatchObject({
      __typename: 'TrainingRequestMovedOn',
      request: { place: { state: 'OFFERED', answerBy: '2026-12-01' } },
    });
    expect(await offer('2026-12-02')).toBe(1);
    // The second kept their position, and their rest is over.
    const later = world.at('2026-12-02T09:00:00Z');
    expect(await second.act('DECLINE', null, later)).toMatchObject({ place: { state: 'WAITING', position: 3 } });
    expect(await offer('2026-12-02')).toBe(1);
    expect(await fourth.act('ACCEPT', null, later)).toMatchObject({ state: 'ENROLLED', place: { state: 'TAKEN' } });
  });

  test('is given once when it is answered twice in the same moment', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second] = [await approved(stored), await approved(stored)];
    await first.act('ASK', stored.runId);
    await second.act('ASK', stored.runId);
    await asker(world, first.viewer).act(stored.trainingId, 'WITHDRAW');
    await Promise.all([offer('2026-11-24'), offer('2026-11-24')]);
    const answers = await Promise.all([second.act('ACCEPT'), second.act('ACCEPT'), second.act('DECLINE')]);
    expect(answers.filter(({ __typename }) => __typename === 'TrainingRequest')).toHaveLength(1);
  });

  test('is taken or left and never both, and who is enrolled gives it back with the request alone', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second] = [await approved(stored), await approved(stored)];
    await first.act('ASK', stored.runId);
    await second.act('ASK', stored.runId);
    await asker(world, first.viewer).act(stored.trainingId, 'WITHDRAW');
    await offer('2026-11-24');
    await Promise.all([
      second.act('ACCEPT'),
      second.act('LEAVE'),
      asker(world, second.viewer).act(stored.trainingId, 'KEEP'),
    ]);
    expect([
      { state: 'ENROLLED', place: 'TAKEN' },
      { state: 'APPROVED', place: null },
    ]).toContainEqual(await standingOf(world, second.requestId));
    const third = await approved(await inCatalogue(world, municipalityId, { capacity: 1 }));
    const [run] = await world.rows<{ id: string }>(
      'select u.id from training_run u join training_request r on r.training_id = u.training_id where r.id = $1',
      [third.requestId],
    );
    expect(await third.act('ASK', run?.id)).toMatchObject({ state: 'ENROLLED' });
    expect(await third.act('LEAVE')).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
    for (const table of ['training_place', 'training_participant'])
      expect(
        await withViewer(world.pool, third.viewer, (tx) =>
          tx.query({ text: `delete from ${table} returning request_id` }),
        ),
        table,
      ).toEqual([]);
  });

  test('is neither offered, given nor taken of a training that the catalogue holds no longer', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second, third] = [await approved(stored), await approved(stored), await approved(stored)];
    await first.act('ASK', stored.runId);
    await second.act('ASK', stored.runId);
    await asker(world, first.viewer).act(stored.trainingId, 'WITHDRAW');
    const end = (on: string | null) =>
      world.owner.query('update training set ended_on = $2 where id = $1', [stored.trainingId, on]);
    await end('2026-11-24');
    expect(await offer('2026-11-24')).toBe(0);
    expect(await third.act('ASK', stored.runId)).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
    await end(null);
    expect(await offer('2026-11-24')).toBe(1);
    await end('2026-11-24');
    expect(await second.act('ACCEPT')).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
  });
});

describe('a case manager who enrols somebody', () => {
  /** Somebody of a caseload whose training was approved. */
  async function guided(stored: StoredTraining) {
    const { who, beside } = await together(world, municipalityId);
    const requestId = await approveFor(world, who.viewer, stored);
    return {
      who,
      enrol: (runId: string | null, revision = 3) => beside.act(requestId, 'ENROL', revision, '', runId),
      enrolled: async () => (await beside.of(who.viewer.personId))?.[0],
    };
  }

  test('takes a place of the run, or the end of its list, and never a place more than there are', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 3 });
    const [citizens, people] = [await several(4, () => approved(stored)), await several(4, () => guided(stored))];
    const outcomes = await Promise.all([
      ...citizens.map(({ act }) => act('ASK', stored.runId)),
      ...people.map(({ enrol }) => enrol(stored.runId)),
    ]);
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(8).fill('TrainingRequest'));
    expect(outcomes.filter(({ state, place }) => state === 'ENROLLED' && place?.state === 'TAKEN')).toHaveLength(3);
    expect(outcomes.flatMap(({ place }) => place?.position ?? []).sort()).toEqual([1, 2, 3, 4, 5]);
    const last = await guided(stored);
    expect(await last.enrol(stored.runId)).toMatchObject({
      state: 'APPROVED',
      revision: 4,
      guideActs: [],
      acts: [{ act: 'QUEUE' }],
      place: { state: 'WAITING', position: 6 },
    });
    expect(await last.enrol(stored.runId, 4)).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
    expect(await world.rows(`select kind from notification where person_id = $1`, [last.who.viewer.personId])).toEqual([
      { kind: 'TRAINING_PLACED' },
    ]);
  });

  test('names the run, and needs none where the training has none that can be asked for', async () => {
    const stored = await inCatalogue(world, municipalityId);
    const [elsewhere, closed] = [
      await inCatalogue(world, municipalityId),
      await inCatalogue(world, municipalityId, { open: false }),
    ];
    const one = await guided(stored);
    for (const runId of [null, '', elsewhere.runId, newId()])
      expect(await one.enrol(runId)).toMatchObject({ __typename: 'TrainingRunNotOpen', runs: [{ id: stored.runId }] });
    expect(await one.enrolled()).toMatchObject({ state: 'APPROVED', acts: [] });
    expect(await (await guided(closed)).enrol(null)).toMatchObject({ state: 'ENROLLED', place: null });
  });

  test('and the citizen, who asks in the same moment, get one place together', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 5 });
    const { who, beside } = await together(world, municipalityId);
    const requestId = await approveFor(world, who.viewer, stored);
    const { runId } = stored;
    await Promise.all([
      actOnPlace(world, who.viewer, { requestId, act: 'ASK', runId }),
      beside.act(requestId, 'ENROL', 3, '', runId),
      beside.act(requestId, 'ENROL', 3, '', runId),
    ]);
    expect(await world.rows(`select state from training_place where run_id = $1`, [runId])).toEqual([
      { state: 'TAKEN' },
    ]);
    expect(await who.all()).toMatchObject([{ state: 'ENROLLED', revision: 4 }]);
  });
});

test('what is not approved, is not theirs, has ended or stands on a list already gets no place', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 5 });
  const who = await approved(stored);
  const closed = await inCatalogue(world, municipalityId, { open: false });
  const elsewhere = await inCatalogue(world, municipalityId);
  for (const runId of [closed.runId, elsewhere.runId, newId(), 'geen id', null])
    expect(await who.act('ASK', runId)).toMatchObject({
      __typename: 'TrainingRequestMovedOn',
      request: { place: null },
    });
  await who.act('ASK', stored.runId);
  expect(await who.act('ASK', stored.runId)).toMatchObject({ __typename: 'TrainingRequestMovedOn' });
  const other = asker(world, await world.citizen(municipalityId));
  await other.act(stored.trainingId, 'REQUEST', 'Graag.');
  const [asked] = await other.all();
  const outcome = await world.ask<{ outcome: object }>(
    other.viewer,
    `mutation ($requestId: ID!, $runId: ID) { outcome: actOnTrainingPlace(requestId: $requestId, act: ASK, runId: $runId) { __typename } }`,
    { requestId: asked?.id, runId: stored.runId },
  );
  expect(outcome).toEqual({ outcome: { __typename: 'TrainingRequestMovedOn' } });
});

describe('in the database', () => {
  test('there is no place more than there are, none before who asked earlier, and nobody enrols without one', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second, third] = [await approved(stored), await approved(stored), await approved(stored)];
    await first.act('ASK', stored.runId);
    await second.act('ASK', stored.runId);
    const take = (seat: number) =>
      withViewer(world.pool, third.viewer, (tx) =>
        tx.query({
          text: `insert into training_place (municipality_id, request_id, run_id, number, state, seat, declined)
            values ($1, $2, $3, 9, 'TAKEN', $4, 0)`,
          values: [municipalityId, third.requestId, stored.runId, seat],
        }),
      );
    await expect(take(2)).rejects.toThrow('no more places');
    await expect(take(1)).rejects.toThrow('order of asking');
    await expect(
      withViewer(world.pool, third.viewer, (tx) =>
        tx.query({
          text: `update training_request set state = 'ENROLLED', revision = revision + 1 where id = $1`,
          values: [third.requestId],
        }),
      ),
    ).rejects.toThrow('does not go from');
    const changed = await withViewer(world.pool, third.viewer, (tx) =>
      tx.query({ text: `delete from training_place where run_id = $1 returning 1`, values: [stored.runId] }),
    );
    expect(changed).toEqual([]);
    await expect(
      world.owner.query(`update training_place set seat = 1, state = 'TAKEN' where request_id = $1`, [
        second.requestId,
      ]),
    ).rejects.toThrow('training_place_seat');
    const ten = await inCatalogue(world, municipalityId, { capacity: 2 });
    const [one, other] = [await approved(ten), await approved(ten)];
    await one.act('ASK', ten.runId);
    await other.act('ASK', ten.runId);
    await expect(setRun(world, ten.runId, 'capacity = 1')).rejects.toThrow('stay given');
  });
});

test('somebody’s copy holds how they stand for a run, and how nobody else does', async () => {
  const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
  const [first, second] = [await approved(stored), await approved(stored)];
  await first.act('ASK', stored.runId);
  await second.act('ASK', stored.runId);
  const copyPool = createPool(world.copyUrl, { max: 1 });
  try {
    const lists = await withViewer(copyPool, second.viewer, (tx) => readPerson(tx, second.viewer));
    expect(lists.get('trainingPlaces')).toEqual([
      {
        requestId: second.requestId,
        runId: stored.runId,
        placeInLine: 2,
        state: 'WAITING',
        seat: null,
        declined: 0,
        restsUntil: null,
        answerBy: null,
        knownStartsOn: '2027-01-18',
      },
    ]);
  } finally {
    await copyPool.end();
  }
});

test('another training at the same time is told by both names, to both, and stands in nobody’s way', async () => {
  const { who, beside } = await together(world, municipalityId);
  const [first, second, later] = [
    await inCatalogue(world, municipalityId, { title: 'Kok', startsOn: '2027-01-18' }),
    await inCatalogue(world, municipalityId, { title: 'Bakker', startsOn: '2027-02-15' }),
    await inCatalogue(world, municipalityId, { title: 'Slager', startsOn: '2027-03-16' }),
  ];
  const overlaps = async () => {
    const { all } = await world.ask<{ all: { title: string; overlaps: { title: string; from: string }[] }[] }>(
      who.viewer,
      '{ all: trainingRequests { title overlaps { runId startsOn title from until } } }',
    );
    return Object.fromEntries(all.map((one) => [one.title, one.overlaps]));
  };
  const ids = [];
  for (const stored of [first, second, later]) ids.push(await approveFor(world, who.viewer, stored));
  const [firstId = '', secondId = '', laterId = ''] = ids;
  await actOnPlace(world, who.viewer, { requestId: firstId, act: 'ASK', runId: first.runId });
  const kok = { title: 'Kok', from: '2027-01-18', until: '2027-02-15' };
  expect(await overlaps()).toEqual({
    Kok: [],
    Bakker: [{ runId: second.runId, startsOn: '2027-02-15', ...kok }],
    Slager: [],
  });
  const seen = await world.ask<{ all: { overlaps: object[] }[] }>(
    beside.viewer,
    `query ($personId: ID!) { all: trainingRequestsOf(personId: $personId) { overlaps { title from until } } }`,
    { personId: who.viewer.personId },
  );
  expect(seen.all.flatMap((one) => one.overlaps)).toEqual([kok]);
  expect(await beside.act(secondId, 'ENROL', 3, '', second.runId)).toMatchObject({ state: 'ENROLLED' });
  expect(await beside.act(laterId, 'ENROL', 3, '', later.runId)).toMatchObject({ state: 'ENROLLED' });
  expect(await overlaps()).toMatchObject({ Kok: [{ title: 'Bakker' }], Bakker: [{ title: 'Kok' }], Slager: [] });
});
