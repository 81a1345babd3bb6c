import { addCents, multiplyCents, subtractCents, type Cents } from '#graphql/shared/money.ts';
import type { MonthlyIncome } from './income-month.ts';
import type { Norm } from './norm.ts';
import { valueOf, type Rules } from './rules-on.ts';
import type { EarnerMonth } from './settle.ts';
import type { RuleStatus, Settlement, SettlementLine } from './settlement-types.ts';

type Amounts = Omit<Settlement, 'month' | 'earners' | 'status' | 'lines'>;

const act = 'wetten.overheid.nl BWBR0015703';

/** The monthly specification, line by line, in the order of rules.md 1.6. */
export function linesOf(
  amounts: Amounts,
  norm: Norm,
  months: readonly EarnerMonth[],
  rules: Rules,
): readonly SettlementLine[] {
  const allowance = rules.holidayAllowance;
  const whole = { earner: null, incomeId: null, facts: {} } as const;
  const law = { ...whole, status: 'law', source: act } as const;
  const ofAllowance = { ...law, ruleId: allowance.id, article: allowance.article, source: allowance.source } as const;
  const ofCalculation = { ...law, ruleId: 'settlement', article: 'art. 19 lid 2 Participatiewet' } as const;
  return [
    {
      ...whole,
      code: 'norm',
      amount: amounts.norm,
      ruleId: norm.ruleId,
      article: norm.article,
      status: norm.status,
      source: norm.source,
      facts: norm.facts,
    },
    {
      ...ofAllowance,
      code: 'holidayReserveSplit',
      amount: subtractCents(amounts.norm, amounts.normExcludingHoliday),
      facts: { normExcludingHoliday: amounts.normExcludingHoliday, percentage: percentage(valueOf(allowance)) },
    },
    ...months.flatMap(({ outcome, incomes }) => incomes.map((income) => incomeLine(income, outcome.earner))),
    { ...ofCalculation, code: 'incomeTotal', amount: amounts.income, article: 'art. 31 en 32 Participatiewet' },
    ...months.flatMap(exemptionLine),
    { ...ofCalculation, code: 'counted', amount: amounts.counted, article: 'art. 31 en 32 Participatiewet' },
    { ...ofCalculation, code: 'benefit', amount: amounts.payout, facts: againstWholeNorm(months) },
    { ...ofAllowance, code: 'holidayReserve', amount: amounts.holidayReserve },
    { ...ofCalculation, code: 'payout', amount: amounts.payout, ...halves(amounts.payout, rules, norm) },
    { ...ofCalculation, code: 'total', amount: amounts.total },
    { ...ofCalculation, code: 'difference', amount: amounts.moreThanWithoutWork },
  ];
}

/** Income with holiday pay inside was taken from the norm before its allowance was split off. */
function againstWholeNorm(months: readonly EarnerMonth[]): SettlementLine['facts'] {
  const counted = addCents(...months.map(({ countedWithHolidayPay }) => countedWithHolidayPay));
  return counted === 0 ? {} : { countedWithHolidayPay: counted };
}

/** Each partner gets half (art. 45 lid 4); the odd cent goes to the first. */
function halves(payout: Cents, rules: Rules, norm: Norm): { readonly facts: SettlementLine['facts'] } {
  const isCouple = [rules.norms.couple?.id, rules.norms.statePensionCouple?.id].includes(norm.ruleId);
  const half = multiplyCents(payout, 1, 2);
  return { facts: isCouple ? { half, otherHalf: subtractCents(payout, half) } : {} };
}

function incomeLine(
  { source, amount, role, ruleId, article, basis, status, facts }: MonthlyIncome,
  earner: 'self' | 'partner',
): SettlementLine {
  const code = role === 'business' ? 'incomeBusiness' : role === 'inside' ? 'incomeInsideOther' : 'incomeEmployment';
  return { code, amount, ruleId, article, status, source: basis, earner, incomeId: source.id, facts };
}

function exemptionLine({ outcome, proposed }: EarnerMonth): readonly SettlementLine[] {
  if (proposed === null) return [];
  const { rule, row, monthNumber, closed } = proposed;
  const shared = { amount: outcome.exempt, earner: outcome.earner, incomeId: null } as const;
  if (row === null) {
    const article = 'art. 31 lid 5 Participatiewet';
    return [
      {
        ...shared,
        code: 'noExemption',
        ruleId: closed?.row.id ?? `exemption-${rule}`,
        article: closed?.row.article ?? article,
        status: 'law',
        source: closed?.row.source ?? act,
        facts: {
          rule,
          ...(closed?.monthsUsed == null
            ? {}
            : { monthsUsed: closed.monthsUsed, months: valueOf(closed.row).months ?? 0 }),
        },
      },
    ];
  }
  const { share, cap, months } = valueOf(row);
  const facts = {
    rule,
    percentage: percentage(share),
    ...(cap === null || cap === 'unknown' ? {} : { cap, capReached: outcome.exempt === cap }),
    ...(months === null ? {} : { months }),
    ...(monthNumber === null ? {} : { monthNumber }),
  };
  return [
    {
      ...shared,
      code: 'exemption',
      ruleId: row.id,
      article: row.article,
      status: exemptionStatus({ outcome, proposed }) ?? row.status,
      source: row.source,
      facts,
    },
  ];
}

/**
 * How sure the exemption of an earner is; `null` where there is none. A maximum that is an open question makes it unverified only
 * where it was reached: below it the share decides.
 */
export function exemptionStatus({ outcome, proposed }: Pick<EarnerMonth, 'outcome' | 'proposed'>): RuleStatus | null {
  if (proposed?.row == null) return null;
  const { row } = proposed;
  return row.open !== null && outcome.exempt === valueOf(row).cap ? 'unverified' : row.status;
}

/** As people write it: 25, 12.5. */
function percentage({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string {
  return String((numerator * 100) / denominator);
}
