import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dayOfWeek,
  daysInclusive,
  lastDayOf,
  localDate,
  localDateOf,
  month,
  parseLocalDate,
  parseMonth,
} from './local-date.ts';

describe('days and months', () => {
  test('reads only days that exist', () => {
    expect(parseLocalDate('2026-02-28')).toBe('2026-02-28');
    for (const wrong of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'])
      expect(parseLocalDate(wrong)).toBeNull();
  });

  test('reads only months that exist', () => {
    expect(parseMonth('2026-11')).toBe('2026-11');
    for (const wrong of ['2026-00', '2026-13', '2026-1', 'november']) expect(parseMonth(wrong)).toBeNull();
  });

  test('the day in the Netherlands, also just before midnight in summer and winter', () => {
    expect(localDateOf(Date.parse('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(localDateOf(Date.parse('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
    expect(localDateOf(Date.parse('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  test('counts over month ends and leap years', () => {
    expect(lastDayOf(month('2028-02'))).toBe('2028-02-29');
    expect(addMonths(month('2026-11'), 2)).toBe('2027-01');
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysInclusive(localDate('2026-11-01'), localDate('2026-11-30'))).toBe(30);
  });

  test('a week begins on Monday', () => {
    expect(dayOfWeek(localDate('2026-11-23'))).toBe(1);
    expect(dayOfWeek(localDate('2026-11-29'))).toBe(7);
  });

  test('a birthday counts from the day itself; 29 February is reached on 1 March in other years', () => {
    expect(ageOn(localDate('1999-11-30'), localDate('2026-11-29'))).toBe(26);
    expect(ageOn(localDate('1999-11-30'), localDate('2026-11-30'))).toBe(27);
    expect(ageOn(localDate('2008-02-29'), localDate('2026-02-28'))).toBe(17);
    expect(ageOn(localDate('2008-02-29'), localDate('2026-03-01'))).toBe(18);
  });
});
