import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { nextEvaluation } from './next-evaluation.ts';

const version = (number: number, evaluationOn: string | null) => ({
  number,
  content: { evaluationOn: evaluationOn === null ? null : localDate(evaluationOn) },
});
const held = (versionNumber: number, heldOn: string, nextOn: string | null) => ({
  versionNumber,
  heldOn: localDate(heldOn),
  nextOn: nextOn === null ? null : localDate(nextOn),
});

test('nothing is promised without a plan in force', () => {
  expect(nextEvaluation(null, [held(1, '2026-11-20', '2027-02-01')])).toBeNull();
});

test('is the day of the version until one was held', () => {
  expect(nextEvaluation(version(1, '2027-02-01'), [])).toBe('2027-02-01');
  expect(nextEvaluation(version(1, null), [])).toBeNull();
  expect(nextEvaluation(version(1, '2026-11-20'), [held(1, '2026-11-20', null)]), 'held on that day').toBeNull();
  expect(nextEvaluation(version(1, '2027-02-01'), [held(1, '2026-11-20', null)]), 'one in between').toBe('2027-02-01');
});

test('is what the last evaluation agreed, and a later one takes the place of an earlier one', () => {
  const first = held(1, '2026-11-20', '2027-01-11');
  expect(nextEvaluation(version(1, '2027-02-01'), [first])).toBe('2027-01-11');
  expect(nextEvaluation(version(1, '2027-02-01'), [held(1, '2026-12-01', '2027-03-01'), first])).toBe('2027-03-01');
  expect(nextEvaluation(version(1, null), [held(1, '2026-12-01', null), first])).toBeNull();
});

test('a promise of an older version is none any more', () => {
  expect(nextEvaluation(version(2, '2027-05-03'), [held(1, '2026-11-20', '2027-01-11')])).toBe('2027-05-03');
  expect(nextEvaluation(version(2, null), [held(1, '2026-11-20', '2027-01-11')])).toBeNull();
});
