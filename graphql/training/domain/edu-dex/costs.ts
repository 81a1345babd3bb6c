import type { RecordProblem } from '../../../shared/record-problem.ts';
import { addCents, type Cents, cents, multiplyCents } from '../../../shared/money.ts';
import { priceOf, type TrainingCost } from '../cost.ts';
import type { Program, ProgramCost } from './program.ts';
import { kinds, periods } from './words.ts';

/** Cents that a column holds at most. */
const largest = 2_147_483_647;

interface Costs {
  readonly costs: readonly TrainingCost[];
  readonly price: Cents | null;
  readonly problems: readonly RecordProblem[];
}

/**
 * The costs of a training on a day: those that are told for every run, or what each of its runs tells in the same way. Where runs
 * differ, nothing is told: it depends on the run. A provider that is exempt from tax (btw) tells amounts to which none comes.
 */
export function costsOf(
  { genericProgramRun: generic, programRun: runs = [] }: Program['programSchedule'],
  { today, taxExempt }: { readonly today: string; readonly taxExempt: boolean },
): Costs {
  const told = [
    { at: 'programSchedule/genericProgramRun/cost', costs: generic?.cost ?? [] },
    ...runs.map(({ cost = [] }, index) => ({ at: `programSchedule/programRun/${index}/cost`, costs: cost })),
  ];
  const problems = told.flatMap(({ at, costs }) =>
    costs.flatMap((cost, index) => problemsOf(cost).map((one) => ({ ...one, path: `${at}/${index}/${one.path}` }))),
  );
  if (problems.length > 0) return { costs: [], price: null, problems };
  const [general = [], ...each] = told.map(({ costs }) =>
    costs.filter((cost) => isOn(cost, today)).map((cost) => costOf(cost, taxExempt)),
  );
  const costs = general.length > 0 ? general : sameForAll(each);
  const price = priceOf(costs);
  if (price !== null && (price < 0 || price > largest))
    return {
      costs,
      price: null,
      problems: [{ path: 'programSchedule', why: `has costs that come to ${price} cents` }],
    };
  return { costs, price, problems: [] };
}

function sameForAll(each: readonly (readonly TrainingCost[])[]): readonly TrainingCost[] {
  const [first = []] = each;
  return each.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : [];
}

function isOn({ amountValidFrom: from, amountValidUntil: until }: ProgramCost, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

function problemsOf(cost: ProgramCost): readonly RecordProblem[] {
  const { currency, amountValidFrom: from, amountValidUntil: until } = cost;
  const large = (['amount', 'amountVAT'] as const).filter((path) => centsOf(cost[path] ?? '0') === null);
  return [
    ...large.map((path) => ({ path, why: 'is more than can be kept' })),
    ...(currency === 'EUR' ? [] : [{ path: 'currency', why: `is ${currency}: only amounts in euros are read` }]),
    ...(from !== undefined && until !== undefined && until < from
      ? [{ path: 'amountValidUntil', why: `is ${until}, before it counts (${from})` }]
      : []),
  ];
}

/** Whole cents of `123.45`; `null` where they are more than can be kept. */
function centsOf(amount: string): Cents | null {
  const [euros = '', rest = '00'] = amount.replace(/^[-+]/, '').split('.');
  const value = Number(`${euros}${rest}`);
  if (value > largest) return null;
  return cents(amount.startsWith('-') ? 0 - value : value);
}

function costOf(cost: ProgramCost, taxExempt: boolean): TrainingCost {
  const { amount, taxed } = withTax(cost, taxExempt);
  return {
    kind: kinds.get(cost.costType) ?? 'OTHER',
    amount,
    taxed,
    payer: cost.payableBy === undefined ? null : cost.payableBy === 'group' ? 'GROUP' : 'INDIVIDUAL',
    required: cost.isRequiredCost,
    final: cost.amountIsFinal,
    period: cost.period === undefined ? null : (periods.get(cost.period) ?? null),
  };
}

/**
 * The amount with its tax, where that can be known. EDU-DEX does not say whether `amountVAT` is the tax alone or the amount with it; no tax
 * is as high as what it is raised on, so that the lower one of the two is always the tax.
 */
function withTax(cost: ProgramCost, taxExempt: boolean): Pick<TrainingCost, 'amount' | 'taxed'> {
  const amount = centsOf(cost.amount) ?? cents(0);
  if (amount === 0 || taxExempt) return { amount, taxed: true };
  // A part without tax stands beside the amount, and whether it comes on top is not told.
  if (cost.VATExemptAmount !== undefined && centsOf(cost.VATExemptAmount) !== 0) return { amount, taxed: null };
  if (cost.amountVAT !== undefined) {
    const tax = centsOf(cost.amountVAT) ?? cents(0);
    return { amount: Math.abs(tax) >= Math.abs(amount) ? tax : addCents(amount, tax), taxed: true };
  }
  if (cost.VATPercentage !== undefined)
    return { amount: multiplyCents(amount, 100 + cost.VATPercentage, 100), taxed: true };
  return { amount, taxed: null };
}
