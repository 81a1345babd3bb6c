import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giftsInYear, type Gift } from './gifts.ts';

const gifts = fc.array(
  fc.record({
    on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-15', '2026-12-31', '2027-01-01'),
    value: fc.integer({ min: 1, max: 300_000 }),
    foodBank: fc.boolean(),
  }),
  { maxLength: 12 },
);

describe('gifts of a calendar year', () => {
  test('up to the limit nothing is above it; a cent more is', () => {
    const gift = (value: number): Gift => ({ on: '2026-03-01', value, foodBank: false });
    expect(giftsInYear(2026, [gift(120_000)])).toMatchObject({ total: 120_000, limit: 120_000, above: 0 });
    expect(giftsInYear(2026, [gift(120_000), gift(1)])).toMatchObject({ total: 120_001, above: 1 });
    // Rules, worked example 14: 1300 in a year is 100 to assess.
    expect(giftsInYear(2026, [gift(130_000)]).above).toBe(10_000);
  });

  test('New Year begins another sum', () => {
    const around = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => ({
      on,
      value: 100,
      foodBank: false,
    }));
    expect(giftsInYear(2026, around).total).toBe(200);
  });

  test('of a year without a known amount the sum is there and nothing is said to be above', () => {
    for (const year of [2025, 2027])
      expect(giftsInYear(year, [{ on: `${year}-05-05`, value: 999_999, foodBank: false }])).toMatchObject({
        total: 999_999,
        limit: null,
        above: 0,
        article: null,
      });
  });

  test('their order does not matter, a food bank never counts, and one more never lowers the sum', () => {
    fc.assert(
      fc.property(gifts, fc.integer({ min: 1, max: 100_000 }), (given, value) => {
        const sum = giftsInYear(2026, given);
        expect(giftsInYear(2026, given.toReversed())).toEqual(sum);
        expect(
          giftsInYear(
            2026,
            given.filter(({ foodBank }) => !foodBank),
          ),
        ).toEqual(sum);
        expect(giftsInYear(2026, [...given, { on: '2026-02-02', value, foodBank: true }])).toEqual(sum);
        expect(giftsInYear(2026, [...given, { on: '2026-02-02', value, foodBank: false }]).total).toBe(
          sum.total + value,
        );
      }),
    );
  });
});
