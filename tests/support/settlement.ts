import { rulesOn, settle } from '#graphql/income/domain/index.ts';
import type {
  Earner,
  EmploymentIncome,
  LineCode,
  Settlement,
  SettlementInput,
  SettlementLine,
  SettlementProfile,
} from '#graphql/income/domain/index.ts';
import { firstDayOf, lastDayOf, month, type Month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';

export const november = month('2026-11');

export const profile: SettlementProfile = {
  tolerateYouthExemption: false,
  applyAnnouncedRules: false,
  allInWage: 'divideBy108',
};

/** 600 euros of November 2026, paid by the month. */
export function job(over: Partial<EmploymentIncome> = {}, on: Month = november): EmploymentIncome {
  return {
    kind: 'employment',
    id: 'a',
    employerKey: 'a',
    payPeriod: 'month',
    net: cents(600_00),
    expenses: cents(0),
    workedFrom: firstDayOf(on),
    workedTo: lastDayOf(on),
    wholeMonth: true,
    holidayPay: 'excluded',
    holidayPayAmount: null,
    ...over,
  };
}

/** A man of 35 in the third month of his exemption. */
export function earner(over: Partial<Earner> = {}): Earner {
  return {
    id: 'self',
    age: 35,
    youngestChildAge: null,
    exemptionMonthsUsed: 2,
    singleParentExemptionMonthsUsed: 0,
    wageCostSubsidyExemptionMonthsUsed: 0,
    medicallyLimitedHours: false,
    wageCostSubsidy: false,
    incomes: [job()],
    ...over,
  };
}

export function household(earners: readonly Earner[], over: Partial<SettlementInput> = {}): SettlementInput {
  return { month: november, household: 'single', costSharers: null, exemption: 'proposed', profile, earners, ...over };
}

export function settled(input: SettlementInput): Settlement {
  const outcome = settle(input, rulesOn(input.month));
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export function lineOf({ lines }: Settlement, code: LineCode): SettlementLine {
  const line = lines.find((candidate) => candidate.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return line;
}
