import { Temporal } from 'temporal-polyfill';
import {
  type LocalDate,
  localDate,
  localDateOf,
  type Month,
  month,
  portalTimeZone,
} from '#graphql/shared/local-date.ts';
import type { Cents } from '#graphql/shared/money.ts';
import type { PartialDate } from '#graphql/shared/partial-date.ts';
import type { Language } from './languages.ts';

/** Official dates are Gregorian with Latin digits in every language, so that they match letters and bank statements. */
const dateLocales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const decimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, useGrouping: false });

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  nl: new Intl.ListFormat('nl'),
  en: new Intl.ListFormat('en-GB'),
  ar: new Intl.ListFormat('ar'),
};

function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const inLanguage = (language: Language) => new Intl.DateTimeFormat(dateLocales[language], options);
  return { nl: inLanguage('nl'), en: inLanguage('en'), ar: inLanguage('ar') };
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: portalTimeZone } as const;

const day = formats({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDay = formats({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const dayWithWeekday = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortWeekday = formats({ weekday: 'short', timeZone: 'UTC' });
const shortMonth = formats({ month: 'short', timeZone: 'UTC' });
const shortMonthAndYear = formats({ month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthAndYear = formats({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const timeOfDay = formats(clock);
const instantWithWeekday = formats({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...clock,
});
const shortInstant = formats({
  day: 'numeric',
  month: 'short',
  ...clock,
});
const instant = formats({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...clock,
});

function noonOf(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
}

/** An amount as Dutch letters and banks write it, in every language: `€ 1.234,56`. Show it with `<Money>` in a page. */
export function formatMoney(amount: Cents): string {
  return money.format(amount / 100);
}

/** An amount that comes off another: `− € 68,13`. */
export function formatTakenOff(amount: Cents): string {
  return `−\u00a0${formatMoney(amount)}`;
}

/** An amount as it is typed into a field: `1234,56`. */
export function formatMoneyForField(amount: Cents): string {
  return decimals.format(amount / 100);
}

/** A day: `24 november 2026`. */
export function formatDate(date: LocalDate, language: Language): string {
  return day[language].format(noonOf(date));
}

/** A day in a narrow table: `24 nov 2026`. */
export function formatShortDate(date: LocalDate, language: Language): string {
  return shortDay[language].format(noonOf(date));
}

/** A moment of the last months in a narrow table, in Dutch time: `24 nov, 09:00`. */
export function formatShortInstant(moment: number | string, language: Language): string {
  return shortInstant[language].format(epochOf(moment));
}

/** A day with its weekday: `dinsdag 24 november 2026`. */
export function formatDateWithWeekday(date: LocalDate, language: Language): string {
  return dayWithWeekday[language].format(noonOf(date));
}

/** A day as a leaf of a calendar shows it: weekday, number and month, each short. */
export interface CalendarLeaf {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
}

export function formatLeaf(date: LocalDate, language: Language): CalendarLeaf {
  const noon = noonOf(date);
  return {
    weekday: shortWeekday[language].format(noon),
    day: String(Number(date.slice(8))),
    month: shortMonth[language].format(noon),
  };
}

/** A month where there is little room: `nov 2026`. */
export function formatShortMonth(value: Month, language: Language): string {
  return shortMonthAndYear[language].format(noonOf(`${value}-01`));
}

/** A month: `november 2026`. */
export function formatMonth(value: Month, language: Language): string {
  return monthAndYear[language].format(noonOf(`${value}-01`));
}

/** As much of a date as is known: `2019`, `maart 2019` or `24 maart 2019`. */
export function formatPartialDate(date: PartialDate, language: Language): string {
  if (date.length === 4) return date;
  return date.length === 7 ? formatMonth(month(date), language) : formatDate(localDate(date), language);
}

/** A text that begins a sentence: Dutch writes the names of months small, and not there. Isolates before the first letter stay. */
export function asSentence(text: string, language: Language): string {
  return text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(language));
}

/** A moment (epoch milliseconds or ISO 8601) in Dutch time, with the day: `24 november 2026 om 09:00`. */
export function formatInstant(moment: number | string, language: Language): string {
  return instant[language].format(epochOf(moment));
}

/** A moment in Dutch time with the weekday: `dinsdag 24 november 2026 om 09:00`. */
export function formatInstantWithWeekday(moment: number | string, language: Language): string {
  return instantWithWeekday[language].format(epochOf(moment));
}

/** The day in the Netherlands of a moment. */
export function dayOfInstant(moment: number | string): LocalDate {
  return localDateOf(epochOf(moment));
}

/** The time of day of a moment in Dutch time: `09:00`. */
export function formatTime(moment: number | string, language: Language): string {
  return timeOfDay[language].format(epochOf(moment));
}

function epochOf(moment: number | string): number {
  return typeof moment === 'number' ? moment : Temporal.Instant.from(moment).epochMilliseconds;
}

/** A whole number with Latin digits and Dutch grouping: `1.250`. */
export function formatNumber(value: number): string {
  return value.toLocaleString('nl-NL');
}

/** Minutes of work as hours in a field or a row: 1950 gives `32,5`; minutes that make no quarter as `32:20`. */
export function formatHours(minutes: number): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  if (rest % 15 === 0) return (minutes / 60).toLocaleString('nl-NL', { useGrouping: false });
  return `${hours}:${String(rest).padStart(2, '0')}`;
}

/** Things one after the other, as the language names several. */
export function formatList(things: readonly string[], language: Language): string {
  return lists[language].format(things);
}
