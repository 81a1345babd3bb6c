import { daysInclusive, monthOf, type Month } from '#graphql/shared/local-date.ts';
import {
  addCents,
  cents,
  maxCents,
  multiplyCents,
  subtractCents,
  zeroCents,
  type Cents,
} from '#graphql/shared/money.ts';
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
  const paid: Paid[] = [];
  return incomes.map((income) => {
    if (income.kind === 'business') return businessOf(income);
    const alike = employments.filter((other) => isAlike(income, other));
    if (income.payPeriod === 'fourWeeks' && alike.some(({ workedTo }) => workedTo > income.workedTo))
      return insideOf(income, rules);
    return employmentOf(income, alike, paid, profile, rules);
  });
}

/** A slip of four weeks covers more than three: a shorter one is of somebody who began or stopped, and is not converted. */
const moreThanThreeWeeks = 22;

/** Whether a slip stands for the whole month once it is converted. */
function isConverted({ payPeriod, wholeMonth, workedFrom, workedTo }: EmploymentIncome): boolean {
  if (!wholeMonth) return false;
  return (
    payPeriod === 'week' || (payPeriod === 'fourWeeks' && daysInclusive(workedFrom, workedTo) >= moreThanThreeWeeks)
  );
}

/**
 * Slips of the same employer and pay period that are converted, with the slip itself. Of four-weekly ones the last stands for the
 * month, a choice of the municipality, marked so; slips that end on the same day are of two contracts, and both count.
 */
function isAlike(slip: EmploymentIncome, other: EmploymentIncome): boolean {
  return (
    other.payPeriod === slip.payPeriod &&
    other.employerKey === slip.employerKey &&
    isConverted(slip) &&
    isConverted(other)
  );
}

const exactly: Fraction = { numerator: 1, denominator: 1 };

/** What was counted so far of the weekly slips of one employer, so that they come to the cent of the whole. */
interface Paid {
  readonly employerKey: string;
  readonly pay: Cents;
  readonly amount: Cents;
}

/** @param alike slips of this employer in the month: each weekly one counts its part of the converted whole. */
function employmentOf(
  income: EmploymentIncome,
  alike: readonly EmploymentIncome[],
  paid: Paid[],
  profile: Pick<SettlementProfile, 'allInWage'>,
  rules: Rules,
): MonthlyIncome {
  const conversion = isConverted(income) ? conversionOf(income, rules) : null;
  const whole = conversion === null ? exactly : valueOf(conversion);
  const parts = income.payPeriod === 'week' ? Math.max(1, new Set(alike.map(({ workedTo }) => workedTo)).size) : 1;
  const factor: Fraction = { numerator: whole.numerator, denominator: whole.denominator * parts };
  const sizeUnknown = income.holidayPay === 'included' && income.holidayPayAmount === null;
  const divide = sizeUnknown && profile.allInWage === 'divideBy108' ? valueOf(rules.allInWage) : exactly;
  const holidayPay = income.holidayPay === 'included' ? (income.holidayPayAmount ?? zeroCents) : zeroCents;
  const pay = maxCents(zeroCents, cents(income.net - income.expenses - holidayPay));
  const unsettled = sizeUnknown || income.holidayPay === 'unknown';
  const byDays = conversion === null && conversionOf(income, rules) !== null;
  const converted = (amount: Cents) =>
    multiplyCents(amount, factor.numerator * divide.numerator, factor.denominator * divide.denominator);
  return {
    source: income,
    amount: parts > 1 && !sizeUnknown ? partOf(income, pay, paid, converted) : converted(pay),
    role: 'employment',
    withHolidayPay: sizeUnknown && profile.allInWage === 'countWhole',
    ruleId: conversion?.id ?? 'net-income',
    article: unsettled ? rules.allInWage.article : (conversion?.article ?? 'art. 31 lid 3 en 32 lid 1 Participatiewet'),
    basis: unsettled ? rules.allInWage.source : (conversion?.source ?? 'wetten.overheid.nl BWBR0015703'),
    status: unsettled || byDays ? 'local' : (conversion?.status ?? 'law'),
    facts: {
      payPeriod: income.payPeriod,
      net: income.net,
      expenses: income.expenses,
      holidayPay: income.holidayPay,
      holidayPayAmount: holidayPay,
      factor: `${whole.numerator}/${whole.denominator}`,
      divided: sizeUnknown && profile.allInWage === 'divideBy108',
      ...(parts > 1 ? { slips: parts } : {}),
      ...(byDays ? { asEarned: true } : {}),
      ...(sizeUnknown && profile.allInWage === 'countWhole' ? { againstNormWithAllowance: true } : {}),
    },
  };
}

/** The part of one slip in what the slips of its employer come to together, rounded once for all of them. */
function partOf(
  { employerKey }: EmploymentIncome,
  pay: Cents,
  paid: Paid[],
  converted: (amount: Cents) => Cents,
): Cents {
  const before = paid.filter((one) => one.employerKey === employerKey);
  const sum = addCents(pay, ...before.map((one) => one.pay));
  const amount = subtractCents(converted(sum), addCents(...before.map((one) => one.amount)));
  paid.push({ employerKey, pay, amount });
  return amount;
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
