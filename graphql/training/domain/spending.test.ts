import { expect, test } from 'vitest';
import { cents } from '../../shared/money.ts';
import { requestStates } from './request-state.ts';
import { amountProblems, isPaid, leftOf, needsSecond } from './spending.ts';

const budget = { amountCents: cents(100_000), reservedCents: cents(30_000), usedCents: cents(20_000) };

test('a budget has left what is neither reserved nor used, and less than nothing where more was approved', () => {
  expect(leftOf(budget)).toBe(50_000);
  expect(leftOf({ ...budget, usedCents: cents(90_000) })).toBe(-20_000);
});

test.each([
  ['within both', 50_000, 50_000, budget, false],
  ['a cent above the mandate', 50_001, 50_000, null, true],
  ['a cent above what is left', 50_001, 90_000, budget, true],
  ['where no budget was named, the mandate counts', 90_000, 90_000, null, false],
  ['without a mandate', 1, 0, null, true],
  ['what costs nothing, without a mandate', 0, 0, null, false],
  ['what costs nothing where more was approved than there is', 0, 0, { ...budget, usedCents: cents(90_000) }, true],
])('%s', (_, amount, mandate, of, second) => {
  expect(needsSecond(cents(amount), { mandateCents: cents(mandate), budget: of })).toBe(second);
});

test('an amount is from nothing to a million euros', () => {
  expect(amountProblems(null)).toMatchObject([{ field: 'amountCents', code: 'required' }]);
  for (const wrong of [-1, 100_000_001]) expect(amountProblems(wrong)).toMatchObject([{ code: 'range', least: 0 }]);
  for (const right of [0, 1, 100_000_000]) expect(amountProblems(right)).toEqual([]);
});

test('nobody pays what was refused, taken back, or stopped before it began', () => {
  const unpaid = (began: boolean) => requestStates.filter((state) => !isPaid({ state, began }));
  expect(unpaid(false)).toEqual(['REJECTED', 'DROPPED_OUT', 'CANCELLED']);
  expect(unpaid(true)).toEqual(['REJECTED', 'CANCELLED']);
});
