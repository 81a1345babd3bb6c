import { describe, expect, test } from 'vitest';
import { type LocalDate, localDate } from '../../shared/local-date.ts';
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
    const lapsed = requestStates.filter(
      (state) => lapseOf({ state, endedOn: today, place: null }, today) === 'TRAINING_ENDED',
    );
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

test('who is enrolled in a run that was to begin later does not know whether it goes on', () => {
  const of = (startsOn: LocalDate | null, endedOn: LocalDate | null = today) =>
    lapseOf({ state: 'ENROLLED', endedOn, place: startsOn && { startsOn, cancelled: false } }, today);
  expect(of(today)).toBe('NOT_OFFERED');
  expect(of(null)).toBe('NOT_OFFERED');
  expect(of(yesterday)).toBeNull();
  expect(of(tomorrow, null)).toBeNull();
  expect(of(tomorrow, tomorrow)).toBeNull();
});
