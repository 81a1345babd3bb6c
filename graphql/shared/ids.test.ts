import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('ids carry their time, so that later ones sort later', () => {
  const earlier = newId(1_790_000_000_000);
  const later = newId(1_790_000_000_001);
  expect(isId(earlier)).toBe(true);
  expect(earlier < later).toBe(true);
});

test('ids of one millisecond sort in the order in which they were made, and are all different', () => {
  const made = Array.from({ length: 2_000 }, () => newId(1_790_000_000_000));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
  expect(made.every(isId)).toBe(true);
});

test('what is no id is known without asking the database', () => {
  for (const wrong of ['', '1', 'not-an-id', "'; drop table person; --", newId().toUpperCase()])
    expect(isId(wrong)).toBe(false);
});
