import { afterAll, beforeAll, expect, test } from 'vitest';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const twenty = <Outcome>(act: () => Promise<Outcome>) => Promise.all(Array.from({ length: 20 }, act));

test('beginning twenty times at once is one report', async () => {
  const viewer = await world.citizen(await world.municipality());
  const begun = await twenty(() => reporter(world, viewer).start());
  expect(new Set(begun.map(({ report }) => report?.id)).size).toBe(1);
  expect(await world.rows('select 1 from income_report_version where person_id = $1', [viewer.personId])).toHaveLength(
    1,
  );
});

test('sending twenty times at once is one report with one receipt, one mail and one job', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.start();
  await person.source(job);
  const sent = await twenty(() => person.send());
  expect(new Set(sent.map(({ __typename }) => __typename))).toEqual(new Set(['IncomeReceipt']));
  expect(new Set(sent.map(({ version }) => version?.receiptNumber)).size).toBe(1);
  const mails = await world.rows<{ id: string }>('select id from notification where person_id = $1', [
    person.viewer.personId,
  ]);
  expect(mails).toHaveLength(1);
  expect(await world.rows('select 1 from graphile_worker.jobs where key = $1', [mails[0]?.id])).toHaveLength(1);
});

test('sending again after a lost connection answers with the same receipt, also when a correction was begun', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  const first = await person.reportJobs(job);
  const { revision } = person;
  expect((await person.send()).version?.receiptNumber).toBe(first.version?.receiptNumber);
  await person.correct('Vergissing');
  person.revision = revision;
  const again = await person.send();
  expect(again.version).toMatchObject({ number: 1, receiptNumber: first.version?.receiptNumber });
  expect(again.report?.draft, 'the correction is not sent by it').not.toBeNull();
});

test('two tabs cannot overwrite each other unseen', async () => {
  const viewer = await world.citizen(await world.municipality());
  const [left, right] = [reporter(world, viewer), reporter(world, viewer)];
  await left.start();
  await right.start();
  await left.source(job);
  const late = await right.source({ ...job, name: 'Andere werkgever' });
  expect(late).toMatchObject({ __typename: 'ReportChanged', report: { draft: { sources: [{ name: job.name }] } } });
  expect(await right.source({ ...job, name: 'Andere werkgever' }), 'after looking it goes through').toMatchObject({
    __typename: 'IncomeSaved',
  });
  expect(await left.send()).toMatchObject({ __typename: 'ReportChanged' });
});

test('of twenty saves with one revision one gets through', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.start();
  const { revision } = person;
  const outcomes = await twenty(() => {
    person.revision = revision;
    return person.source(job);
  });
  const names = outcomes.map(({ __typename }) => __typename);
  expect(names.filter((name) => name === 'IncomeSaved')).toHaveLength(1);
  expect(names.filter((name) => name === 'ReportChanged')).toHaveLength(19);
});

test('of two specialists who accept at once one is told that it moved on', async () => {
  const municipality = await world.municipality();
  const { report } = await reporter(world, await world.citizen(municipality)).reportJobs(job);
  const one = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
  const other = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
  const outcomes = await Promise.all([one.accept(1, true), other.accept(1, false)]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['IncomeReport', 'ReportMovedOn']);
});

test('a sent version is never changed, whoever tries', async () => {
  const viewer = await world.citizen(await world.municipality());
  const sent = await reporter(world, viewer).reportJobs(job);
  await expect(
    world.owner.query('update income_report_version set anything_to_report = false where id = $1', [sent.version?.id]),
  ).rejects.toThrow();
});
