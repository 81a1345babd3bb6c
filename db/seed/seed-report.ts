import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { and, eq } from 'drizzle-orm';
import { calculate, exemptionStandOf } from '#graphql/income/calculation.ts';
import { incomeDecision } from '#graphql/decision/domain/make-decision.ts';
import { countedExemptions, decided } from '#graphql/income/commands/accept-income-report.ts';
import { contentOf, listedOf } from '#graphql/income/commands/send-income-report.ts';
import { datesOf, profileOf, settledWith, type CalendarException } from '#graphql/income/domain/calendar.ts';
import type { IncomeReportVersion, IncomeSource, StoredSettlement } from '#graphql/income/models.ts';
import { receiptNumber } from '#graphql/shared/receipt.ts';
import { contentHash } from '#graphql/shared/content-hash.ts';
import type { SettlementFacts } from '#graphql/income/to-settlement-input.ts';
import { newId } from '#graphql/shared/ids.ts';
import { objectionLastDay } from '#graphql/shared/legal-terms.ts';
import { lastDayOf, localDateOf, type LocalDate, type Month } from '#graphql/shared/local-date.ts';
import * as schema from '../schema/index.ts';
import { seedDecision } from './decision-seed.ts';
import type { ReportScenario, SourceScenario } from './scenario-types.ts';
import { slipOf, type Timeline } from './timeline.ts';

type BenefitRow = typeof schema.benefit.$inferInsert & typeof schema.benefit.$inferSelect;
type ProfileRow = Omit<typeof schema.municipalityProfile.$inferSelect, 'mandateMonths' | 'mandateCodeHours'>;
type ExemptionRow = typeof schema.exemptionMonth.$inferInsert;

/** Whose report it is, and what its calculation needs. */
export interface Reporter {
  readonly municipalityId: string;
  readonly personId: string;
  readonly birthDate: string;
  readonly language: string;
  readonly benefit: BenefitRow;
  readonly profiles: readonly ProfileRow[];
  readonly exceptions: readonly CalendarException[];
  /** Granted until now; a report that is accepted adds to it. */
  readonly exemptionMonths: ExemptionRow[];
  readonly specialist: { readonly id: string; readonly name: string };
}

const iso = (instant: number) => new Date(instant).toISOString();

/** Writes one report as it would have come about: drafted, sent, asked about, answered, accepted. */
export async function seedReport(
  db: NodePgDatabase,
  timeline: Timeline,
  reporter: Reporter,
  scenario: ReportScenario,
): Promise<void> {
  const month = timeline.monthsAgo(scenario.monthsAgo);
  const profile = profileOf(month, reporter.profiles);
  const dates = datesOf(month, reporter.profiles, reporter.exceptions);
  if (profile === null || dates === null) throw new Error(`no profile is valid in ${month}`);
  const { municipalityId, personId, birthDate, benefit } = reporter;
  const head = { municipalityId, personId, reportId: newId(timeline.sentAt(month, 1, scenario.versions.length)) };
  await db.insert(schema.incomeReport).values({
    ...dates,
    municipalityId,
    personId,
    id: head.reportId,
    benefitId: benefit.id,
    month,
    status: 'DRAFT',
    sentVersion: 0,
    revision: 1,
  });

  const facts: SettlementFacts = { month, birthDate, benefit, profile, exemptionMonths: [...reporter.exemptionMonths] };
  let last: Sent | null = null;
  for (const [index, version] of scenario.versions.entries()) {
    const number = index + 1;
    const sent = {
      id: newId(),
      number,
      at: timeline.sentAt(month, number, scenario.versions.length),
      settlement: null,
    };
    const sources = version.sources.map((source, place) => toSource(source, place + 1, month));
    const exemptionRequested = version.requestsExemption ?? false;
    await db.insert(schema.incomeReportVersion).values({
      ...head,
      id: sent.id,
      number,
      anythingToReport: sources.length > 0,
      correctionReason: version.correctionReason ?? null,
      exemptionRequested,
      revision: number * 10,
    });
    if (sources.length > 0)
      await db
        .insert(schema.incomeSource)
        .values(
          sources.map(({ evidence: _none, ...row }) => ({ ...row, municipalityId, personId, versionId: sent.id })),
        );
    if (scenario.state === 'DRAFT') return;
    const reason = version.correctionReason ?? null;
    last = { ...sent, sources, facts, exemptionRequested };
    last.settlement = await send(db, reporter, { ...last, reason });
    await db
      .update(schema.incomeReport)
      .set({ status: 'SENT', sentVersion: number, lastSentAt: iso(sent.at), revision: number + 1 })
      .where(and(eq(schema.incomeReport.municipalityId, municipalityId), eq(schema.incomeReport.id, head.reportId)));
    await notify(db, reporter, 'REPORT_RECEIVED', `${month}/${number}`, sent.at);
  }
  if (last) await review(db, timeline, reporter, scenario, { ...head, month, last });
}

interface Sent {
  readonly id: string;
  readonly number: number;
  readonly at: number;
  readonly facts: SettlementFacts;
  readonly sources: readonly IncomeSource[];
  readonly exemptionRequested: boolean;
  settlement: StoredSettlement | null;
}

function toSource(source: SourceScenario, position: number, month: Month): IncomeSource {
  const empty = {
    id: newId(),
    position,
    payPeriod: null,
    workedFrom: null,
    workedTo: null,
    wholeMonth: null,
    paidOn: null,
    certainty: null,
    grossCents: null,
    netCents: null,
    hoursMinutes: null,
    holidayPay: null,
    holidayPayCents: null,
    expensesCents: null,
    turnoverCents: null,
    costsCents: null,
    evidence: [],
  };
  if (source.kind === 'business')
    return {
      ...empty,
      kind: 'business',
      earner: 'self',
      name: source.name,
      turnoverCents: source.turnover ?? null,
      costsCents: source.costs ?? null,
    };
  const { from, to, paidOn } = slipOf(month, source.payPeriod);
  return {
    ...empty,
    kind: 'employment',
    earner: source.earner ?? 'self',
    name: source.name,
    payPeriod: source.payPeriod,
    workedFrom: from,
    workedTo: to,
    wholeMonth: source.payPeriod === 'week' || source.payPeriod === 'fourWeeks' ? true : null,
    paidOn: source.certainty === 'paySlip' ? paidOn : null,
    certainty: source.certainty,
    grossCents: source.gross,
    netCents: source.net,
    hoursMinutes: source.hours * 60,
    holidayPay: source.holidayPay,
    holidayPayCents: source.holidayPayAmount ?? null,
    expensesCents: source.expenses ?? 0,
  };
}

/** Sends a version with the calculation of the real rules, and gives that calculation. */
async function send(
  db: NodePgDatabase,
  { municipalityId, language }: Reporter,
  version: Sent & { readonly reason: string | null },
): Promise<StoredSettlement> {
  const { facts, sources, exemptionRequested, reason, ...sent } = version;
  const settlement = calculate(facts, sources, exemptionStandOf({ facts, exemptionRequested }));
  if (settlement === null) throw new Error(`a scenario of ${facts.month} is sent without all its answers`);
  const receipt = receiptNumber(facts.month, sent.id);
  const draft: IncomeReportVersion = {
    id: sent.id,
    number: sent.number,
    revision: sent.number * 10,
    anythingToReport: sources.length > 0,
    correctionReason: reason,
    exemptionRequested,
    sources,
    storedSettlement: null,
    previous: null,
    partner: null,
    facts,
    sentAt: null,
    language: null,
    receiptNumber: null,
    contentHash: null,
    helperName: null,
    prepared: null,
  };
  await db
    .update(schema.incomeReportVersion)
    .set({
      sentAt: iso(sent.at),
      language,
      receiptNumber: receipt,
      contentHash: contentHash(contentOf(draft, settlement)),
      // The column keeps either outcome; its type names the usual one.
      settlement: settlement as typeof schema.incomeReportVersion.$inferSelect.settlement,
      ...listedOf(draft),
    })
    .where(
      and(eq(schema.incomeReportVersion.municipalityId, municipalityId), eq(schema.incomeReportVersion.id, sent.id)),
    );
  return settlement;
}

async function review(
  db: NodePgDatabase,
  timeline: Timeline,
  reporter: Reporter,
  { state, question, grantsExemption = false }: ReportScenario,
  report: { municipalityId: string; personId: string; reportId: string; month: Month; last: Sent },
): Promise<void> {
  const { last, month, ...head } = report;
  const { specialist } = reporter;
  const about = { ...head, versionId: last.id };
  if (question) {
    const askedAt = timeline.reactedAt(last.at, 2);
    const id = newId(askedAt);
    await db.insert(schema.reviewQuestion).values({
      ...about,
      id,
      askedBy: specialist.id,
      askedByName: specialist.name,
      reason: question.reason,
      words: question.words,
      askedAt: iso(askedAt),
      answer: question.answer ?? null,
      answeredAt: question.answer === undefined ? null : iso(timeline.reactedAt(askedAt, 1)),
    });
    await notify(db, reporter, 'QUESTION_ASKED', `${month}/${id}`, askedAt);
  }
  if (state === 'ACCEPTED') {
    const decidedAt = timeline.reactedAt(last.at, 3);
    const settlement = decided(last, grantsExemption);
    const id = newId(decidedAt);
    await db.insert(schema.reviewDecision).values({
      ...about,
      id,
      decidedBy: specialist.id,
      decidedByName: specialist.name,
      decidedAt: iso(decidedAt),
      exemptionGranted: grantsExemption,
      // The column keeps either outcome; its type names the usual one.
      settlement: settlement as typeof schema.reviewDecision.$inferInsert.settlement,
    });
    await seedDecision(db, {
      municipalityId: head.municipalityId,
      id,
      personId: head.personId,
      decidedBy: specialist.id,
      involved: [],
      content: incomeDecision({
        byName: specialist.name,
        at: iso(decidedAt),
        month,
        settledWith: settledWith(month, last.facts.profile),
        version: last.number,
        sentAt: iso(last.at),
        amounts: settlement === null || 'reason' in settlement ? null : settlement,
        exemptionGranted: grantsExemption,
      }),
    });
    const granted = (grantsExemption ? countedExemptions(settlement) : []).map(({ earner, kind }): ExemptionRow => ({
      municipalityId: head.municipalityId,
      personId: head.personId,
      earner,
      kind,
      month,
      decidedBy: specialist.id,
      decidedAt: iso(decidedAt),
    }));
    if (granted.length > 0) await db.insert(schema.exemptionMonth).values(granted);
    reporter.exemptionMonths.push(...granted);
    await notify(db, reporter, 'REPORT_ACCEPTED', `${month}/${last.number}`, decidedAt, {
      termEndsOn: objectionLastDay(localDateOf(decidedAt)),
    });
  }
  await db
    .update(schema.incomeReport)
    .set({ status: state, revision: last.number + 2 })
    .where(and(eq(schema.incomeReport.municipalityId, head.municipalityId), eq(schema.incomeReport.id, head.reportId)));
}

/** A mail that went out long ago: no job sends it again. */
async function notify(
  db: NodePgDatabase,
  { municipalityId, personId }: Reporter,
  kind: schema.NotificationKind,
  occasion: string,
  at: number,
  term: { readonly termEndsOn?: LocalDate } = {},
): Promise<void> {
  const id = newId(at);
  await db.insert(schema.notification).values({
    municipalityId,
    id,
    personId,
    kind,
    occasion,
    requestedAt: iso(at),
    sentAt: iso(at + 2_000),
    messageId: `<${id}@portal>`,
    ...term,
  });
  await db.insert(schema.delivery).values({
    ...{ municipalityId, personId, notificationId: id, at: iso(at + 2_000) },
    channel: 'MAIL',
    state: 'SENT',
  });
}

/** Rows of exemption months of before the portal. */
export function exemptionsBefore(
  timeline: Timeline,
  owner: { municipalityId: string; personId: string },
  ranges: readonly { kind: 'n' | 'r'; fromMonthsAgo: number; toMonthsAgo: number }[],
): ExemptionRow[] {
  return ranges.flatMap(({ kind, fromMonthsAgo, toMonthsAgo }) =>
    Array.from({ length: fromMonthsAgo - toMonthsAgo + 1 }, (_, index): ExemptionRow => {
      const month = timeline.monthsAgo(fromMonthsAgo - index);
      return { ...owner, earner: 'self', kind, month, decidedAt: `${lastDayOf(month)}T12:00:00Z` };
    }),
  );
}
