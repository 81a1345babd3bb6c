import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '#graphql/shared/ids.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { job, reporter, reviewer } from '../income/stories.ts';
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

async function reader(municipality: string, language: string): Promise<CitizenViewer> {
  const viewer = await world.citizen(municipality, { name: 'Selam Tesfay' });
  await world.owner.query('update person set language = $2 where id = $1', [viewer.personId, language]);
  return viewer;
}

const sentAt = async ({ personId }: CitizenViewer) =>
  (await world.rows<{ sent_at: Date | null }>('select sent_at from notification where person_id = $1', [personId])).map(
    ({ sent_at }) => sent_at?.toISOString() ?? null,
  );

test('each side’s act brings a mail in the reader’s language that says only that something waits', async () => {
  const municipality = await world.municipality();
  const worker = await desk.work();
  const citizen = await reader(municipality, 'ar');
  const sent = await reporter(world, citizen).reportJobs(job);
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  await reviewer(world, specialist, sent.report?.id ?? '').ask(
    1,
    'AMOUNT_DIFFERS_FROM_PAY_SLIP',
    'Klopt het bedrag van 700 euro?',
  );
  await until(worker, () => desk.mailsOf(citizen).length === 2);
  await worker.stop();

  const mails = desk.mailsOf(citizen).toSorted((a, b) => (a.subject < b.subject ? 1 : -1));
  expect(mails.map(({ subject }) => subject)).toEqual(['وصلنا ما أرسلته', 'هناك سؤال لك']);
  for (const mail of mails) {
    expect(mail).toMatchObject({
      language: 'ar',
      headers: { 'auto-submitted': 'auto-generated', from: 'Portaal <portaal@gemeente.example>' },
    });
    expect(mail.text).toContain(`\n${origin}/ar\n`);
    expect(mail.html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(mail.html).toContain(`href="${origin}/ar"`);
    const everything = sayingsOf(mail);
    for (const personal of ['Selam', 'Tesfay', citizen.personId, '700', '999990019', 'Korenaar', '2026-11"', 'نوفمبر'])
      expect(everything).not.toContain(personal);
  }
  expect(await sentAt(citizen)).toEqual(['2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z']);
  const spoken = desk.log.join('');
  for (const personal of ['Selam', '@example.org', '999990019']) expect(spoken).not.toContain(personal);
});

test('a language that is not offered is written in Dutch, with the address of the municipality’s own portal', async () => {
  const municipality = await world.municipality();
  await world.owner.query(`update municipality set host_name = $2 where id = $1`, [municipality, 'elders.example']);
  const citizen = await reader(municipality, 'ti');
  const worker = await desk.work();
  await reporter(world, citizen).reportJobs(job);
  await until(worker, () => desk.mailsOf(citizen).length === 1);
  const [mail] = desk.mailsOf(citizen);
  expect(mail).toMatchObject({ language: 'nl', subject: 'Wij hebben ontvangen wat u stuurde' });
  expect(mail?.text).toContain('https://elders.example/\n');
});

test('a mail leaves after the commit and not before', async () => {
  const municipality = await world.municipality();
  const [early, other] = [await reader(municipality, 'en'), await reader(municipality, 'en')];
  const worker = await desk.work();
  const id = newId();
  const client = await world.owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into notification (municipality_id, id, person_id, kind, occasion, requested_at, message_id)
       values ($1, $2, $3, 'QUESTION_ASKED', '2026-11/1', '2026-11-24', $4)`,
      [municipality, id, early.personId, `<${id}@portal>`],
    );
    await client.query(`select public.enqueue_job('send-notification', $1, $2, null)`, [
      { municipalityId: municipality, notificationId: id },
      id,
    ]);
    await reporter(world, other).reportJobs(job);
    await until(worker, () => desk.mailsOf(other).length === 1);
    expect(desk.mailsOf(early)).toEqual([]);
    await client.query('commit');
  } finally {
    client.release();
  }
  await until(worker, () => desk.mailsOf(early).length === 1);
  expect(desk.mailsOf(early)).toMatchObject([{ subject: 'We have a question for you' }]);
});

test('reminders go out on the municipality’s days, once for each month and person', async () => {
  const municipality = await world.municipality({ reportDueDay: 5 });
  const [silent, done] = [await reader(municipality, 'nl'), await reader(municipality, 'nl')];
  await reporter(world, done).reportJobs(job);
  const november = async () =>
    world.rows<{ kind: string; occasion: string; sent_at: Date | null }>(
      `select kind, occasion, sent_at from notification where person_id = $1 and occasion like '2026-11%' order by id`,
      [silent.personId],
    );
  const on = async (day: string) => {
    const worker = await desk.work({ clock: fixedClock(Date.parse(`${day}T07:30:00+01:00`)) });
    const reminding = await desk.add('remind');
    await until(worker, () => worker.ends.has(reminding));
    await until(worker, async () => (await november()).every(({ sent_at }) => sent_at !== null));
    await worker.stop();
    return (await november()).map(({ kind, occasion }) => `${kind} ${occasion}`);
  };
  expect(await on('2026-11-27')).toEqual([]);
  expect(await on('2026-11-28')).toEqual(['REPORT_DUE 2026-11/7']);
  expect(await on('2026-11-28')).toHaveLength(1);
  expect(await on('2026-12-01')).toHaveLength(1);
  expect(await on('2026-12-04')).toEqual(['REPORT_DUE 2026-11/7', 'REPORT_DUE 2026-11/1']);
  expect(await on('2026-12-06')).toHaveLength(3);
  const subjects = desk.mailsOf(silent).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === 'Er wacht nog iets op u').length).toBeGreaterThan(0);
  const reminders = ['Er wacht nog iets op u', 'Vergeet u het niet? Er staat iets voor u klaar'];
  const [receipt, ...more] = desk.mailsOf(done).filter(({ subject }) => !reminders.includes(subject));
  expect([receipt?.subject, more]).toEqual(['Wij hebben ontvangen wat u stuurde', []]);
});
