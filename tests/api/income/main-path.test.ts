import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from '#graphql/income/commands/send-income-report.ts';
import { ownReportText, type ReportRow } from '#graphql/income/queries/report-statement.ts';
import { toReport } from '#graphql/income/queries/to-report.ts';
import { contentHash } from '#graphql/shared/content-hash.ts';
import { documents } from './operations.ts';
import { job, reporter, reviewer } from './stories.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const fourWeeks = {
  ...job,
  name: 'Post & Pakket',
  payPeriod: 'FOUR_WEEKS',
  workedFrom: '2026-10-26',
  workedTo: '2026-11-22',
  wholeMonth: true,
  net: 30000,
  gross: 33000,
};

test('two jobs are reported, asked about, corrected and accepted', async () => {
  const municipality = await world.municipality();
  const jan = reporter(world, await world.citizen(municipality, { exemptionMonths: ['2026-09', '2026-10'] }));
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');

  const { incomeMonths } = await world.ask<{ incomeMonths: object[] }>(jan.viewer, documents.months);
  expect(incomeMonths[0]).toEqual({
    month: '2026-11',
    status: null,
    correctionUnderWay: false,
    dueOn: '2026-12-05',
    paymentOn: '2026-12-12',
    late: false,
    payment: 'PLANNED',
    acceptedPayout: null,
  });

  const begun = await jan.start();
  expect(begun.report).toMatchObject({ status: 'DRAFT', sent: null, draft: { number: 1, anythingToReport: null } });
  expect(begun.report?.draft?.missing.map(({ field }) => field)).toEqual(['anythingToReport']);
  await jan.anything(true);
  await jan.source(job);
  const complete = await jan.source(fourWeeks);
  expect(complete).toMatchObject({
    __typename: 'IncomeSaved',
    report: {
      draft: {
        missing: [],
        settlement: { __typename: 'Settlement', income: 92500, exempt: 23125, counted: 69375, payout: 65758 },
      },
    },
  });
  const exemption = complete.report?.draft?.settlement?.lines?.find(({ code }) => code === 'exemption');
  expect(exemption?.facts.map(({ value }) => value)).toContain('3');

  const receipt = await jan.send();
  expect(receipt).toMatchObject({
    __typename: 'IncomeReceipt',
    version: { number: 1, language: 'nl', settlement: { payout: 65758 } },
    report: { status: 'SENT', draft: null },
  });
  expect(receipt.version?.receiptNumber).toMatch(/^2026-11-[2-9A-Z]{8}$/);

  const review = reviewer(world, specialist, receipt.report?.id ?? '');
  const read = await review.read();
  expect(read).toMatchObject({
    status: 'SENT',
    person: { maskedBsn: '••••••019' },
    household: { exemptionMonthsUsed: 2 },
    sent: { number: 1, sources: [{ name: 'Bakkerij De Korenaar', net: 60000 }, { name: 'Post & Pakket' }] },
  });

  const asked = await review.ask(1, 'AMOUNT_DIFFERS_FROM_PAY_SLIP', 'Op uw loonstrook staat 680 euro.');
  expect(asked).toMatchObject({
    __typename: 'IncomeReport',
    report: { status: 'QUESTIONED', questions: [{ version: 1 }] },
  });

  const corrected = await jan.correct('Ik keek naar de verkeerde regel.');
  expect(corrected.report?.draft).toMatchObject({
    number: 2,
    changes: [],
    correctionReason: 'Ik keek naar de verkeerde regel.',
  });
  const bakery = corrected.report?.draft?.sources.find(({ name }) => name === job.name);
  const changed = await jan.source({ net: 68000 }, bakery?.id);
  expect(changed.report?.draft?.changes).toEqual([
    { sourceName: job.name, field: 'net', before: '60000', after: '68000' },
    { sourceName: null, field: 'payout', before: '65758', after: '59758' },
  ]);
  expect(changed.report?.status, 'a correction under way leaves what was sent alone').toBe('QUESTIONED');
  expect(changed.report?.sent?.sources[0]?.net).toBe(60000);

  const second = await jan.send();
  expect(second).toMatchObject({
    version: { number: 2 },
    report: { status: 'SENT', questions: [{ answer: null, answeredByVersion: 2 }] },
  });
  expect(second.report?.versions.map(({ number }) => number)).toEqual([2, 1]);

  expect(await review.accept(1, true), 'the version that was read is not the last').toMatchObject({
    __typename: 'ReportMovedOn',
    report: { sent: { number: 2 } },
  });
  const accepted = await review.accept(2, true);
  expect(accepted.report).toMatchObject({ status: 'ACCEPTED', acceptance: { version: 2, exemptionGranted: true } });
  expect(await jan.report()).toMatchObject({ status: 'ACCEPTED', acceptance: { by: 'Ina Onderzoek' } });

  const { notifications } = await world.ask<{ notifications: { kind: string }[] }>(jan.viewer, documents.notifications);
  expect(notifications.map(({ kind }) => kind).sort()).toEqual([
    'QUESTION_ASKED',
    'REPORT_ACCEPTED',
    'REPORT_RECEIVED',
    'REPORT_RECEIVED',
  ]);
});

test('a month with nothing to report is two steps, and pays the whole benefit', async () => {
  const quiet = reporter(world, await world.citizen(await world.municipality()));
  await quiet.start();
  const answered = await quiet.anything(false);
  expect(answered.report?.draft).toMatchObject({ missing: [], settlement: { income: 0, payout: 135133 } });
  expect(await quiet.send()).toMatchObject({ __typename: 'IncomeReceipt' });
});

test('answering "nothing" takes away what was filled in', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.start();
  await person.anything(true);
  await person.source(job);
  const nothing = await person.anything(false);
  expect(nothing.report?.draft?.sources).toEqual([]);
});

test('the content hash is that of the answers and the calculation that were stored', async () => {
  const viewer = await world.citizen(await world.municipality());
  const { version } = await reporter(world, viewer).reportJobs(job);
  const [row] = await world.rows<{ report: ReportRow }>(ownReportText, [
    viewer.municipalityId,
    viewer.personId,
    '2026-11',
  ]);
  const sent = row && toReport(row.report).sent;
  if (!sent?.storedSettlement) throw new Error('nothing was stored');
  expect(contentHash(contentOf(sent, sent.storedSettlement))).toBe(version?.contentHash);
});

test('employers of the month before can be copied, without their amounts', async () => {
  const viewer = await world.citizen(await world.municipality());
  await reporter(world, viewer, '2026-10').reportJobs(
    { ...job, workedFrom: '2026-10-01', workedTo: '2026-10-31' },
    { ...job, workedFrom: '2026-10-01', workedTo: '2026-10-15' },
  );
  const before = (month: string) => world.ask(viewer, documents.copyableMonth, { month });
  expect(await before('2026-10'), 'not from itself').toEqual({ copyableMonth: null });
  expect(await before('2026-11')).toEqual({ copyableMonth: '2026-10' });
  const november = reporter(world, viewer);
  expect((await november.start()).report).toMatchObject({ draft: { sources: [] } });
  const copied = await november.start('2026-10');
  expect(copied.report?.draft).toMatchObject({
    anythingToReport: true,
    sources: [{ name: job.name, payPeriod: 'MONTH', net: null }],
  });
  expect(copied.report?.draft?.settlement).toBeNull();
  expect((await november.start('2026-10')).report?.draft?.sources, 'copying again adds nothing').toHaveLength(1);
});

test('a correction tells what was added and taken away, and what that does', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.reportJobs(job, { ...job, name: 'Kantine', net: 10000 });
  const begun = await person.correct('Andere baan');
  await person.remove(begun.report?.draft?.sources.find(({ name }) => name === 'Kantine')?.id ?? '');
  await person.source({ ...job, name: 'Magazijn', net: 20000, certainty: 'ESTIMATE' });
  const { version } = await person.send();
  expect(version?.changes).toEqual([
    { sourceName: 'Kantine', field: 'source', before: 'Kantine', after: null },
    { sourceName: 'Magazijn', field: 'source', before: null, after: 'Magazijn' },
    { sourceName: null, field: 'payout', before: '82633', after: '75133' },
  ]);
  await person.correct('Toch niets');
  await person.anything(false);
  const none = await person.send();
  expect(none.version?.changes.map(({ field }) => field)).toEqual(['anythingToReport', 'source', 'source', 'payout']);
});

test('a correction can be thrown away; what was sent stays', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  await person.reportJobs(job);
  await person.correct('Vergissing');
  expect(await person.correct('Nog eens'), 'beginning twice is one correction').toMatchObject({
    report: { draft: { correctionReason: 'Vergissing' } },
  });
  expect(await person.discard()).toMatchObject({
    __typename: 'IncomeSaved',
    report: { status: 'SENT', draft: null, sent: { number: 1 } },
  });
});

test('an accepted report that is corrected waits for the municipality again', async () => {
  const municipality = await world.municipality();
  const person = reporter(world, await world.citizen(municipality));
  const { report } = await person.reportJobs(job);
  const review = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
  await review.accept(1, true);
  await person.correct('De loonstrook kwam later');
  expect(await person.send()).toMatchObject({ report: { status: 'SENT', acceptance: { version: 1 } } });
  expect((await review.accept(2, false)).report).toMatchObject({
    status: 'ACCEPTED',
    acceptance: { exemptionGranted: false },
  });
  expect(await world.rows('select 1 from exemption_month where person_id = $1', [person.viewer.personId])).toEqual([]);
});

test('an answer in words lets the report wait for the municipality again, once', async () => {
  const municipality = await world.municipality();
  const person = reporter(world, await world.citizen(municipality));
  const { report } = await person.reportJobs(job);
  const review = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
  expect(await review.ask(1, 'OTHER', '  ')).toEqual({ __typename: 'WordsInvalid', code: 'empty' });
  expect(await review.ask(1, 'OTHER', 'x'.repeat(2001))).toEqual({ __typename: 'WordsInvalid', code: 'tooLong' });
  const asked = await review.ask(1, 'OTHER', 'Waarom?');
  expect(await review.ask(1, 'OTHER', 'Nog iets?')).toMatchObject({ __typename: 'ReportMovedOn' });
  const question = asked.report?.questions[0]?.id ?? '';
  expect(await person.answer(question, ' ')).toEqual({ __typename: 'AnswerInvalid', code: 'empty' });
  expect((await person.answer(question, 'Daarom')).report).toMatchObject({
    status: 'SENT',
    questions: [{ answer: 'Daarom' }],
  });
  expect(await person.answer(question, 'Nog eens')).toMatchObject({ __typename: 'QuestionNotOpen' });
});

test('accepting withdraws a question that is still open', async () => {
  const municipality = await world.municipality();
  const person = reporter(world, await world.citizen(municipality));
  const { report } = await person.reportJobs(job);
  const review = reviewer(world, await world.professional(municipality, 'INCOME_SPECIALIST'), report?.id ?? '');
  const asked = await review.ask(1, 'PAY_SLIP_MISSING');
  expect((await review.accept(1, false)).report).toMatchObject({ status: 'ACCEPTED' });
  expect(await person.answer(asked.report?.questions[0]?.id ?? '', 'Hier')).toMatchObject({
    __typename: 'QuestionNotOpen',
  });
});

test('granted months count before the next one, and only for whom they were granted', async () => {
  const municipality = await world.municipality();
  const viewer = await world.citizen(municipality, { exemptionMonths: ['2026-08', '2026-09'] });
  const specialist = await world.professional(municipality, 'INCOME_SPECIALIST');
  const october = await reporter(world, viewer, '2026-10').reportJobs({
    ...job,
    workedFrom: '2026-10-01',
    workedTo: '2026-10-31',
  });
  await reviewer(world, specialist, october.report?.id ?? '').accept(1, true);
  const november = await reporter(world, viewer).reportJobs(job);
  expect(november.report?.household.exemptionMonthsUsed).toBe(3);
  const lines = november.version?.settlement?.lines ?? [];
  expect(lines.find(({ code }) => code === 'exemption')?.facts.map(({ value }) => value)).toContain('4');
  expect(
    await world.rows('select earner, kind from exemption_month where person_id = $1 and month = $2', [
      viewer.personId,
      '2026-10',
    ]),
  ).toEqual([{ earner: 'self', kind: 'n' }]);
});

test('"what if" uses the same rules beside what is filled in, and saves nothing', async () => {
  const person = reporter(world, await world.citizen(await world.municipality()));
  const whatIf = async (net: number, month = '2026-11') =>
    (await world.ask<{ whatIf: object }>(person.viewer, documents.whatIf, { month, net })).whatIf;
  expect(await whatIf(60000)).toMatchObject({ payout: 90133, exempt: 15000, total: 150133 });
  await person.start();
  await person.source({ ...job, net: 20000 });
  expect(await whatIf(40000)).toMatchObject({ income: 60000, payout: 90133 });
  expect(await whatIf(0)).toMatchObject({ income: 20000 });
  expect(await whatIf(-1)).toMatchObject({ __typename: 'SettlementUnknown', reason: 'notExpressible' });
  expect(await whatIf(60000, '2025-11')).toMatchObject({ __typename: 'SettlementUnknown', reason: 'noBenefit' });
  expect((await person.report())?.draft?.sources).toHaveLength(1);
});
