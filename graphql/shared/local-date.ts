import { Temporal } from 'temporal-polyfill';

/** A calendar day in the Netherlands, `YYYY-MM-DD`. Never a `Date`: a day has no time zone. */
export type LocalDate = string & { readonly __kind: 'local-date' };

/** A calendar month, `YYYY-MM`. */
export type Month = string & { readonly __kind: 'month' };

/** The time zone in which every term, month and day of the portal is reckoned. */
export const portalTimeZone = 'Europe/Amsterdam';

/** Reads a day; `null` when the text is not an existing day of the form `YYYY-MM-DD`. There was no year 0. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^(?!0000)\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return null;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7))) ? (text as LocalDate) : null;
}

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 1 for January. Lists reckon with months for every row: arithmetic costs them a fiftieth of the calendar's. */
function daysIn(year: number, number: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return number === 2 && isLeap ? 29 : (daysOfMonths[number - 1] ?? 0);
}

/** As {@link parseLocalDate}, for text that is known to be a day; throws otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`not a day: ${text}`);
  return date;
}

/** As {@link localDate}, for a day that may be missing. */
export function localDateOrNull(text: string | null): LocalDate | null {
  return text === null ? null : localDate(text);
}

/** Reads a month; `null` when the text is not of the form `YYYY-MM`. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** As {@link parseMonth}, for text that is known to be a month; throws otherwise. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new RangeError(`not a month: ${text}`);
  return parsed;
}

/** The day on which an instant (epoch milliseconds) falls in the Netherlands. */
export function localDateOf(epochMilliseconds: number): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(portalTimeZone)
    .toPlainDate()
    .toString() as LocalDate;
}

/** The instant (epoch milliseconds) at which a day begins in the Netherlands. */
export function startOfDay(date: LocalDate): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(portalTimeZone).epochMilliseconds;
}

/**
 * The instant (epoch milliseconds) of a time of day in the Netherlands; `null` when `time` is not `HH:MM`, or falls into the hour
 * that a spring night leaves out. Of an hour that an autumn night has twice it is the first.
 */
export function instantAt(date: LocalDate, time: string): number | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = local.toZonedDateTime(portalTimeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : null;
}

/** The month in which a day lies. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

export function firstDayOf(value: Month): LocalDate {
  return `${value}-01` as LocalDate;
}

export function lastDayOf(value: Month): LocalDate {
  return `${value}-${daysIn(yearOf(value), Number(value.slice(5)))}` as LocalDate;
}

export function addMonths(value: Month, months: number): Month {
  const count = countOf(value) + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Month;
}

/** Whole months from one month to another: 0 for the same, negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return countOf(to) - countOf(from);
}

/** The calendar year of a day or month. */
export function yearOf(value: LocalDate | Month): number {
  return Number(value.slice(0, 4));
}

/** Months since the year 0. */
const countOf = (value: Month): number => yearOf(value) * 12 + Number(value.slice(5)) - 1;

export function addDays(value: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(value).add({ days }).toString() as LocalDate;
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function dayOfWeek(value: LocalDate): number {
  return Temporal.PlainDate.from(value).dayOfWeek;
}

/** The number of days from `from` to `to`, both included: the first of a month to the last counts the whole month. */
export function daysInclusive(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** The first day on which somebody born on `birthDate` is so many years old: born on 29 February, in other years 1 March. */
export function dayOfAge(birthDate: LocalDate, years: number): LocalDate {
  const year = String(yearOf(birthDate) + years).padStart(4, '0');
  return parseLocalDate(`${year}${birthDate.slice(4)}`) ?? localDate(`${year}-03-01`);
}

/** Whole years of age on `on` of somebody born on `birthDate`. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}
