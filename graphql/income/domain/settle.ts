import {
  addCents,
  cents,
  maxCents,
  minCents,
  multiplyCents,
  subtractCents,
  zeroCents,
  type Cents,
} from '#graphql/shared/money.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';
import { leastCertain } from './certainty.ts';
import { firstImpossible } from './possible-input.ts';
import { hasStatePension, proposeExemption, type ProposedExemption } from './exemption.ts';
import { incomesOfMonth, type MonthlyIncome } from './income-month.ts';
import { normOf } from './norm.ts';
import { valueOf, type Rules } from './rules-on.ts';
import { exemptionStatus, linesOf } from './settlement-lines.ts';
import type {
  Earner,
  EarnerOutcome,
  RuleStatus,
  Settlement,
  SettlementInput,
  SettlementRefusal,
} from './settlement-types.ts';

/** An earner's month with everything that the lines need to explain it. */
export interface EarnerMonth {
  readonly outcome: EarnerOutcome;
  readonly incomes: readonly MonthlyIncome[];
  readonly proposed: ProposedExemption | null;
  /** The part of `counted` that has holiday pay inside: it stands against the norm with its allowance. */
  readonly countedWithHolidayPay: Cents;
}

/**
 * The calculation of one month (rules.md 1.6, steps 1 to 7 and 9): pure, in whole cents, half-up once a line, each line from the
 * rounded ones before it. Refused where an amount that the case needs is not known.
 */
export function settle(input: SettlementInput, rules: Rules | null): Result<Settlement, SettlementRefusal> {
  if (rules === null) return refused({ reason: 'beforeTables', month: input.month });
  if (rules.month !== input.month) throw new RangeError(`rules of ${rules.month} for ${input.month}`);
  const impossible = firstImpossible(input);
  if (impossible !== null) return refused({ reason: 'notExpressible', field: impossible });
  const norm = normOf(input, rules);
  if (!norm.ok) return norm;

  const months: EarnerMonth[] = [];
  for (const earner of input.earners) {
    const earnerMonth = settleEarner(earner, input, rules);
    if (!earnerMonth.ok) return earnerMonth;
    months.push(earnerMonth.value);
  }

  const { numerator, denominator } = valueOf(rules.holidayAllowance);
  const normExcludingHoliday = multiplyCents(norm.value.amount, denominator - numerator, denominator);
  const sum = (part: (outcome: EarnerOutcome) => Cents) => addCents(...months.map(({ outcome }) => part(outcome)));
  const income = sum(({ employmentIncome, businessIncome }) => addCents(employmentIncome, businessIncome));
  const exempt = sum((outcome) => outcome.exempt);
  const counted = sum((outcome) => outcome.counted);
  const withHolidayPay = addCents(...months.map(({ countedWithHolidayPay }) => countedWithHolidayPay));
  const rest = maxCents(zeroCents, subtractCents(norm.value.amount, withHolidayPay));
  const benefit = multiplyCents(rest, denominator - numerator, denominator);
  const payout = maxCents(zeroCents, cents(benefit - (counted - withHolidayPay)));
  const holidayReserve = multiplyCents(payout, numerator, denominator - numerator);
  const total = addCents(payout, income);
  const amounts = {
    norm: norm.value.amount,
    normExcludingHoliday,
    income,
    exempt,
    counted,
    payout,
    holidayReserve,
    total,
  };
  const result = { ...amounts, moreThanWithoutWork: subtractCents(total, normExcludingHoliday) };
  return ok({
    month: input.month,
    ...result,
    earners: months.map(({ outcome }) => outcome),
    status: leastCertain([norm.value.status, ...months.flatMap(statusesOf)]),
    lines: linesOf(result, norm.value, months, rules),
  });
}

function settleEarner(earner: Earner, input: SettlementInput, rules: Rules): Result<EarnerMonth, SettlementRefusal> {
  if (!agePossible(earner.age, input, rules)) return refused({ reason: 'notExpressible', field: 'age' });
  const incomes = incomesOfMonth(earner.incomes, input.month, input.profile, rules);
  if (incomes === null) return refused({ reason: 'notExpressible', field: 'workedTo' });
  const sumOf = (business: boolean) =>
    addCents(...incomes.filter(({ role }) => (role === 'business') === business).map(({ amount }) => amount));
  const employmentIncome = sumOf(false);
  const businessIncome = sumOf(true);
  const proposed =
    employmentIncome > 0 ? proposeExemption(earner, input.household, input.profile, rules, input.exemption) : null;
  const exempt = exemptAmount(employmentIncome, proposed);
  if (exempt === 'unknown')
    return refused({ reason: 'capUnknown', month: input.month, rule: proposed?.rule ?? 'none' });
  const counted = cents(employmentIncome - exempt + businessIncome);
  const whole = addCents(...incomes.filter((income) => income.withHolidayPay).map(({ amount }) => amount));
  const exemptOfWhole = whole === 0 ? zeroCents : multiplyCents(exempt, whole, employmentIncome);
  return ok({
    outcome: { earner: earner.id, rule: proposed?.rule ?? 'none', employmentIncome, businessIncome, exempt, counted },
    incomes,
    proposed,
    countedWithHolidayPay: subtractCents(whole, exemptOfWhole),
  });
}

/** What stays free of an income from work; `unknown` where the maximum is not known. */
function exemptAmount(income: Cents, proposed: ProposedExemption | null): Cents | 'unknown' {
  if (proposed?.row == null) return zeroCents;
  const { share, cap } = valueOf(proposed.row);
  if (cap === 'unknown') return cap;
  const part = multiplyCents(income, share.numerator, share.denominator);
  return cap === null ? part : minCents(part, cap);
}

/** Whether a household of this kind can hold somebody of this age. */
export function agePossible(age: number, { household }: Pick<SettlementInput, 'household'>, rules: Rules): boolean {
  const { norm21, pensionPossible, pensionCertain } = valueOf(rules.ages);
  if (hasStatePension(household)) return age >= pensionPossible;
  if (household === 'single18to20' || household === 'single18to20NoParents') return age >= 18 && age < norm21;
  return age >= norm21 && age < pensionCertain;
}

function statusesOf(month: EarnerMonth): readonly RuleStatus[] {
  const ofExemption = exemptionStatus(month);
  return [...month.incomes.map(({ status }) => status), ...(ofExemption === null ? [] : [ofExemption])];
}
