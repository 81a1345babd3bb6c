import { expect, test } from 'vitest';
import { BadUserInput } from './errors.ts';
import { decodeCursor, encodeCursor, pageSize } from './paging.ts';

const any = () => true;

test('a cursor comes back as the key that it was made of', () => {
  const key = ['2026-12-12', '2026-11-24T08:00:00.123456+00:00', 'Café'];
  expect(decodeCursor(encodeCursor(key), [any, any, any])).toEqual(key);
});

test('what is no cursor of the list is refused', () => {
  for (const wrong of ['', 'nonsense', encodeCursor(['one']), Buffer.from('{"a":1}').toString('base64url')])
    expect(() => decodeCursor(wrong, [any, any, any])).toThrow(BadUserInput);
});

test('every part is checked', () => {
  expect(() => decodeCursor(encodeCursor(['no day']), [(part) => part === '2026-12-12'])).toThrow(BadUserInput);
});

test('a page has at least one row and at most a hundred', () => {
  expect([-5, 0, 1, 50, 1e9].map(pageSize)).toEqual([1, 1, 1, 50, 100]);
});
