import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadNotification, requestDueReminders } from '#db/repositories/notification-worker.ts';
import { writeSent } from '#db/repositories/reach-worker.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { documents } from './operations.ts';
import { job, reporter } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const mailsOf = (personId: string) =>
  world.rows<{ id: string; municipality_id: string; kind: string; occasion: string; sent_at: Date | null }>(
    'select id, municipality_id, kind, occasion, sent_at from notification where person_id = $1 order by id',
    [personId],
  );
const jobsOf = (ids: readonly string[]) => world.rows('select 1 from graphile_worker.jobs where key = any($1)', [ids]);

test('a mail is asked for in the transaction of the act: together or not at all', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.start();
  await person.source(job);
  const before = await world.rows('select 1 from graphile_worker.jobs');
  const both = `
    mutation ($month: Month!, $revision: Int!) {
      sendIncomeReport(month: $month, revision: $revision, language: "nl") { __typename }
      answerReviewQuestion(month: "2020-01", questionId: "none", answer: "x") { __typename }
    }`;
  await world.refusal(person.viewer, both, { month: '2026-11', revision: person.revision });
  expect(await mailsOf(person.viewer.personId)).toEqual([]);
  expect(await world.rows('select 1 from graphile_worker.jobs')).toHaveLength(before.length);
  expect(await person.report()).toMatchObject({ status: 'DRAFT', sent: null });

  expect(await person.send()).toMatchObject({ __typename: 'IncomeReceipt' });
  const mails = await mailsOf(person.viewer.personId);
  expect(mails).toMatchObject([{ kind: 'REPORT_RECEIVED', occasion: '2026-11/1' }]);
  expect(await jobsOf(mails.map(({ id }) => id))).toHaveLength(1);
});

test('the worker reads what it needs to write a mail, and nothing of what it is about', async () => {
  const viewer = await world.citizen(await world.municipality());
  await reporter(world, viewer).reportJobs(job);
  const [mail] = await mailsOf(viewer.personId);
  const key = { municipalityId: viewer.municipalityId, notificationId: mail?.id ?? '' };
  const toSend = await loadNotification(world.worker, key, '2026-11-24T08:00:00Z');
  expect(toSend).toMatchObject({
    kind: 'REPORT_RECEIVED',
    language: 'nl',
    email: `${viewer.personId}@example.org`,
    sentAt: null,
    messageId: `<${mail?.id}@portal>`,
    municipality: { id: viewer.municipalityId, name: 'Elders' },
  });
  const sent = { ...key, channel: 'MAIL', address: toSend?.email ?? '', reason: null } as const;
  await writeSent(world.worker, sent, '2026-11-24T09:00:00+01:00');
  await writeSent(world.worker, sent, '2026-11-25T09:00:00+01:00');
  expect((await mailsOf(viewer.personId))[0]?.sent_at?.toISOString()).toBe('2026-11-24T08:00:00.000Z');
  const { notifications } = await world.ask<{ notifications: object[] }>(viewer, documents.notifications);
  expect(notifications).toMatchObject([{ kind: 'REPORT_RECEIVED' }]);
  expect(await loadNotification(world.worker, { ...key, notificationId: newId() }, '2026-11-24T08:00:00Z')).toBeNull();
});

test('who sent nothing is reminded once for each of the municipality’s days, and once when it is late', async () => {
  const municipality = await world.municipality({ reportDueDay: 5 });
  const [silent, sent, gone] = [
    await world.citizen(municipality),
    await world.citizen(municipality),
    await world.citizen(municipality, { endsOn: '2026-09-30' }),
  ];
  await reporter(world, sent).reportJobs(job);
  for (const day of ['2026-11-27', '2026-11-28', '2026-11-28', '2026-12-01', '2026-12-04', '2026-12-06', '2026-12-07'])
    await requestDueReminders(world.worker, { today: localDate(day), requestedAt: `${day}T09:00:00+01:00`, newId });
  const reminders = (await mailsOf(silent.personId)).filter(({ occasion }) => occasion.startsWith('2026-11'));
  expect(reminders.map(({ kind, occasion }) => `${kind} ${occasion}`).sort()).toEqual([
    'REPORT_DUE 2026-11/1',
    'REPORT_DUE 2026-11/7',
    'REPORT_LATE 2026-11',
  ]);
  expect(await jobsOf(reminders.map(({ id }) => id))).toHaveLength(3);
  expect((await mailsOf(sent.personId)).map(({ kind }) => kind)).toEqual(['REPORT_RECEIVED']);
  expect(await mailsOf(gone.personId)).toEqual([]);
});
