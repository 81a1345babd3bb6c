import type { incomeSource } from '#db/schema/income.ts';
import type * as contract from '../generated/resolvers.ts';
import type { RuleStatus } from './domain/settlement-types.ts';

type SourceRow = typeof incomeSource.$inferSelect;

/** Words of the rules beside the words of the contract, one table a question. */
export const kindWords = { employment: 'EMPLOYMENT', business: 'BUSINESS' } as const satisfies Record<
  SourceRow['kind'],
  contract.IncomeKind
>;

export const earnerWords = { self: 'SELF', partner: 'PARTNER' } as const satisfies Record<
  SourceRow['earner'],
  contract.EarnerKind
>;

export const payPeriodWords = {
  month: 'MONTH',
  fourWeeks: 'FOUR_WEEKS',
  week: 'WEEK',
  irregular: 'IRREGULAR',
} as const satisfies Record<NonNullable<SourceRow['payPeriod']>, contract.PayPeriod>;

export const certaintyWords = { estimate: 'ESTIMATE', paySlip: 'PAY_SLIP' } as const satisfies Record<
  NonNullable<SourceRow['certainty']>,
  contract.Certainty
>;

export const holidayPayWords = {
  excluded: 'EXCLUDED',
  included: 'INCLUDED',
  unknown: 'UNKNOWN',
} as const satisfies Record<NonNullable<SourceRow['holidayPay']>, contract.HolidayPay>;

export const ruleStatusWords = {
  law: 'LAW',
  tolerated: 'TOLERATED',
  local: 'LOCAL',
  announced: 'ANNOUNCED',
  unverified: 'UNVERIFIED',
} as const satisfies Record<RuleStatus, contract.RuleStatus>;

/** The word of the contract; `null` stays `null`. */
export function toWord<Value extends string, Word extends string>(
  words: Readonly<Record<Value, Word>>,
  value: Value | null,
): Word | null {
  return value === null ? null : words[value];
}

/** The word of the rules for a word of the contract; `null` stays `null`. Throws on a word that the contract does not have. */
export function fromWord<Value extends string, Word extends string>(
  words: Readonly<Record<Value, Word>>,
  word: Word | null,
): Value | null {
  if (word === null) return null;
  for (const value in words) if (words[value] === word) return value;
  throw new Error(`not a word of the contract: ${word}`);
}
