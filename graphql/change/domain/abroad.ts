import { daysInclusive, localDate, type LocalDate } from '../../shared/local-date.ts';
import { abroadLimits, ruleOfYear } from './rules.ts';

/** A stay abroad: the day of leaving and the day of coming back, both counted. */
export interface Stay {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days abroad of one calendar year. */
export interface AbroadYear {
  readonly year: number;
  readonly days: number;
  /** `null` for a year of which the figure is not known. */
  readonly limit: number | null;
  /** Days that are left, below zero never. */
  readonly left: number | null;
  /** Days above the limit. */
  readonly above: number;
  readonly article: string | null;
  readonly source: string | null;
}

/** Stays as periods that do not touch each other: a day that lies in two of them is one day. */
export function unionOf(stays: readonly Stay[]): readonly Stay[] {
  const union: Stay[] = [];
  for (const stay of stays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = union.at(-1);
    if (last === undefined || stay.from > last.to) union.push(stay);
    else if (stay.to > last.to) union.splice(-1, 1, { from: last.from, to: stay.to });
  }
  return union;
}

/** Days of the stays that lie in a calendar year. */
export function daysInYear(year: number, stays: readonly Stay[]): number {
  const [first, last] = [localDate(`${year}-01-01`), localDate(`${year}-12-31`)];
  return unionOf(stays)
    .filter(({ from, to }) => from <= last && to >= first)
    .reduce((sum, { from, to }) => sum + daysInclusive(from < first ? first : from, to > last ? last : to), 0);
}

/** The calendar years that a stay touches: one that goes over New Year is split there. */
export function yearsOf({ from, to }: Stay): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The days of a year against what is allowed in it. */
export function abroadInYear(year: number, stays: readonly Stay[], hasStatePension: boolean): AbroadYear {
  const days = daysInYear(year, stays);
  const rule = ruleOfYear(abroadLimits, year);
  const limit = rule === null ? null : hasStatePension ? rule.value.withStatePension : rule.value.days;
  return {
    year,
    days,
    limit,
    left: limit === null ? null : Math.max(0, limit - days),
    above: limit === null ? 0 : Math.max(0, days - limit),
    article: rule?.article ?? null,
    source: rule?.source ?? null,
  };
}
