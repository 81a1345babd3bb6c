import type { IncomeChange } from '../generated/resolvers.ts';
import { calculationOf } from './calculation.ts';
import type { IncomeReportVersion, IncomeSource } from './models.ts';
import { amountOf } from './queries/to-report.ts';
import { certaintyWords, earnerWords, holidayPayWords, kindWords, payPeriodWords, toWord } from './words.ts';

type Raw = string | number | boolean | null;

/** The answers about a source by their names in the contract, as raw values. */
const answers: Readonly<Record<string, (source: IncomeSource) => Raw>> = {
  kind: ({ kind }) => kindWords[kind],
  earner: ({ earner }) => earnerWords[earner],
  name: ({ name }) => name,
  payPeriod: ({ payPeriod }) => toWord(payPeriodWords, payPeriod),
  workedFrom: ({ workedFrom }) => workedFrom,
  workedTo: ({ workedTo }) => workedTo,
  wholeMonth: ({ wholeMonth }) => wholeMonth,
  paidOn: ({ paidOn }) => paidOn,
  certainty: ({ certainty }) => toWord(certaintyWords, certainty),
  gross: ({ grossCents }) => grossCents,
  net: ({ netCents }) => netCents,
  minutes: ({ hoursMinutes }) => hoursMinutes,
  holidayPay: ({ holidayPay }) => toWord(holidayPayWords, holidayPay),
  holidayPayAmount: ({ holidayPayCents }) => holidayPayCents,
  expenses: ({ expensesCents }) => expensesCents,
  turnover: ({ turnoverCents }) => turnoverCents,
  costs: ({ costsCents }) => costsCents,
  evidence: ({ evidence }) =>
    evidence.length === 0
      ? null
      : evidence
          .map(({ fileName }) => fileName)
          .sort()
          .join(', '),
};

/**
 * What differs from the version that was sent before, in the order of the questions, the effect in money last; empty for the first.
 * A source keeps its place through all versions, and that is how it is found again.
 */
export function changesOf(version: IncomeReportVersion): readonly IncomeChange[] {
  const { previous } = version;
  if (previous === null) return [];
  const changes: IncomeChange[] = [];
  add(changes, null, 'anythingToReport', previous.anythingToReport, version.anythingToReport);
  add(changes, null, 'exemptionRequested', previous.exemptionRequested, version.exemptionRequested);
  const places = new Set([...previous.sources, ...version.sources].map(({ position }) => position));
  for (const place of [...places].sort((a, b) => a - b)) {
    const before = previous.sources.find(({ position }) => position === place);
    const after = version.sources.find(({ position }) => position === place);
    const name = after?.name ?? before?.name ?? null;
    if (!before || !after) {
      add(changes, name, 'source', before ? (before.name ?? '') : null, after ? (after.name ?? '') : null);
      continue;
    }
    for (const [field, read] of Object.entries(answers)) add(changes, name, field, read(before), read(after));
  }
  add(changes, null, 'payout', payoutOf(previous), payoutOf(version));
  return changes;
}

function add(changes: IncomeChange[], sourceName: string | null, field: string, before: Raw, after: Raw): void {
  if (before !== after) changes.push({ sourceName, field, before: raw(before), after: raw(after) });
}

function raw(value: Raw): string | null {
  return value === null ? null : String(value);
}

function payoutOf(version: IncomeReportVersion): number | null {
  return amountOf(calculationOf(version), 'payout');
}
