import { localDate, month } from '../../shared/local-date.ts';
import { cents, type Cents } from '../../shared/money.ts';
import { settledWith } from '../domain/calendar.ts';
import type { IncomeReport, IncomeReportVersion, StoredSettlement } from '../models.ts';
import { exemptionMonthsUsed, type SettlementFacts } from '../to-settlement-input.ts';
import type { ReportRow } from './report-statement.ts';

/** Turns the database's JSON into the report that resolvers walk through. */
export function toReport(row: ReportRow): IncomeReport {
  if (row.profile === null) throw new Error(`no municipality profile is valid in ${row.month}`);
  const facts: SettlementFacts = {
    month: month(row.month),
    birthDate: row.person.birthDate,
    benefit: row.benefit,
    profile: row.profile,
    exemptionMonths: row.exemptionMonths,
  };
  const chain = toChain(row, facts);
  const sent = chain.filter(({ sentAt }) => sentAt !== null);
  return {
    id: row.id,
    month: facts.month,
    status: row.status,
    dueOn: localDate(row.dueOn),
    paymentOn: localDate(row.paymentOn),
    settledWith: settledWith(facts.month, row.profile),
    person: {
      id: row.person.id,
      name: row.person.name,
      birthDate: localDate(row.person.birthDate),
      bsnCipher: row.bsnCipher,
    },
    household: {
      kind: row.benefit.household,
      costSharers: row.benefit.costSharers,
      partnerName: row.benefit.partnerName,
      medicallyLimitedHours: row.benefit.medicallyLimitedHours,
      exemptionMonthsUsed: exemptionMonthsUsed(facts, 'self', 'n'),
      accountTail: row.benefit.accountTail,
      exemptionOnRequest: row.profile.exemptionStart === 'onRequest',
    },
    draft: chain.find(({ sentAt }) => sentAt === null) ?? null,
    sent: sent[0] ?? null,
    versions: sent,
    questions: row.questions.map(({ askedByName, ...question }) => ({ ...question, askedBy: askedByName })),
    acceptance: row.decision && {
      decisionId: row.decision.id,
      version: row.decision.version,
      by: row.decision.decidedByName,
      at: row.decision.decidedAt,
      exemptionGranted: row.decision.exemptionGranted,
      storedSettlement: row.decision.settlement,
    },
    earlierMonths: row.earlier.map((earlier) => ({
      month: month(earlier.month),
      status: earlier.status,
      version: earlier.version,
      income: amountOf(earlier.settlement, 'income'),
      exempt: amountOf(earlier.settlement, 'exempt'),
      payout: amountOf(earlier.settlement, 'payout'),
    })),
    partnerPersonId: row.benefit.partnerPersonId,
    facts,
    assuranceToSend: row.profile.assuranceToSend,
    lastPosition: Math.max(0, ...row.versions.flatMap(({ sources }) => sources.map(({ position }) => position))),
  };
}

/** Newest first, each knowing the one that was sent before it. */
function toChain(
  { versions, partnerParts }: Pick<ReportRow, 'versions' | 'partnerParts'>,
  facts: SettlementFacts,
): readonly IncomeReportVersion[] {
  let previous: IncomeReportVersion | null = null;
  const chain: IncomeReportVersion[] = [];
  for (const { settlement, ...row } of versions.toSorted((a, b) => a.number - b.number)) {
    const partner = row.sentAt === null ? null : (partnerParts.find(({ number }) => number <= row.number) ?? null);
    const version: IncomeReportVersion = { ...row, storedSettlement: settlement, previous, partner, facts };
    chain.unshift(version);
    if (version.sentAt !== null) previous = version;
  }
  return chain;
}

/** An amount of a stored calculation; `null` where there was none. */
export function amountOf(settlement: StoredSettlement | null, amount: 'income' | 'exempt' | 'payout'): Cents | null {
  return settlement === null || 'reason' in settlement ? null : cents(settlement[amount]);
}

/** An amount that may be missing. */
export function centsOrNull(amount: number | null): Cents | null {
  return amount === null ? null : cents(amount);
}
