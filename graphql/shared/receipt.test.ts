import { expect, test } from 'vitest';
import { newId } from './ids.ts';
import { receiptNumber } from './receipt.ts';

test('a receipt number is the month and letters that nobody mixes up', () => {
  expect(receiptNumber('2026-11', newId())).toMatch(/^2026-11-[2-9A-HJKMNP-TV-Z]{8}$/);
});

test('ten thousand receipts of a month have ten thousand numbers', () => {
  const numbers = new Set(Array.from({ length: 10_000 }, () => receiptNumber('2026-11', newId())));
  expect(numbers.size).toBe(10_000);
});
