import { addDays, dayOfWeek, localDate, type LocalDate, yearOf } from './local-date.ts';

/**
 * The generally recognised holidays (algemeen erkende feestdagen) of a year, art. 3 lid 1 and 2 Algemene termijnenwet: New Year, Good
 * Friday, Easter Monday, King's Day, 5 May, Ascension, Whit Monday and both days of Christmas. Easter Sunday and Whit Sunday are
 * Sundays anyway.
 *
 * Days that a royal decree adds for some years (lid 3, often the Friday after Ascension) are not here: we could read none that is
 * published for the years to come. Where there is one, the real last day is later than the one shown, never earlier.
 */
export function holidaysOf(year: number): readonly LocalDate[] {
  const easter = easterOf(year);
  return [
    dayIn(year, 1, 1),
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDayOf(year),
    dayIn(year, 5, 5),
    addDays(easter, 39),
    addDays(easter, 50),
    dayIn(year, 12, 25),
    dayIn(year, 12, 26),
  ];
}

/** Neither Saturday, Sunday nor a generally recognised holiday. */
export function isWorkingDay(day: LocalDate): boolean {
  return dayOfWeek(day) <= 5 && !holidaysOf(yearOf(day)).includes(day);
}

/** The day itself, or the first working day after it (art. 1 lid 1 Algemene termijnenwet). */
export function moveToWorkingDay(day: LocalDate): LocalDate {
  let moved = day;
  while (!isWorkingDay(moved)) moved = addDays(moved, 1);
  return moved;
}

/** 27 April, and the day before it where that is a Sunday. */
function kingsDayOf(year: number): LocalDate {
  const birthday = dayIn(year, 4, 27);
  return dayOfWeek(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/** Easter Sunday of the Gregorian calendar: the first Sunday after the first full moon of spring, as the church reckons it. */
function easterOf(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonShift = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moonShift + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return addDays(dayIn(year, 3, 22), moon + weekday - 7 * late);
}

function dayIn(year: number, month: number, day: number): LocalDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return localDate(`${year}-${two(month)}-${two(day)}`);
}
