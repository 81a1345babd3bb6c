import { cents, type Cents } from '../../shared/money.ts';
import { giftLimits, ruleOfYear } from './rules.ts';

/** Something that was received: its day and its value in whole cents. */
export interface Gift {
  readonly on: string;
  readonly value: number;
  /** Help of a food bank (voedselbank) is never counted, art. 18 Participatiewet. */
  readonly foodBank: boolean;
}

/** The gifts of one calendar year together. */
export interface GiftYear {
  readonly year: number;
  readonly total: Cents;
  /** Up to here nothing is counted; `null` for a year of which the figure is not known. */
  readonly limit: Cents | null;
  /** Of which the municipality asks what they were for; 0 at or under the limit. */
  readonly above: Cents;
  readonly article: string | null;
  readonly source: string | null;
}

/** All gifts of a year against the limit of that year. */
export function giftsInYear(year: number, gifts: readonly Gift[]): GiftYear {
  const total = gifts
    .filter(({ on, foodBank }) => !foodBank && on.startsWith(`${year}-`))
    .reduce((sum, { value }) => sum + value, 0);
  const rule = ruleOfYear(giftLimits, year);
  return {
    year,
    total: cents(total),
    limit: rule?.value ?? null,
    above: cents(rule === null ? 0 : Math.max(0, total - rule.value)),
    article: rule?.article ?? null,
    source: rule?.source ?? null,
  };
}
