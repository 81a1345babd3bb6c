import { monthOf, type LocalDate, type Month } from '#graphql/shared/local-date.ts';
import { cents, maxCents, multiplyCents, zeroCents, type Cents } from '#graphql/shared/money.ts';
import { valueOf, type Rules } from './rules-on.ts';
import type { Fraction, RuleRow } from './rule-tables.ts';
import type { EmploymentIncome, Income, RuleStatus, SettlementProfile } from './settlement-types.ts';

/** What one source adds to a month: net, without holiday pay, converted to a month. */
export interface MonthlyIncome {
  readonly source: Income;
  readonly amount: Cents;
  /** `inside`: already part of another slip of the same employer that was converted to a month. */
  readonly role: 'employment' | 'inside' | 'business';
  /** Holiday pay of unknown size lies inside and is counted with it: set against the norm with its holiday allowance. */
  readonly withHolidayPay: boolean;
  readonly ruleId: string;
  readonly article: string;
  readonly basis: string;
  readonly status: RuleStatus;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** The sources of an earner as they count in a month; `null` when a slip ends in another month. */
export function incomesOfMonth(
  incomes: readonly Income[],
  on: Month,
  profile: Pick<SettlementProfile, 'allInWage'>,
  rules: Rules,
): readonly MonthlyIncome[] | null {
  const employments = incomes.filter((income) => income.kind === 'employment');
  if (employments.some(({ workedTo }) => monthOf(workedTo) !== on)) return null;
  const endsOf = (slip: EmploymentIncome) => slipEnds(slip, employments);
  return incomes.map((income) => {
    if (income.kind === 'business') return businessOf(income);
    const inside = income.payPeriod === 'fourWeeks' && endsOf(income).some((end) => end > income.workedTo);
    return inside ? insideOf(income, rules) : employmentOf(income, endsOf(income).length, profile, rules);
  });
}

/**
 * The days on which slips of the same employer and pay period end in the month. Of four-weekly slips the last stands for the month,
 * a choice of the municipality, marked so; slips that end on the same day are of two contracts, and both count.
 */
function slipEnds(slip: EmploymentIncome, employments: readonly EmploymentIncome[]): readonly LocalDate[] {
  const same = employments.filter(
    ({ payPeriod, employerKey }) => payPeriod === slip.payPeriod && employerKey === slip.employerKey,
  );
  return [...new Set(same.map(({ workedTo }) => workedTo))];
}

const exactly: Fraction = { numerator: 1, denominator: 1 };

/** @param slips of this employer and pay period in the month: each weekly one counts its part of the converted whole. */
function employmentOf(
  income: EmploymentIncome,
  slips: number,
  profile: Pick<SettlementProfile, 'allInWage'>,
  rules: Rules,
): MonthlyIncome {
  const conversion = conversionOf(income, rules);
  const whole = conversion === null ? exactly : valueOf(conversion);
  const parts = income.payPeriod === 'week' ? slips : 1;
  const factor: Fraction = { numerator: whole.numerator, denominator: whole.denominator * parts };
  const sizeUnknown = income.holidayPay === 'included' && income.holidayPayAmount === null;
  const divide = sizeUnknown && profile.allInWage === 'divideBy108' ? valueOf(rules.allInWage) : exactly;
  const holidayPay = income.holidayPay === 'included' ? (income.holidayPayAmount ?? zeroCents) : zeroCents;
  const pay = maxCents(zeroCents, cents(income.net - income.expenses - holidayPay));
  const unsettled = sizeUnknown || income.holidayPay === 'unknown';
  return {
    source: income,
    amount: multiplyCents(pay, factor.numerator * divide.numerator, factor.denominator * divide.denominator),
    role: 'employment',
    withHolidayPay: sizeUnknown && profile.allInWage === 'countWhole',
    ruleId: conversion?.id ?? 'net-income',
    article: unsettled
      ? rules.allInWage.article
      : (conversion?.article ?? 'art. 31 lid 3 and 32 lid 1 Participatiewet'),
    basis: unsettled ? rules.allInWage.source : (conversion?.source ?? 'wetten.overheid.nl BWBR0015703'),
    status: unsettled ? 'local' : (conversion?.status ?? 'law'),
    facts: {
      payPeriod: income.payPeriod,
      net: income.net,
      expenses: income.expenses,
      holidayPay: income.holidayPay,
      holidayPayAmount: holidayPay,
      factor: `${factor.numerator}/${factor.denominator}`,
      divided: sizeUnknown && profile.allInWage === 'divideBy108',
      ...(parts > 1 ? { slips: parts } : {}),
      ...(sizeUnknown && profile.allInWage === 'countWhole' ? { againstNormWithAllowance: true } : {}),
    },
  };
}

function conversionOf({ payPeriod }: EmploymentIncome, rules: Rules): RuleRow<Fraction> | null {
  if (payPeriod === 'fourWeeks') return rules.fourWeeks;
  return payPeriod === 'week' ? rules.week : null;
}

function insideOf(income: EmploymentIncome, rules: Rules): MonthlyIncome {
  const conversion = conversionOf(income, rules);
  return {
    source: income,
    amount: zeroCents,
    role: 'inside',
    withHolidayPay: false,
    ruleId: conversion?.id ?? 'net-income',
    article: 'art. 32 lid 1 Participatiewet',
    basis: 'choice of the municipality: of two slips in one month one is converted',
    status: 'local',
    facts: { payPeriod: income.payPeriod, net: income.net },
  };
}

function businessOf(income: Extract<Income, { kind: 'business' }>): MonthlyIncome {
  return {
    source: income,
    amount: maxCents(zeroCents, cents(income.turnover - income.costs)),
    role: 'business',
    withHolidayPay: false,
    ruleId: 'business-provisional',
    article: 'art. 32 lid 1 Participatiewet',
    basis: 'provisional: the municipality assesses income from an own business',
    status: 'local',
    facts: { turnover: income.turnover, costs: income.costs },
  };
}
