import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from './local-date.ts';
import { termOf } from './term-calculator.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('2000-01-01'), days));

describe('the days of a term', () => {
  test.each([
    ['2026-12-31', 2, 'MONTH', '2027-02-28'],
    ['2027-12-31', 2, 'MONTH', '2028-02-29'],
    ['2027-01-01', 2, 'MONTH', '2027-02-28'],
    ['2027-03-31', 1, 'MONTH', '2027-04-30'],
    ['2028-02-29', 1, 'YEAR', '2029-02-28'],
    ['2028-02-29', 4, 'YEAR', '2032-02-28'],
    ['2026-11-25', 1, 'DAY', '2026-11-25'],
    ['2026-11-25', 10, 'DAY', '2026-12-04'],
  ] as const)('from %s, %i %s: until %s', (from, length, unit, until) => {
    expect(termOf({ length, extension: 0, unit }, localDate(from)).endsOn).toBe(until);
  });

  test('with an extension it never ends earlier', () => {
    const unit = fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR' as const);
    fc.assert(
      fc.property(
        day,
        unit,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (from, of, length, more) => {
          const { endsOn, latestOn } = termOf({ length, extension: more, unit: of }, from);
          expect(from <= endsOn && endsOn <= latestOn).toBe(true);
        },
      ),
    );
  });
});
