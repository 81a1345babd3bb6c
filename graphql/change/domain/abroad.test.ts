import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../shared/local-date.ts';
import { abroadInYear, daysInYear, unbrokenStay, unionOf, yearsOf, type Stay } from './abroad.ts';

const stay = (from: string, to: string): Stay => ({ from: localDate(from), to: localDate(to) });
const start = localDate('2025-11-01');
const stays = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 0, max: 60 }) })
    .map(({ from, length }) => ({ from: addDays(start, from), to: addDays(start, from + length) })),
  { maxLength: 6 },
);

/** Counts by hand: every day of the year that lies in a stay, once. */
function countedByDay(year: number, given: readonly Stay[]): number {
  let count = 0;
  for (let day = localDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1))
    if (given.some(({ from, to }) => from <= day && day <= to)) count += 1;
  return count;
}

describe('days abroad', () => {
  test('the first and the last day both count', () => {
    expect(daysInYear(2026, [stay('2026-07-01', '2026-07-28')])).toBe(28);
    expect(daysInYear(2026, [stay('2026-07-01', '2026-07-01')])).toBe(1);
    expect(abroadInYear(2026, [stay('2026-07-01', '2026-07-28')], false)).toMatchObject({ left: 0, above: 0 });
    expect(abroadInYear(2026, [stay('2026-07-01', '2026-07-29')], false)).toMatchObject({ left: 0, above: 1 });
  });

  test('a stay over New Year is split there', () => {
    const over = stay('2026-12-20', '2027-01-05');
    expect(yearsOf(over)).toEqual([2026, 2027]);
    expect([daysInYear(2026, [over]), daysInYear(2027, [over])]).toEqual([12, 5]);
    expect(yearsOf(stay('2025-12-31', '2027-01-01'))).toEqual([2025, 2026, 2027]);
  });

  test('from the state pension age it is thirteen weeks', () => {
    expect(abroadInYear(2026, [stay('2026-01-01', '2026-04-02')], true)).toMatchObject({
      days: 92,
      limit: 91,
      above: 1,
    });
  });

  test('days that lie in two stays count once', () => {
    expect(daysInYear(2026, [stay('2026-07-01', '2026-07-10'), stay('2026-07-10', '2026-07-12')])).toBe(12);
    expect(unionOf([stay('2026-07-01', '2026-07-31'), stay('2026-07-05', '2026-07-06')])).toEqual([
      stay('2026-07-01', '2026-07-31'),
    ]);
  });

  test('are what somebody counts day by day, in whatever order the stays are told', () => {
    fc.assert(
      fc.property(stays, (given) => {
        for (const year of [2025, 2026, 2027]) {
          expect(daysInYear(year, given)).toBe(countedByDay(year, given));
          expect(daysInYear(year, given.toReversed())).toBe(daysInYear(year, given));
          expect(daysInYear(year, [...given, ...given])).toBe(daysInYear(year, given));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what is left and what is above never both are, and never below zero', () => {
    fc.assert(
      fc.property(stays, fc.boolean(), (given, older) => {
        const { days, limit, left, above } = abroadInYear(2026, given, older);
        expect((left ?? 0) * above).toBe(0);
        expect((left ?? 0) >= 0 && above >= 0).toBe(true);
        expect(days + (left ?? 0) - above).toBe(limit);
      }),
      { numRuns: 40 },
    );
  });
});

describe('one stay without a break', () => {
  const above = (from: string, to: string, hasStatePension = false, others: readonly Stay[] = []) =>
    unbrokenStay(stay(from, to), others, hasStatePension)?.above;

  test('of 28 days may be, of 29 is a day too long, within a year and across New Year', () => {
    expect(above('2026-07-01', '2026-07-28')).toBe(0);
    expect(above('2026-07-01', '2026-07-29')).toBe(1);
    expect(above('2026-12-10', '2027-01-06')).toBe(0);
    expect(above('2026-12-10', '2027-01-07')).toBe(1);
  });

  test('is too long across New Year although days are left in both years', () => {
    const long = stay('2026-12-16', '2027-01-20');
    expect([2026, 2027].map((year) => abroadInYear(year, [long], false).above)).toEqual([0, 0]);
    expect(unbrokenStay(long, [], false)).toMatchObject({
      days: 36,
      limit: 28,
      above: 8,
      article: 'art. 13 lid 1 onder e Participatiewet',
    });
  });

  test('from 1 December to 20 January is 23 days too long, whatever is left of the new year', () => {
    const long = stay('2026-12-01', '2027-01-20');
    expect(abroadInYear(2026, [long], false)).toMatchObject({ days: 31, above: 3 });
    expect(abroadInYear(2027, [long], false)).toMatchObject({ days: 20, left: 8, above: 0 });
    expect(unbrokenStay(long, [], false)).toMatchObject({ days: 51, above: 23 });
  });

  test('may last thirteen weeks from the state pension age', () => {
    expect(above('2026-11-01', '2027-01-30', true)).toBe(0);
    expect(above('2026-11-01', '2027-01-31', true)).toBe(1);
    expect(abroadInYear(2026, [], true).article).toBe('art. 13 Participatiewet');
  });

  test('takes in what joins on to it, and not what a whole day in the Netherlands parts from it', () => {
    expect(above('2026-07-15', '2026-07-30', false, [stay('2026-07-01', '2026-07-14')])).toBe(2);
    expect(above('2026-07-15', '2026-07-30', false, [stay('2026-07-01', '2026-07-13')])).toBe(0);
  });
});
