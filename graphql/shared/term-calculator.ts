import { addDays, addMonths, lastDayOf, monthOf, parseLocalDate, type LocalDate } from './local-date.ts';

export type TermUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** How long a term lasts, and how much longer at most; both in the same unit. */
export interface TermLength {
  readonly length: number;
  /** Longest extension; 0 for none. */
  readonly extension: number;
  readonly unit: TermUnit;
}

/** The days of a term that runs; both ends included. */
export interface TermDays {
  readonly startsOn: LocalDate;
  /** Its last day without an extension. */
  readonly endsOn: LocalDate;
  /** Its last day with the longest extension. */
  readonly latestOn: LocalDate;
}

/** The days of a term whose first day is `startsOn`. */
export function termOf({ length, extension, unit }: TermLength, startsOn: LocalDate): TermDays {
  return { startsOn, endsOn: lastDay(startsOn, length, unit), latestOn: lastDay(startsOn, length + extension, unit) };
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
