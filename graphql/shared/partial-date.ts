import { firstDayOf, lastDayOf, type LocalDate, localDate, month, parseLocalDate, parseMonth } from './local-date.ts';

/** A day, a month or a year, as much of it as somebody knows: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string & { readonly __kind: 'partial-date' };

/** Reads a day, month or year; `null` when the text is none. */
export function parsePartialDate(text: string): PartialDate | null {
  const known = /^(?!0000)\d{4}$/.test(text) || parseMonth(text) !== null || parseLocalDate(text) !== null;
  return known && !text.startsWith('0000') ? (text as PartialDate) : null;
}

/** As {@link parsePartialDate}, for text that is known to be one; throws otherwise. */
export function partialDate(text: string): PartialDate {
  const value = parsePartialDate(text);
  if (value === null) throw new RangeError(`not a day, month or year: ${text}`);
  return value;
}

/** The first day that it can be. */
export function firstDayIn(value: PartialDate): LocalDate {
  if (value.length === 4) return localDate(`${value}-01-01`);
  return value.length === 7 ? firstDayOf(month(value)) : localDate(value);
}

/** The last day that it can be. */
export function lastDayIn(value: PartialDate): LocalDate {
  if (value.length === 4) return localDate(`${value}-12-31`);
  return value.length === 7 ? lastDayOf(month(value)) : localDate(value);
}
