import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCents, cents, multiplyCents, subtractCents } from './money.ts';

describe('money in whole cents', () => {
  test('refuses a fraction and what lies outside the safe range', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => cents(wrong)).toThrow(RangeError);
  });

  test('rounds half away from zero', () => {
    expect(multiplyCents(cents(50), 25, 100)).toBe(13);
    expect(multiplyCents(cents(-50), 25, 100)).toBe(-13);
    expect(multiplyCents(cents(49), 25, 100)).toBe(12);
  });

  test('four weeks to a month is 13/12, to the cent', () => {
    expect(multiplyCents(cents(60000), 13, 12)).toBe(65000);
  });

  test('a product never strays more than half a cent from the exact fraction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (amount, n, d) => {
          const exact = BigInt(amount) * BigInt(n);
          const product = BigInt(multiplyCents(cents(amount), n, d)) * BigInt(d);
          const gap = 2n * (product > exact ? product - exact : exact - product);
          expect(gap <= BigInt(d)).toBe(true);
        },
      ),
      { seed: 20261124 },
    );
  });

  test('what is added can be taken off again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -1e12, max: 1e12 }), (a, b) => {
        expect(subtractCents(addCents(cents(a), cents(b)), cents(b))).toBe(a);
      }),
      { seed: 20261124 },
    );
  });
});
