import {
  addDays,
  addMonths,
  daysInclusive,
  lastDayOf,
  localDate,
  monthOf,
  type LocalDate,
} from '../../shared/local-date.ts';
import { termRulesOn, type TermRule, type TermUnit } from './term-rules.ts';

/** The days of a term, each included. */
export interface TermDays {
  readonly startsOn: LocalDate;
  /** Last day without an extension. */
  readonly endsOn: LocalDate;
  /** Last day with the longest extension. */
  readonly latestOn: LocalDate;
}

/** The days of a term that starts on a day. */
export function termOf(rule: TermRule, startsOn: LocalDate): TermDays {
  const lastDay = (length: number) => addDays(after(startsOn, length, rule.unit), -1);
  return { startsOn, endsOn: lastDay(rule.length), latestOn: lastDay(rule.length + rule.extension) };
}

/**
 * Last day to object to what was made known on a day: the term starts the day after (Awb 6:8), and one that would end on a
 * Saturday, Sunday or holiday ends on the next day that is none (Algemene termijnenwet art. 1).
 */
export function objectionLastDay(madeKnownOn: LocalDate): LocalDate {
  const rule = termRulesOn(madeKnownOn, []).find(({ kind }) => kind === 'OBJECTION');
  if (!rule) throw new RangeError(`no objection term is known for ${madeKnownOn}`);
  let day = termOf(rule, addDays(madeKnownOn, 1)).endsOn;
  while (isFree(day)) day = addDays(day, 1);
  return day;
}

function after(day: LocalDate, length: number, unit: TermUnit): LocalDate {
  if (unit === 'day') return addDays(day, length);
  if (unit === 'week') return addDays(day, length * 7);
  const month = addMonths(monthOf(day), unit === 'year' ? length * 12 : length);
  const last = lastDayOf(month);
  return day.slice(8) > last.slice(8) ? last : localDate(`${month}-${day.slice(8)}`);
}

const aMonday = localDate('1900-01-01');

function isFree(day: LocalDate): boolean {
  const weekday = (daysInclusive(aMonday, day) - 1) % 7;
  return weekday >= 5 || holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** Algemene termijnenwet art. 3. */
function holidaysOf(year: number): readonly LocalDate[] {
  const easter = easterOf(year);
  const kingsDay = localDate(`${year}-04-27`);
  const fixed = ['01-01', '05-05', '12-25', '12-26'].map((day) => localDate(`${year}-${day}`));
  const isSunday = (daysInclusive(aMonday, kingsDay) - 1) % 7 === 6;
  return [
    ...fixed,
    isSunday ? addDays(kingsDay, -1) : kingsDay,
    ...[-2, 1, 39, 50].map((days) => addDays(easter, days)),
  ];
}

/** Easter Sunday of the Gregorian calendar. */
function easterOf(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  const pad = (part: number) => String(part).padStart(2, '0');
  return localDate(`${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`);
}
