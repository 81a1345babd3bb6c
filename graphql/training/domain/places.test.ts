import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { answerBy, keepsPosition } from './places.ts';

test('an offer is open for a week, and no longer than the run can be asked for', () => {
  expect(answerBy(localDate('2026-11-24'), localDate('2027-01-11'))).toBe('2026-12-01');
  expect(answerBy(localDate('2026-11-24'), localDate('2026-11-26'))).toBe('2026-11-26');
});

test('saying no keeps the position once', () => {
  expect([0, 1, 2].map(keepsPosition)).toEqual([true, false, false]);
});
