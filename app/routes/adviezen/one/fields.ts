import type { FinancingSource } from '#graphql/training/domain/financing.ts';

/** Name of the field for what a source could pay. */
export const amountField = (source: FinancingSource) => `geld-${source}`;

/** What was typed into the form of an advice. */
export interface TypedAdvice {
  readonly words: string;
  readonly chosen: readonly string[];
  readonly search: string;
  readonly amounts: Readonly<Partial<Record<FinancingSource, string>>>;
}
