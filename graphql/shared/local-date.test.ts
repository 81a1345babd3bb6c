import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dayOfAge,
  dayOfWeek,
  daysInclusive,
  instantAt,
  lastDayOf,
  localDate,
  localDateOf,
  month,
  parseLocalDate,
  parseMonth,
  startOfDay,
} from './local-date.ts';

describe('days and months', () => {
  test('reads only days that exist', () => {
    expect(parseLocalDate('2026-02-28')).toBe('2026-02-28');
    for (const wrong of ['2026-02-29', '0000-01-01', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'])
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

  test('a day begins at midnight in the Netherlands, also where the clock changes', () => {
    const begins = (day: string) => new Date(startOfDay(localDate(day))).toISOString();
    expect(begins('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(begins('2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    expect(begins('2026-10-26')).toBe('2026-10-25T23:00:00.000Z');
  });

  test.each([
    ['2026-11-30', '09:30', '2026-11-30T08:30:00.000Z'],
    ['2026-07-01', '09:30', '2026-07-01T07:30:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s at %s is %s', (day, time, instant) => {
    expect(new Date(instantAt(localDate(day), time) ?? Number.NaN).toISOString()).toBe(instant);
  });

  test('a time that no clock shows is none', () => {
    for (const wrong of ['24:00', '9:30', '09:60', '0930', '', '09:30:00', '٠٩:٣٠'])
      expect(instantAt(localDate('2026-11-30'), wrong)).toBeNull();
    expect(instantAt(localDate('2027-03-28'), '02:30')).toBeNull();
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

  test('the day of an age is the first on which somebody has it, whenever they were born', () => {
    expect(dayOfAge(localDate('1999-11-30'), 27)).toBe('2026-11-30');
    expect(dayOfAge(localDate('2000-02-29'), 27)).toBe('2027-03-01');
    expect(dayOfAge(localDate('2000-02-29'), 28)).toBe('2028-02-29');
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(localDate('1950-01-01'), count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 100 }), (birthDate, age) => {
        const day = dayOfAge(birthDate, age);
        expect([ageOn(birthDate, addDays(day, -1)), ageOn(birthDate, day)]).toEqual([age - 1, age]);
      }),
    );
  });
});
