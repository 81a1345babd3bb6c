import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { isOver, lapseOf } from './lapse.ts';
import { requestStates } from './request-state.ts';

const today = localDate('2026-11-24');
const yesterday = localDate('2026-11-23');
const tomorrow = localDate('2026-11-25');

describe('a training that the catalogue holds no longer', () => {
  test('is over from the first day without it on', () => {
    expect([yesterday, today, tomorrow, null].map((day) => isOver(day, today))).toEqual([true, true, false, false]);
  });

  test('cannot begin for who is not enrolled, and goes on for who is', () => {
    const lapsed = requestStates.filter((state) => lapseOf({ state, endedOn: today, place: null }, today) !== null);
    expect(lapsed).toEqual([
      'FAVOURITE',
      'DISCUSSED',
      'REQUESTED',
      'UNDER_REVIEW',
      'NEED_MORE_INFO',
      'WITH_SECOND',
      'APPROVED',
    ]);
    expect(lapseOf({ state: 'APPROVED', endedOn: tomorrow, place: null }, today)).toBeNull();
  });
});

test('a run that does not go on stops who has a place in it, and nobody who is done', () => {
  const place = { startsOn: today, cancelled: true };
  const stopped = requestStates.filter((state) => lapseOf({ state, endedOn: null, place }, today) !== null);
  expect(stopped).toEqual(['ENROLLED', 'STARTED']);
  expect(lapseOf({ state: 'STARTED', endedOn: yesterday, place: { ...place, cancelled: false } }, today)).toBeNull();
});
