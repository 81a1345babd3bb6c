import type { Cents } from '#graphql/shared/money.ts';
import type { Earner, Household, Income, SettlementInput } from './settlement-types.ts';

/** Far above anything that happens, and far below where whole numbers end. */
const limits = { years: 130, months: 1200, costSharers: 100, amount: 1_000_000_000_000 } as const;

/** The first field of an input that no situation can have; `null` when all can be. What contradicts the law is judged elsewhere. */
export function firstImpossible({ household, costSharers, earners }: SettlementInput): string | null {
  if (costSharers !== null && (costSharers < 1 || !isWhole(costSharers, limits.costSharers))) return 'costSharers';
  const ids = earners.map(({ id }) => id);
  if (new Set(ids).size !== ids.length || (ids.includes('partner') && !holdsTwo(household))) return 'earners';
  return firstOf(earners, impossibleOf);
}

function holdsTwo(household: Household): boolean {
  return household === 'couple' || household === 'statePensionCouple';
}

function impossibleOf(earner: Earner): string | null {
  if (!isWhole(earner.age, limits.years)) return 'age';
  if (earner.youngestChildAge !== null && !isWhole(earner.youngestChildAge, limits.years)) return 'youngestChildAge';
  if (!isWhole(earner.exemptionMonthsUsed, limits.months)) return 'exemptionMonthsUsed';
  if (!isWhole(earner.singleParentExemptionMonthsUsed, limits.months)) return 'singleParentExemptionMonthsUsed';
  if (!isWhole(earner.wageCostSubsidyExemptionMonthsUsed, limits.months)) return 'wageCostSubsidyExemptionMonthsUsed';
  return firstOf(earner.incomes, impossibleAmount);
}

function impossibleAmount(income: Income): string | null {
  const amounts: Readonly<Record<string, Cents | null>> =
    income.kind === 'business'
      ? { turnover: income.turnover, costs: income.costs }
      : { net: income.net, expenses: income.expenses, holidayPayAmount: income.holidayPayAmount };
  return firstOf(Object.entries(amounts), ([field, amount]) =>
    amount === null || isWhole(amount, limits.amount) ? null : field,
  );
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
