import { addCents, type Cents, subtractCents } from '../../shared/money.ts';
import { mostFinancingCents } from './financing.ts';
import { isApproved, isEnded, type RequestState } from './request-state.ts';
import { type TrainingProblem, wrong } from './training-problem.ts';

/** Money of a municipality for trainings of one calendar year. */
export interface Budget {
  readonly amountCents: Cents;
  /** Approved for trainings that have not begun. */
  readonly reservedCents: Cents;
  /** For trainings that began. */
  readonly usedCents: Cents;
}

/** What a budget has left; less than zero where more was approved than there is. */
export function leftOf({ amountCents, reservedCents, usedCents }: Budget): Cents {
  return subtractCents(amountCents, addCents(reservedCents, usedCents));
}

/**
 * Whether the amount of a request is paid, or would be: nobody pays what was refused, taken back, or stopped before it began. What nobody
 * said yes to is only proposed.
 */
export function isPaid({ state, began }: { readonly state: RequestState; readonly began: boolean }): boolean {
  return state === 'DROPPED_OUT' ? began : isApproved(state) || !isEnded(state);
}

/**
 * Whether a second person decides about an amount: above the mandate of the one who names it (art. 10:3 Awb), or above what the budget
 * has left. A budget never says no by itself. `budget` is `null` where the municipality named none.
 */
export function needsSecond(
  amount: Cents,
  { mandateCents, budget }: { readonly mandateCents: Cents; readonly budget: Budget | null },
): boolean {
  return amount > mandateCents || (budget !== null && amount > leftOf(budget));
}

/** What is wrong with an amount that is approved; nothing is a good amount for what costs nothing. */
export function amountProblems(amountCents: number | null): readonly TrainingProblem<'amountCents'>[] {
  if (amountCents === null) return [wrong('amountCents', 'required')];
  return amountCents < 0 || amountCents > mostFinancingCents
    ? [wrong('amountCents', 'range', { least: 0, most: mostFinancingCents })]
    : [];
}
