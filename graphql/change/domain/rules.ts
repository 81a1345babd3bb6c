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

/** Days that somebody may be abroad, and where the law says so. */
export interface DaysAllowed {
  readonly days: number;
  readonly article: string;
}

/**
 * Days that somebody may be abroad: four weeks, and thirteen from the state pension age (AOW-leeftijd). The law names the number twice: for
 * a calendar year together, and for one unbroken stay, which New Year does not break.
 */
export interface AbroadLimit {
  readonly ordinary: DaysAllowed;
  readonly withStatePension: DaysAllowed;
}

export const abroadLimits: readonly YearRule<AbroadLimit>[] = [
  {
    validFrom: 2015,
    endsBefore: null,
    value: {
      ordinary: { days: 28, article: 'art. 13 lid 1 onder e Participatiewet' },
      withStatePension: { days: 91, article: 'art. 13 Participatiewet' },
    },
    article: 'art. 13 lid 1 onder e Participatiewet',
    source: 'wetten.overheid.nl BWBR0015703, text of 2026-07-01',
  },
];

/** The row of a calendar year; `null` where no figure is known. */
export function ruleOfYear<Value>(table: readonly YearRule<Value>[], year: number): YearRule<Value> | null {
  return (
    table.find(({ validFrom, endsBefore }) => validFrom <= year && (endsBefore === null || year < endsBefore)) ?? null
  );
}
