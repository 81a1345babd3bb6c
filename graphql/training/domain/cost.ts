import { addCents, type Cents, zeroCents } from '../../shared/money.ts';
import type { CostKind, CostPayer, CostPeriod } from './words.ts';

/** One cost of a training, as its catalogue tells it. */
export interface TrainingCost {
  readonly kind: CostKind;
  /** Whole cents; less than zero where a discount is told so. */
  readonly amount: Cents;
  /** Whether tax (btw) is in the amount; `null` where the catalogue does not tell it. */
  readonly taxed: boolean | null;
  /** `null`: whoever asks. */
  readonly payer: CostPayer | null;
  /** Nobody can follow the training without paying it. */
  readonly required: boolean;
  /** `false`: it can still become another one. */
  readonly final: boolean;
  /** `null`: for the whole training. */
  readonly period: CostPeriod | null;
}

/**
 * What one person has to pay at least for the whole training, with tax. `null` where the catalogue does not tell enough to say:
 * nothing is told, an amount is for a period, or nobody knows whether tax is in it.
 */
export function priceOf(costs: readonly TrainingCost[]): Cents | null {
  const owed = costs.filter(({ required, payer, kind }) => required && payer !== 'GROUP' && kind !== 'DISCOUNT');
  if (owed.length === 0 || owed.some(({ period, taxed }) => period !== null || taxed !== true)) return null;
  return owed.reduce((sum, { amount }) => addCents(sum, amount), zeroCents);
}
