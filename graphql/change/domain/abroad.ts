import { addDays, daysInclusive, localDate, type LocalDate, yearOf } from '../../shared/local-date.ts';
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

/**
 * One stay against what is allowed without a break, whatever years it touches (an unbroken stay, aaneengesloten verblijf: the second half
 * of art. 13 lid 1 onder e Participatiewet).
 */
export interface UnbrokenStay extends Stay {
  readonly days: number;
  readonly limit: number;
  /** Days above the limit. */
  readonly above: number;
  readonly article: string;
  readonly source: string;
}

/** Stays as unbroken periods: between two of them lies a whole day in the Netherlands, and a day that lies in two stays is one day. */
export function unionOf(stays: readonly Stay[]): readonly Stay[] {
  const union: Stay[] = [];
  for (const stay of stays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = union.at(-1);
    if (last === undefined || stay.from > addDays(last.to, 1)) union.push(stay);
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
  const [first, last] = [yearOf(from), yearOf(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The days of a year against what is allowed in it. */
export function abroadInYear(year: number, stays: readonly Stay[], hasStatePension: boolean): AbroadYear {
  const days = daysInYear(year, stays);
  const limit = limitOf(year, hasStatePension);
  return {
    year,
    days,
    limit: limit?.days ?? null,
    left: limit === null ? null : Math.max(0, limit.days - days),
    above: limit === null ? 0 : Math.max(0, days - limit.days),
    article: limit?.article ?? null,
    source: limit?.source ?? null,
  };
}

/** The unbroken stay in which a stay lies, with the others that join on to it; `null` for a year of which the figure is not known. */
export function unbrokenStay(stay: Stay, others: readonly Stay[], hasStatePension: boolean): UnbrokenStay | null {
  const whole = unionOf([stay, ...others]).find(({ from, to }) => from <= stay.from && stay.to <= to) ?? stay;
  const limit = limitOf(yearOf(whole.from), hasStatePension);
  if (limit === null) return null;
  const days = daysInclusive(whole.from, whole.to);
  const { article, source } = limit;
  return { ...whole, days, limit: limit.days, above: Math.max(0, days - limit.days), article, source };
}

/** What the law allows for who starts in a year; the same number holds for the year and for one stay. */
function limitOf(year: number, hasStatePension: boolean) {
  const rule = ruleOfYear(abroadLimits, year);
  return rule && { ...(hasStatePension ? rule.value.withStatePension : rule.value.ordinary), source: rule.source };
}
