import { describe, expect, it } from 'vitest';
import { localDate, month } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import {
  dayOfInstant,
  asSentence,
  formatDate,
  formatDateWithWeekday,
  formatHours,
  formatInstant,
  formatInstantWithWeekday,
  formatLeaf,
  formatMoney,
  formatMonth,
  formatShortMonth,
  formatTime,
} from './index.ts';

describe('formats', () => {
  it('writes money the Dutch way', () => {
    expect(formatMoney(cents(123456))).toBe('€\u00a01.234,56');
    expect(formatMoney(cents(-500))).toBe('€\u00a0-5,00');
    expect(formatMoney(cents(0))).toBe('€\u00a00,00');
  });

  it('writes days and months in each language, in the Gregorian calendar with Latin digits', () => {
    const day = localDate('2026-12-05');
    expect(formatDate(day, 'nl')).toBe('5 december 2026');
    expect(formatDate(day, 'en')).toBe('5 December 2026');
    expect(formatDate(day, 'ar')).toBe('5 ديسمبر 2026');
    expect(formatDateWithWeekday(day, 'nl')).toBe('zaterdag 5 december 2026');
    expect(formatMonth(month('2026-11'), 'nl')).toBe('november 2026');
    expect(formatMonth(month('2026-11'), 'ar')).toBe('نوفمبر 2026');
  });

  it('tells the time in the Netherlands, summer and winter', () => {
    expect(formatTime('2026-11-24T08:00:00Z', 'nl')).toBe('09:00');
    expect(formatTime('2026-07-24T08:00:00Z', 'ar')).toBe('10:00');
    expect(formatInstant('2026-12-31T23:30:00Z', 'nl')).toBe('1 januari 2027 om 00:30');
  });

  it('writes a day small, and a moment with its weekday', () => {
    const day = localDate('2026-12-05');
    expect(formatLeaf(day, 'nl')).toEqual({ weekday: 'za', day: '5', month: 'dec' });
    expect(formatLeaf(day, 'ar')).toEqual({ weekday: 'السبت', day: '5', month: 'ديسمبر' });
    expect(formatShortMonth(month('2026-12'), 'nl')).toBe('dec 2026');
    expect(formatInstantWithWeekday('2026-12-01T09:00:00Z', 'nl')).toBe('dinsdag 1 december 2026 om 10:00');
    expect(dayOfInstant('2026-12-31T23:30:00Z')).toBe('2027-01-01');
  });

  it('writes hours', () => {
    expect(formatHours(1950)).toBe('32,5');
    expect(formatHours(1940)).toBe('32:20');
  });

  it('begins a sentence with a large letter, behind a sign that steers the direction too', () => {
    expect(asSentence('november 2026 geeft u door.', 'nl')).toBe('November 2026 geeft u door.');
    expect(asSentence('\u2068نوفمبر\u2069', 'ar')).toBe('\u2068نوفمبر\u2069');
  });
});
