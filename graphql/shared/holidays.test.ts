import { describe, expect, test } from 'vitest';
import { addDays, dayOfWeek, localDate } from './local-date.ts';
import { holidaysOf, isWorkingDay, moveToWorkingDay } from './holidays.ts';

describe('holidays of the Algemene termijnenwet', () => {
  test('are nine days, Good Friday among them and 5 May every year', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test.each([
    [1961, '1961-04-03'],
    [2000, '2000-04-24'],
    [2008, '2008-03-24'],
    [2011, '2011-04-25'],
    [2024, '2024-04-01'],
    [2025, '2025-04-21'],
    [2027, '2027-03-29'],
    [2038, '2038-04-26'],
    [2076, '2076-04-20'],
  ])('Easter Monday of %i is %s', (year, monday) => {
    expect(holidaysOf(year)[2]).toBe(monday);
  });

  test('Easter falls on a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      const sunday = addDays(localDate(String(holidaysOf(year)[2])), -1);
      expect(dayOfWeek(sunday), sunday).toBe(7);
      expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`, sunday).toBe(true);
    }
  });

  test('the king celebrates on Saturday when his birthday is a Sunday', () => {
    expect(holidaysOf(2025)).toContain('2025-04-26');
    expect(holidaysOf(2025)).not.toContain('2025-04-27');
    expect(holidaysOf(2031)).toContain('2031-04-26');
  });
});

describe('a day that moves', () => {
  test.each([
    ['2027-01-04', '2027-01-04', 'a Monday'],
    ['2027-01-01', '2027-01-04', 'New Year on a Friday, then a weekend'],
    ['2026-12-25', '2026-12-28', 'Christmas on Friday and Saturday, then Sunday'],
    ['2027-03-26', '2027-03-30', 'Good Friday, a weekend and Easter Monday'],
    ['2027-05-05', '2027-05-07', '5 May and Ascension after each other'],
    ['2038-04-23', '2038-04-28', 'Good Friday, a weekend, Easter Monday and King’s Day'],
    ['2026-11-21', '2026-11-23', 'a Saturday'],
  ])('%s becomes %s: %s', (day, moved) => {
    expect(moveToWorkingDay(localDate(day))).toBe(moved);
  });

  test('31 December is a working day', () => {
    expect(isWorkingDay(localDate('2026-12-31'))).toBe(true);
  });
});
