import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { objectionLastDay, termOf } from './term-calculator.ts';
import { termRulesOn } from './term-rules.ts';

const rule = (kind: string) => termRulesOn(localDate('2026-11-25'), []).find((candidate) => candidate.kind === kind)!;

test('six weeks to object, moved past New Year and the weekend (rules.md 4.5)', () => {
  expect(objectionLastDay(localDate('2026-11-23'))).toBe('2027-01-04');
  expect(objectionLastDay(localDate('2026-11-20'))).toBe('2027-01-04');
  expect(objectionLastDay(localDate('2026-02-23'))).toBe('2026-04-07'); // Easter Monday is 6 April 2026
});

test('a trial placement lasts two months and with its extension six, a participation placement two years and four', () => {
  expect(termOf(rule('TRIAL_PLACEMENT'), localDate('2026-12-01'))).toEqual({
    startsOn: '2026-12-01',
    endsOn: '2027-01-31',
    latestOn: '2027-05-31',
  });
  expect(termOf(rule('PARTICIPATION_PLACEMENT'), localDate('2026-12-01'))).toMatchObject({
    endsOn: '2028-11-30',
    latestOn: '2030-11-30',
  });
});
