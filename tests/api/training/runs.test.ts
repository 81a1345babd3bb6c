import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followRuns, offerPlaces } from '#db/repositories/training-worker.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { createWorld, type World } from '../income/world.ts';
import { changesTold, inCatalogue, setRun, somebodyApproved, standingOf, type StoredTraining } from './stories.ts';

/** What becomes of those who stand for a run that its provider changes. */
let world: World;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  municipalityId = await world.municipality();
});
afterAll(() => world.end());

const approved = (stored: StoredTraining) => somebodyApproved(world, municipalityId, stored);
const at = (today: string) => ({ today: localDate(today), requestedAt: `${today}T05:20:00.000Z`, newId });
const offer = (today: string) => offerPlaces(world.worker, at(today));

describe('a run that changes', () => {
  const follow = (today = '2026-11-24') => followRuns(world.worker, at(today));
  const told = ({ viewer }: { readonly viewer: CitizenViewer }) => changesTold(world, viewer.personId);

  test('is told once to everybody who stands for it when it starts on another day', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [taken, waiting] = [await approved(stored), await approved(stored)];
    await taken.act('ASK', stored.runId);
    await waiting.act('ASK', stored.runId);
    await follow();
    expect(await told(taken)).toEqual([]);
    await setRun(world, stored.runId, `starts_on = '2027-02-01', apply_by = '2027-01-25', ends_on = '2027-03-01'`);
    await follow();
    await follow();
    expect([await told(taken), await told(waiting)]).toEqual([['MOVED'], ['MOVED']]);
    for (const day of ['2027-02-08', '2027-02-01', '2027-02-08']) {
      await setRun(world, stored.runId, `starts_on = '${day}'`);
      await follow();
    }
    expect(await told(taken), 'there and back again').toEqual(['MOVED', 'MOVED', 'MOVED', 'MOVED']);
  });

  test('lets go of who waits when it can be asked for no more, and keeps who has a place', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [taken, waiting] = [await approved(stored), await approved(stored)];
    await taken.act('ASK', stored.runId);
    await waiting.act('ASK', stored.runId);
    await setRun(world, stored.runId, 'open = false');
    await follow();
    await follow();
    expect([await told(taken), await told(waiting)]).toEqual([[], ['OVER']]);
    expect(await standingOf(world, waiting.requestId)).toEqual({ state: 'APPROVED', place: null });
    expect(await standingOf(world, taken.requestId)).toEqual({ state: 'ENROLLED', place: 'TAKEN' });
    const later = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [one, other] = [await approved(later), await approved(later)];
    await one.act('ASK', later.runId);
    await other.act('ASK', later.runId);
    await follow('2027-01-11');
    expect(await told(other)).toEqual([]);
    await follow('2027-01-12');
    expect(await told(other), 'its last day is over').toEqual(['OVER']);
  });

  test('approves again who is enrolled in one that does not go on, and who gives it knows of nobody', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [taken, waiting] = [await approved(stored), await approved(stored)];
    await taken.act('ASK', stored.runId);
    await waiting.act('ASK', stored.runId);
    await expect(
      world.worker.query({
        text: `update training_request set state = 'APPROVED', revision = revision + 1 where id = $1`,
        values: [taken.requestId],
      }),
    ).rejects.toThrow('does not go from');
    await setRun(world, stored.runId, 'open = false, cancelled = true');
    await follow();
    await follow();
    expect([await told(taken), await told(waiting)]).toEqual([['CANCELLED'], ['OVER']]);
    for (const one of [taken, waiting])
      expect(await standingOf(world, one.requestId)).toEqual({ state: 'APPROVED', place: null });
    expect(await world.rows('select 1 from training_participant where request_id = $1', [taken.requestId])).toEqual([]);
  });

  test('that takes as many as ask from now on has a place for who waited, and one with fewer keeps who has one', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const people = [await approved(stored), await approved(stored), await approved(stored)];
    for (const one of people) await one.act('ASK', stored.runId);
    await setRun(world, stored.runId, 'capacity = null');
    const early = await approved(stored);
    expect(await early.act('ASK', stored.runId), 'behind who waits').toMatchObject({ place: { state: 'WAITING' } });
    await early.act('LEAVE');
    expect(await offer('2026-11-24')).toBe(2);
    for (const one of people.slice(1)) expect(await one.act('ACCEPT')).toMatchObject({ state: 'ENROLLED' });
    const fourth = await approved(stored);
    expect(await fourth.act('ASK', stored.runId)).toMatchObject({ state: 'ENROLLED' });
    await expect(setRun(world, stored.runId, 'capacity = 3')).rejects.toThrow('stay given');
    await setRun(world, stored.runId, 'capacity = 4');
    const seats = await world.rows<{ seat: number }>(
      'select seat from training_place where run_id = $1 order by seat',
      [stored.runId],
    );
    expect(seats.map(({ seat }) => seat)).toEqual([1, 2, 3, 4]);
  });

  test('and does not go on has no places to keep to', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 3 });
    const people = [await approved(stored), await approved(stored)];
    for (const one of people) await one.act('ASK', stored.runId);
    await setRun(world, stored.runId, 'open = false, cancelled = true, capacity = 1');
    await follow();
    for (const one of people) expect(await told(one)).toEqual(['CANCELLED']);
  });

  test('an offer that is gone is no matter any more', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 1 });
    const [first, second] = [await approved(stored), await approved(stored)];
    await first.act('ASK', stored.runId);
    await second.act('ASK', stored.runId);
    await setRun(world, stored.runId, 'capacity = 2');
    expect(await offer('2026-11-24')).toBe(1);
    await setRun(world, stored.runId, 'open = false');
    await follow();
    expect(
      await world.rows(
        `select seen_at is not null as seen from notification where person_id = $1 and kind = 'PLACE_OFFERED'`,
        [second.viewer.personId],
      ),
    ).toEqual([{ seen: true }]);
  });

  test('gets no fewer places than are taken in the same moment', async () => {
    const stored = await inCatalogue(world, municipalityId, { capacity: 5 });
    const people = await Promise.all(Array.from({ length: 5 }, () => approved(stored)));
    await Promise.all([
      ...people.map((one) => one.act('ASK', stored.runId)),
      setRun(world, stored.runId, 'capacity = 2').catch((refused: unknown) =>
        expect(String(refused)).toContain('stay given'),
      ),
    ]);
    const [run] = await world.rows<{ capacity: number; given: number; highest: number }>(
      `select u.capacity, count(p.seat)::int as given, max(p.seat) as highest from training_run u
       join training_place p on p.run_id = u.id where u.id = $1 group by u.capacity`,
      [stored.runId],
    );
    expect(run?.given).toBe(run?.capacity);
    expect(run?.highest).toBe(run?.given);
  });
});
