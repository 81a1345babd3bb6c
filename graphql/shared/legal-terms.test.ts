import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from './local-date.ts';
import { isWorkingDay } from './holidays.ts';
import { appealLastDay, legalTerm, objectionLastDay } from './legal-terms.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('2000-01-01'), days));

describe('the last day to object (rules.md 4.5)', () => {
  test.each([
    ['2026-11-23', '2027-01-04', 'normal'],
    ['2026-11-20', '2027-01-04', 'New Year, weekend'],
  ])('made known on %s: %s (%s)', (madeKnownOn, last) => {
    expect(objectionLastDay(localDate(madeKnownOn))).toBe(last);
  });

  test('is a working day, at least six weeks after and at most the five days of an Easter that runs into King’s Day more', () => {
    fc.assert(
      fc.property(day, (madeKnownOn) => {
        const last = objectionLastDay(madeKnownOn);
        expect(isWorkingDay(last)).toBe(true);
        expect(last >= addDays(madeKnownOn, 42) && last <= addDays(madeKnownOn, 47)).toBe(true);
      }),
    );
  });
});

test('an appeal has six weeks as well, and what nobody compared with the law says so', () => {
  expect(appealLastDay(localDate('2026-11-20'))).toBe('2027-01-04');
  expect(legalTerm('OBJECTION', localDate('2026-11-20')).certainty).toBe('LAW');
  for (const kind of ['APPEAL', 'OBJECTION_DECISION', 'OBJECTION_DECISION_COMMITTEE'] as const)
    expect(legalTerm(kind, localDate('2026-11-20')).certainty, kind).toBe('UNVERIFIED');
  expect(() => legalTerm('OBJECTION', localDate('1993-12-31'))).toThrow(RangeError);
});
