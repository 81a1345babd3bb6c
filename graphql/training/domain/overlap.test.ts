import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { overlap, type Scheduled } from './overlap.ts';

const at = (startsOn: string, endsOn: string | null, time: Scheduled['time'] = 'DAY'): Scheduled => ({
  startsOn: localDate(startsOn),
  endsOn: endsOn === null ? null : localDate(endsOn),
  time,
});
const january = at('2027-01-04', '2027-01-29');

test.each<[string, Scheduled, boolean]>([
  ['within', at('2027-01-11', '2027-01-15'), true],
  ['around', at('2026-12-01', '2027-03-01'), true],
  ['from its last day on', at('2027-01-29', '2027-02-26'), true],
  ['from the day after', at('2027-01-30', '2027-02-26'), false],
  ['until the day before', at('2026-12-01', '2027-01-03'), false],
  ['in the evening', at('2027-01-11', '2027-01-15', 'EVENING'), false],
  ['whenever one likes', at('2027-01-11', '2027-01-15', 'OWN_TIME'), false],
  ['without a known end, begun before', at('2026-12-01', null), false],
  ['without a known end, begun within', at('2027-01-11', null), true],
])('a training %s', (_when, other, expected) => {
  expect(overlap(january, other)).toBe(expected);
  expect(overlap(other, january)).toBe(expected);
});

test('of a time that is not told nothing is said', () => {
  const untold = { ...january, time: null };
  expect(overlap(untold, untold)).toBe(false);
  expect(overlap(untold, january)).toBe(false);
});

test('what is learned in one’s own time never stands in the way of the same', () => {
  const free = at('2027-01-04', '2027-01-29', 'OWN_TIME');
  expect(overlap(free, free)).toBe(false);
});
