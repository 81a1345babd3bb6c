import { expect, test } from 'vitest';
import { newId } from '../shared/ids.ts';
import { canonicalJson, contentHash, receiptNumber } from './receipt.ts';

test('a receipt number is the month and letters that nobody mixes up', () => {
  expect(receiptNumber('2026-11', newId())).toMatch(/^2026-11-[2-9A-HJKMNP-TV-Z]{8}$/);
});

test('ten thousand receipts of a month have ten thousand numbers', () => {
  const numbers = new Set(Array.from({ length: 10_000 }, () => receiptNumber('2026-11', newId())));
  expect(numbers.size).toBe(10_000);
});

test('the same content is the same text, however its keys are ordered', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true, left: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
  );
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  expect(contentHash({ a: 1, b: 2 })).not.toBe(contentHash({ a: 2, b: 1 }));
  expect(contentHash({})).toMatch(/^[0-9a-f]{64}$/);
});
