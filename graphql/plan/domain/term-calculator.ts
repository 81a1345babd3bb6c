import { addDays, addMonths, lastDayOf, monthOf, parseLocalDate, type LocalDate } from '../../shared/local-date.ts';
import { moveToWorkingDay } from '../../shared/holidays.ts';
import { lawRule, type TermRule, type TermUnit } from './term-rules.ts';

/** The days of a term that runs; both ends included. */
export interface TermDays {
  readonly startsOn: LocalDate;
  /** Its last day without an extension. */
  readonly endsOn: LocalDate;
  /** Its last day with the longest extension. */
  readonly latestOn: LocalDate;
}

/** The days of a term whose first day is `startsOn`. */
export function termOf(
  { length, extension, unit }: Pick<TermRule, 'length' | 'extension' | 'unit'>,
  startsOn: LocalDate,
): TermDays {
  return { startsOn, endsOn: lastDay(startsOn, length, unit), latestOn: lastDay(startsOn, length + extension, unit) };
}

/**
 * Last day to object (bezwaar): six weeks from the day after a decision was made known (Awb 6:7 and 6:8), moved past weekends and
 * holidays (Algemene termijnenwet).
 */
export function objectionLastDay(madeKnownOn: LocalDate): LocalDate {
  const rule = lawRule('OBJECTION', madeKnownOn);
  return moveToWorkingDay(termOf(rule, addDays(madeKnownOn, 1)).endsOn);
}

/**
 * The day before the same day so many units later. A month that does not have that day ends the term on its last: two months from
 * 31 December are over on 28 February.
 */
function lastDay(startsOn: LocalDate, count: number, unit: TermUnit): LocalDate {
  switch (unit) {
    case 'DAY':
      return addDays(startsOn, count - 1);
    case 'WEEK':
      return addDays(startsOn, count * 7 - 1);
    case 'MONTH':
      return lastDayOfMonths(startsOn, count);
    case 'YEAR':
      return lastDayOfMonths(startsOn, count * 12);
  }
}

function lastDayOfMonths(startsOn: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(startsOn), months);
  const sameDay = parseLocalDate(`${month}${startsOn.slice(7)}`);
  return sameDay === null ? lastDayOf(month) : addDays(sameDay, -1);
}
