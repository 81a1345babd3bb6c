import { cents, type Cents } from '../../shared/money.ts';

/** A figure of the law for calendar years. `endsBefore`: the first year in which it is no longer valid; `null` while no end is known. */
export interface YearRule<Value> {
  readonly validFrom: number;
  readonly endsBefore: number | null;
  readonly value: Value;
  readonly article: string;
  readonly source: string;
}

/**
 * Gifts and contributions that save costs (giften, art. 31 lid 2 sub m) up to this are not counted in a calendar year; above it only
 * what is justified (sub s). Indexed every year (art. 39), so that a row holds for its own year. Whether it is meant for a person or
 * for a household is an open question: nothing here decides it.
 */
export const giftLimits: readonly YearRule<Cents>[] = [
  {
    validFrom: 2026,
    endsBefore: 2027,
    value: cents(1200_00),
    article: 'art. 31 lid 2 sub m Participatiewet',
    source: 'wetten.overheid.nl BWBR0015703, text of 2026-07-01',
  },
];

/** Days that somebody may be abroad in a calendar year: four weeks, and thirteen from the state pension age (AOW-leeftijd). */
export interface AbroadLimit {
  readonly days: number;
  readonly withStatePension: number;
}

export const abroadLimits: readonly YearRule<AbroadLimit>[] = [
  {
    validFrom: 2015,
    endsBefore: null,
    value: { days: 28, withStatePension: 91 },
    article: 'art. 13 Participatiewet',
    source: 'wetten.overheid.nl BWBR0015703, text of 2026-07-01',
  },
];

/** The row of a calendar year; `null` where no figure is known. */
export function ruleOfYear<Value>(table: readonly YearRule<Value>[], year: number): YearRule<Value> | null {
  return (
    table.find(({ validFrom, endsBefore }) => validFrom <= year && (endsBefore === null || year < endsBefore)) ?? null
  );
}
