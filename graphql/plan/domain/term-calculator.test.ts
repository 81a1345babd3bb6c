import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../shared/local-date.ts';
import { isWorkingDay } from '../../shared/holidays.ts';
import { objectionLastDay, termOf } from './term-calculator.ts';
import { lawRule } from './term-rules.ts';

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(localDate('2000-01-01'), days));

describe('the days of a term', () => {
  test('the search term: notice on 21 November, so applying from 19 December (rules.md 2.1)', () => {
    const { endsOn } = termOf(lawRule('SEARCH_TERM', localDate('2026-11-21')), localDate('2026-11-21'));
    expect(addDays(endsOn, 1)).toBe('2026-12-19');
  });

  test('civic integration: PIP of 21 November 2026, from the day after until 21 November 2029 (rules.md 3.3)', () => {
    const pip = localDate('2026-11-21');
    expect(termOf(lawRule('CIVIC_INTEGRATION', pip), addDays(pip, 1))).toMatchObject({
      startsOn: '2026-11-22',
      endsOn: '2029-11-21',
    });
  });

  test('a trial placement: two months, and four more at most', () => {
    const rule = lawRule('TRIAL_PLACEMENT', localDate('2026-12-01'));
    expect(termOf(rule, localDate('2026-12-01'))).toEqual({
      startsOn: '2026-12-01',
      endsOn: '2027-01-31',
      latestOn: '2027-05-31',
    });
  });

  test('a participation placement: two years, and a year twice', () => {
    const rule = lawRule('PARTICIPATION_PLACEMENT', localDate('2026-11-25'));
    expect(termOf(rule, localDate('2026-11-25'))).toMatchObject({ endsOn: '2028-11-24', latestOn: '2030-11-24' });
  });

  test.each([
    ['2026-12-31', 2, 'MONTH', '2027-02-28'],
    ['2027-12-31', 2, 'MONTH', '2028-02-29'],
    ['2027-01-01', 2, 'MONTH', '2027-02-28'],
    ['2027-03-31', 1, 'MONTH', '2027-04-30'],
    ['2028-02-29', 1, 'YEAR', '2029-02-28'],
    ['2028-02-29', 4, 'YEAR', '2032-02-28'],
    ['2026-11-25', 1, 'DAY', '2026-11-25'],
    ['2026-11-25', 10, 'DAY', '2026-12-04'],
  ] as const)('from %s, %i %s: until %s', (from, length, unit, until) => {
    expect(termOf({ length, extension: 0, unit }, localDate(from)).endsOn).toBe(until);
  });

  test('with an extension it never ends earlier', () => {
    const unit = fc.constantFrom('DAY', 'WEEK', 'MONTH', 'YEAR' as const);
    fc.assert(
      fc.property(
        day,
        unit,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (from, of, length, more) => {
          const { endsOn, latestOn } = termOf({ length, extension: more, unit: of }, from);
          expect(from <= endsOn && endsOn <= latestOn).toBe(true);
        },
      ),
    );
  });
});

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
