import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withViewer } from '#db/with-viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createWorld, type World } from '../income/world.ts';
import { assign, guide, listener, pair, townHall } from './stories.ts';

let world: World;
let municipality: string;
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
});
afterAll(() => world.end());

test('planned, moved and cancelled: the citizen sees each and gets a word of it', async () => {
  const { coach, person } = await pair(world, municipality);
  const planned = await coach.plan();
  expect(planned.__typename).toBe('AppointmentSaved');
  const [first] = planned.appointments ?? [];
  const id = first?.id ?? '';
  expect(first).toMatchObject({
    ...{ kind: 'TALK', with: 'Ina Onderzoek', minutes: 60, way: 'IN_PERSON', place: 'Stadhuis, kamer 3' },
    ...{ bring: 'Uw pas en de brief van de school', revision: 0, cancelledAt: null, cancelReason: null },
  });
  expect(new Date(first?.startsAt ?? '').toISOString()).toBe('2026-11-30T08:30:00.000Z');

  const moved = await coach.change(id, 0, { day: '2027-04-01', place: 'Wijkhuis', bring: null });
  expect(moved.appointments).toMatchObject([{ id, revision: 1, place: 'Wijkhuis', bring: null }]);
  expect(new Date(moved.appointments?.[0]?.startsAt ?? '').toISOString()).toBe('2027-04-01T07:30:00.000Z');

  const cancelled = await coach.cancel(id, 1, ' Ik ben dan\r\nmet vakantie. ');
  expect(cancelled.appointments).toMatchObject([{ id, revision: 2, cancelReason: 'Ik ben dan\nmet vakantie.' }]);
  expect(await person.appointments()).toEqual(cancelled.appointments);
  expect(await person.mails()).toEqual([
    `APPOINTMENT_PLANNED ${id}`,
    `APPOINTMENT_CHANGED ${id}/1`,
    `APPOINTMENT_CANCELLED ${id}`,
  ]);
});

test('those to come are listed first, the next first, and then those that have been, the last first', async () => {
  const { citizen, caseManager } = await pair(world, municipality);
  const earlier = world.at('2026-11-01T09:00:00+01:00');
  for (const day of ['2026-11-03', '2026-12-10', '2026-11-10', '2026-11-24', '2026-11-30'])
    await guide(earlier, caseManager, citizen).plan({ day, time: '08:00', place: day });
  const places = (appointments: readonly { readonly place: string }[] | null) =>
    appointments?.map(({ place }) => place);
  const person = listener(world, citizen);
  const [coming, past] = [
    ['2026-11-24', '2026-11-30', '2026-12-10'],
    ['2026-11-10', '2026-11-03'],
  ] as const;
  expect(places(await guide(world, caseManager, citizen).appointments())).toEqual([...coming, ...past]);
  expect(places(await person.appointments())).toEqual(coming);
  expect(places(await person.appointments(true))).toEqual(past);
});

describe('what cannot be is named, and nothing is saved', () => {
  test.each([
    ['a day that has passed', { day: '2026-11-23' }, 'day', 'inPast'],
    ['an hour that has passed', { day: '2026-11-24', time: '08:00' }, 'time', 'inPast'],
    ['an hour that the clock skips', { day: '2027-03-28', time: '02:30' }, 'time', 'notATime'],
    ['a century too late', { day: '2126-11-30' }, 'day', 'outOfRange'],
    ['four minutes', { minutes: 4 }, 'minutes', 'outOfRange'],
    ['two days on end', { minutes: 2_880 }, 'minutes', 'outOfRange'],
    ['nowhere', { place: '\u0000 ' }, 'place', 'required'],
    ['20,000 letters of what to bring', { bring: 'ب'.repeat(20_000) }, 'bring', 'tooLong'],
  ])('%s', async (_what, input, field, code) => {
    const { coach, person } = await pair(world, municipality);
    expect(await coach.plan(input)).toMatchObject({ __typename: 'ConversationInvalid', problems: [{ field, code }] });
    expect(await person.appointments()).toEqual([]);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    expect(await coach.change(id, 0, input)).toMatchObject({ problems: [{ field, code }] });
    expect(await coach.appointments()).toMatchObject([{ id, revision: 0, place: townHall.place }]);
    expect(await person.mails()).toEqual([`APPOINTMENT_PLANNED ${id}`]);
  });

  test('a cancellation without a reason', async () => {
    const { coach } = await pair(world, municipality);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    expect(await coach.cancel(id, 0, ' \n')).toMatchObject({ problems: [{ field: 'reason', code: 'required' }] });
    expect(await coach.appointments()).toMatchObject([{ cancelledAt: null }]);
  });

  test('one that has begun stays as it was', async () => {
    const { citizen, caseManager, coach, person } = await pair(world, municipality);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    const late = guide(world.at('2026-11-30T09:30:00+01:00'), caseManager, citizen);
    const begun = { __typename: 'ConversationInvalid', problems: [{ field: 'appointment', code: 'begun' }] };
    expect(await late.change(id, 0, { day: '2026-12-01' })).toMatchObject(begun);
    expect(await late.cancel(id, 0)).toMatchObject(begun);
    expect(await person.mails()).toEqual([`APPOINTMENT_PLANNED ${id}`]);
  });

  test('two at the same moment with the same person', async () => {
    const { coach } = await pair(world, municipality);
    await coach.plan();
    const taken = { __typename: 'ConversationInvalid', problems: [{ field: 'time', code: 'taken' }] };
    expect(await coach.plan({ place: 'Elders' })).toMatchObject(taken);
    const later = (await coach.plan({ time: '11:00' })).appointments?.[1];
    expect(await coach.change(later?.id ?? '', 0, {})).toMatchObject(taken);
    expect(await coach.appointments()).toHaveLength(2);
  });
});

describe('two at once', () => {
  test('planning twenty times at once is one appointment and one mail', async () => {
    const { coach, person } = await pair(world, municipality);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => coach.plan()));
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['AppointmentSaved']));
    expect(await person.appointments()).toHaveLength(1);
    expect(await person.mails()).toHaveLength(1);
  });

  test('of two colleagues who move it the second is told how it stands, and overwrites nothing', async () => {
    const { citizen, coach, person } = await pair(world, municipality);
    const colleague = await world.professional(municipality, 'CASE_MANAGER');
    await assign(world, colleague, citizen);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    const [mine, theirs] = await Promise.all([
      coach.change(id, 0, { day: '2026-12-01' }),
      guide(world, colleague, citizen).change(id, 0, { day: '2026-12-02' }),
    ]);
    expect([mine.__typename, theirs.__typename].sort()).toEqual(['AppointmentSaved', 'ConversationMovedOn']);
    const now = await person.appointments();
    expect(now).toMatchObject([{ id, revision: 1, with: 'Ina Onderzoek' }]);
    expect([mine.appointments, theirs.appointments]).toEqual([now, now]);
    expect(await coach.cancel(id, 0)).toMatchObject({
      __typename: 'ConversationMovedOn',
      appointments: [{ revision: 1 }],
    });
    expect(await person.mails()).toEqual([`APPOINTMENT_PLANNED ${id}`, `APPOINTMENT_CHANGED ${id}/1`]);
  });

  test('sending a change or a cancellation twice is once', async () => {
    const { coach, person } = await pair(world, municipality);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    const changed = { day: '2026-12-03' };
    await coach.change(id, 0, changed);
    expect(await coach.change(id, 0, changed)).toMatchObject({ __typename: 'AppointmentSaved' });
    expect(await coach.change(id, 1, changed)).toMatchObject({ appointments: [{ revision: 1 }] });
    await coach.cancel(id, 1, 'Ziek.');
    expect(await coach.cancel(id, 1, 'Ziek.')).toMatchObject({ __typename: 'AppointmentSaved' });
    expect(await coach.cancel(id, 2, 'Toch anders.')).toMatchObject({ __typename: 'ConversationMovedOn' });
    expect(await coach.change(id, 2, changed)).toMatchObject({ __typename: 'ConversationMovedOn' });
    expect(await person.mails()).toHaveLength(3);
    expect(await coach.plan(changed)).toMatchObject({ __typename: 'AppointmentSaved', appointments: [{}, {}] });
  });

  test('one that is not there, or is somebody else’s', async () => {
    const { coach } = await pair(world, municipality);
    const other = await pair(world, municipality);
    const theirs = (await other.coach.plan()).appointments?.[0]?.id ?? '';
    for (const wrong of [theirs, newId(), "' or true --"]) {
      expect(await coach.change(wrong, 0, {})).toMatchObject({ __typename: 'ConversationMovedOn', appointments: [] });
      expect(await coach.cancel(wrong, 0)).toMatchObject({ __typename: 'ConversationMovedOn', appointments: [] });
    }
    expect(await other.coach.appointments()).toMatchObject([{ revision: 0, cancelledAt: null }]);
  });
});

describe('walls', () => {
  test('nobody plans for a person beside whom they do not stand', async () => {
    const { citizen, coach } = await pair(world, municipality);
    await coach.plan();
    const colleague = await world.professional(municipality, 'CASE_MANAGER', 'INCOME_SPECIALIST');
    const former = await world.professional(municipality, 'CASE_MANAGER');
    await assign(world, former, citizen, '2026-11-23');
    const stranger = await world.professional(await world.municipality(), 'CASE_MANAGER');
    for (const viewer of [colleague, former, stranger]) {
      const outside = guide(world, viewer, citizen);
      expect(await outside.appointments()).toBeNull();
      expect(await outside.plan()).toEqual({ __typename: 'PersonNotFound', personId: citizen.personId });
      expect(await outside.cancel(newId(), 0)).toEqual({ __typename: 'PersonNotFound', personId: citizen.personId });
      const access = await world.rows('select 1 from access_record where professional_id = $1', [
        viewer.professionalId,
      ]);
      expect(access).toEqual([]);
    }
    expect(await guide(world, colleague, { personId: 'nonsense' }).appointments()).toBeNull();
    expect(await coach.appointments()).toHaveLength(1);
  });

  test('another citizen sees nothing of it', async () => {
    const { coach } = await pair(world, municipality);
    await coach.plan();
    const other = listener(world, await world.citizen(municipality));
    expect(await other.appointments()).toEqual([]);
  });

  test('a citizen plans, moves and cancels nothing, whatever the statement says', async () => {
    const { citizen, caseManager, coach } = await pair(world, municipality);
    const before = (await coach.plan()).appointments;
    const as = (text: string, values: unknown[] = []) =>
      withViewer(world.pool, citizen, (tx) => tx.query({ text, values }));
    expect(await as('select person_id from viewer_caseload() person_id')).toEqual([]);
    expect(await as('update appointment set minutes = 5 returning id')).toEqual([]);
    const add = `
      insert into appointment
        (municipality_id, id, person_id, professional_id, professional_name, kind, starts_at, minutes, way, place, revision)
      values ($1, $2, $3, $4, 'x', 'TALK', '2027-01-01', 5, 'PHONE', 'x', 0)`;
    const row = [citizen.municipalityId, newId(), citizen.personId, caseManager.professionalId];
    await expect(as(add, row)).rejects.toMatchObject({ code: '42501' });
    expect(await coach.appointments()).toEqual(before);
  });

  test('each act of the case manager is in the access record', async () => {
    const { citizen, caseManager, coach } = await pair(world, municipality);
    const id = (await coach.plan()).appointments?.[0]?.id ?? '';
    await coach.change(id, 0, { minutes: 30 });
    await coach.cancel(id, 1);
    await coach.appointments();
    const records = await world.rows<{ operation: string; purpose: string; subject_ids: string[] }>(
      'select operation, purpose, subject_ids from access_record where professional_id = $1 order by id',
      [caseManager.professionalId],
    );
    expect(records.map(({ operation }) => operation)).toEqual([
      ...['saveAppointment', 'saveAppointment', 'cancelAppointment', 'appointmentsOf'],
    ]);
    for (const { purpose, subject_ids } of records)
      expect([purpose, subject_ids]).toEqual(['GUIDANCE', [citizen.personId]]);
  });
});
