import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { requestAppointmentReminders } from '#db/repositories/conversation-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import { pair, townHall } from '../conversation/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { type Desk, openDesk, origin, sayingsOf, until } from './desk.ts';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await openDesk(world);
});
afterEach(() => desk.rest());
afterAll(async () => {
  await desk.end();
  await world.end();
});

/** Asks for the reminders of a moment. */
const remindAt = (instant: string) => {
  const moment = Date.parse(instant);
  const at = { today: localDateOf(moment), requestedAt: new Date(moment).toISOString(), newId };
  return requestAppointmentReminders(world.worker, at);
};

const reminders = async (person: { mails(): Promise<readonly string[]> }) =>
  (await person.mails()).filter((mail) => mail.startsWith('APPOINTMENT_REMINDER')).map((mail) => mail.split('/')[1]);

test('each act of the case manager brings a mail that says only that something waits', async () => {
  const worker = await desk.work();
  const { citizen, coach } = await pair(world, await world.municipality());
  await world.owner.query(`update person set language = 'ar', name = 'Selam Tesfay' where id = $1`, [citizen.personId]);
  const id = (await coach.plan()).appointments?.[0]?.id ?? '';
  await coach.change(id, 0, { day: '2026-12-01', place: 'GGD, Korte Nieuwstraat 12' });
  await coach.cancel(id, 1, 'De arts is ziek.');
  const { minutesId } = await coach.write({ words: 'Wij spraken over de schulden.' });
  await coach.publish(minutesId ?? '', 0);
  await until(worker, () => desk.mailsOf(citizen).length === 4);
  await worker.stop();

  const mails = desk.mailsOf(citizen);
  expect(new Set(mails.map(({ subject }) => subject))).toEqual(
    new Set(['لديك موعد جديد', 'تغيّر موعد معك', 'أُلغي موعد معك', 'هناك محضر حديثنا معك']),
  );
  for (const mail of mails) {
    expect(mail.text).toContain(`\n${origin}/ar\n`);
    const everything = sayingsOf(mail);
    const personal = ['Selam', 'Ina', citizen.personId, 'GGD', '2026-12', '09:30', 'arts', 'schulden', townHall.place];
    for (const word of personal) expect(everything).not.toContain(word);
  }
});

test('the day before brings a reminder, once for each appointment and moment', async () => {
  const { coach, person } = await pair(world, await world.municipality());
  const id = (await coach.plan({ day: '2026-11-30', time: '09:30' })).appointments?.[0]?.id ?? '';
  await remindAt('2026-11-28T07:30:00+01:00');
  expect(await reminders(person)).toEqual([]);
  await remindAt('2026-11-29T07:30:00+01:00');
  await remindAt('2026-11-29T07:30:00+01:00');
  await remindAt('2026-11-30T07:30:00+01:00');
  expect(await reminders(person)).toEqual(['2026-11-30T08:30Z']);

  await coach.change(id, 0, { day: '2026-11-30', time: '09:30', place: 'Wijkhuis' });
  await remindAt('2026-11-30T07:30:00+01:00');
  expect(await reminders(person), 'another place is no other moment').toHaveLength(1);
  await coach.change(id, 1, { day: '2026-12-02', time: '14:00' });
  await remindAt('2026-11-30T07:30:00+01:00');
  expect(await reminders(person)).toHaveLength(1);
  await remindAt('2026-12-01T07:30:00+01:00');
  expect(await reminders(person)).toEqual(['2026-11-30T08:30Z', '2026-12-02T13:00Z']);
});

test('tomorrow ends at midnight in the Netherlands, also where the clock changes', async () => {
  const { coach, person } = await pair(world, await world.municipality());
  await coach.plan({ day: '2027-03-28', time: '23:59' });
  await coach.plan({ day: '2027-03-29', time: '00:00' });
  await remindAt('2027-03-27T07:30:00+01:00');
  expect(await reminders(person)).toEqual(['2027-03-28T21:59Z']);
});

test('a day without a worker is made up for as long as it has not begun', async () => {
  const { coach, person } = await pair(world, await world.municipality());
  await coach.plan({ day: '2026-12-08', time: '07:00' });
  await coach.plan({ day: '2026-12-08', time: '16:00' });
  await remindAt('2026-12-08T07:30:00+01:00');
  expect(await reminders(person)).toEqual(['2026-12-08T15:00Z']);
});

test('nothing reminds of what was cancelled, or somebody who gave no address', async () => {
  const municipality = await world.municipality();
  const [cancelled, silent] = [await pair(world, municipality), await pair(world, municipality)];
  await world.owner.query('update person set email = null where id = $1', [silent.citizen.personId]);
  const id = (await cancelled.coach.plan({ day: '2026-12-15' })).appointments?.[0]?.id ?? '';
  await cancelled.coach.cancel(id, 0);
  await silent.coach.plan({ day: '2026-12-15' });
  await remindAt('2026-12-14T07:30:00+01:00');
  expect(await reminders(cancelled.person)).toEqual([]);
  expect(await reminders(silent.person)).toEqual([]);
});

test('the worker does it in the morning and sends what it asked for', async () => {
  const { citizen, coach } = await pair(world, await world.municipality());
  await coach.plan({ day: '2026-12-22' });
  const worker = await desk.work({ clock: fixedClock(Date.parse('2026-12-21T07:30:00+01:00')) });
  await desk.add('remind');
  await until(worker, () => desk.mailsOf(citizen).some(({ subject }) => subject === 'Vergeet u uw afspraak niet?'));
  expect(desk.mailsOf(citizen).at(-1)?.text).toContain('wat u meeneemt');
});

test('a professional asks for the mails of their own acts and people, and for no others', async () => {
  const { citizen, caseManager } = await pair(world, await world.municipality());
  const { municipalityId } = citizen;
  const stranger = await world.citizen(municipalityId);
  const specialist = await world.professional(municipalityId, 'INCOME_SPECIALIST');
  const ask = (viewer: Viewer, kind: string, personId: string) =>
    withViewer(world.pool, viewer, (tx) =>
      tx.query({
        text: `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
               values ($1, $2, $3, $4, $5, now(), 'x')
               on conflict (municipality_id, person_id, kind, occasion) do nothing returning id`,
        values: [municipalityId, newId(), personId, kind, newId()],
      }),
    );
  const denied = { code: '42501' };
  const guides = ['PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'VIEW_ASKED', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED'];
  for (const kind of [...guides, 'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED']) {
    expect(await ask(caseManager, kind, citizen.personId), kind).toHaveLength(1);
    await expect(ask(caseManager, kind, stranger.personId), kind).rejects.toMatchObject(denied);
    await expect(ask(specialist, kind, citizen.personId), kind).rejects.toMatchObject(denied);
    await expect(ask(citizen, kind, citizen.personId), kind).rejects.toMatchObject(denied);
  }
  for (const kind of ['SANCTION_DECIDED', 'APPOINTMENT_REMINDER', 'REPORT_RECEIVED'])
    await expect(ask(caseManager, kind, citizen.personId), kind).rejects.toMatchObject(denied);
  expect(await ask(specialist, 'SANCTION_DECIDED', stranger.personId)).toHaveLength(1);
  await expect(ask(specialist, 'APPOINTMENT_REMINDER', stranger.personId)).rejects.toMatchObject(denied);
});
