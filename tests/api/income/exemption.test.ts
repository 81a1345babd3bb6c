import { afterAll, beforeAll, expect, test } from 'vitest';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const inMonth = (month: string) => ({
  ...job,
  workedFrom: `${month}-01`,
  workedTo: `${month}-28`,
  paidOn: `${month}-25`,
});

/** Somebody with income in some months, each sent and waiting. */
async function withReports(months: readonly string[], used: readonly string[] = []) {
  const municipality = await world.municipality();
  const viewer = await world.citizen(municipality, { exemptionMonths: used });
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  const reviews = [];
  for (const month of months) {
    const sent = await reporter(world, viewer, month).reportJobs(inMonth(month));
    reviews.push(reviewer(world, specialist, sent.report?.id ?? ''));
  }
  return { viewer, specialist, reviews };
}

const used = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

test('six months is the most, also when a seventh was sent before the sixth was granted', async () => {
  const { reviews } = await withReports(['2026-09', '2026-10'], used);
  const [september, october] = reviews;
  expect(await september?.accept(1, true)).toMatchObject({ __typename: 'IncomeReport' });
  expect(await october?.accept(1, true)).toMatchObject({
    __typename: 'ExemptionUsedUp',
    report: { status: 'SENT', acceptance: null },
  });
  expect(await october?.accept(1, false)).toMatchObject({ __typename: 'IncomeReport' });
});

test('two months that are accepted at the same moment share one month that is left', async () => {
  const { viewer, reviews } = await withReports(['2026-08', '2026-09', '2026-10'], used);
  const outcomes = await Promise.all(reviews.map((review) => review.accept(1, true)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    'ExemptionUsedUp',
    'ExemptionUsedUp',
    'IncomeReport',
  ]);
  const granted = await world.rows<{ count: number }>(
    `select count(*)::int as count from exemption_month where person_id = $1 and kind = 'n'`,
    [viewer.personId],
  );
  expect(granted).toEqual([{ count: 6 }]);
});

test('a correction of an older month counts the months that came after it', async () => {
  const { viewer } = await withReports([], ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
  const may = reporter(world, viewer, '2026-05');
  const sent = await may.reportJobs(inMonth('2026-05'));
  expect(sent.version?.settlement).toMatchObject({ exempt: 0 });
});

test('what was decided stands beside what was sent, and in the months before', async () => {
  const { viewer, specialist, reviews } = await withReports(['2026-10']);
  await reviews[0]?.accept(1, false);
  const october = await reporter(world, viewer, '2026-10').report();
  expect(october?.versions[0]).toMatchObject({ number: 1 });
  expect(october?.sent?.settlement).toMatchObject({ exempt: 15000, payout: 90133 });
  expect(october?.acceptance).toMatchObject({
    exemptionGranted: false,
    settlement: { exempt: 0, payout: 75133, total: 135133 },
  });
  const sent = await reporter(world, viewer).reportJobs(job);
  const november = await reviewer(world, specialist, sent.report?.id ?? '').read();
  expect(november?.earlierMonths).toMatchObject([{ month: '2026-10', exempt: 0, payout: 75133 }]);
});

test('where it is given on request, nothing is proposed until somebody asks, and asking can be taken back', async () => {
  const viewer = await world.citizen(await world.municipality({ exemptionStart: 'onRequest' }));
  const person = reporter(world, viewer);
  await person.start();
  await person.anything(true);
  const without = await person.source(job);
  expect(without.report).toMatchObject({
    household: { exemptionOnRequest: true },
    draft: { exemptionRequested: false, settlement: { exempt: 0, payout: 75133 } },
  });
  const asked = await person.requestExemption(true);
  expect(asked.report?.draft).toMatchObject({ exemptionRequested: true, settlement: { exempt: 15000, payout: 90133 } });
  await person.requestExemption(false);
  await person.requestExemption(true);
  expect((await person.send()).version).toMatchObject({ exemptionRequested: true, settlement: { exempt: 15000 } });
  const correction = await person.correct('Een ander bedrag');
  expect(correction.report?.draft, 'a correction keeps the request').toMatchObject({ exemptionRequested: true });
  const changed = await person.requestExemption(false);
  expect(changed.report?.draft?.changes).toContainEqual({
    sourceName: null,
    field: 'exemptionRequested',
    before: 'true',
    after: 'false',
  });
});

test('income that is settled with the benefit of the month after says so, and when that is paid', async () => {
  const viewer = await world.citizen(await world.municipality({ settlementMethod: 'NEXT_MONTH' }));
  const person = reporter(world, viewer);
  expect((await person.start()).report).toMatchObject({ settledWith: '2026-12', paymentOn: '2027-01-12' });
});

test('a benefit that runs for a part of the month is calculated by the municipality', async () => {
  const viewer = await world.citizen(await world.municipality(), { startsOn: '2026-11-21' });
  const person = reporter(world, viewer);
  await person.start();
  await person.anything(true);
  const begun = await person.source({ ...job, workedFrom: '2026-11-21' });
  expect(begun.report?.draft).toMatchObject({
    missing: [],
    settlement: { __typename: 'SettlementUnknown', reason: 'partOfMonth' },
  });
  expect(await person.send()).toMatchObject({ __typename: 'IncomeReceipt' });
});
