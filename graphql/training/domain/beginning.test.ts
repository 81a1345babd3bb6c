import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { startOf } from './beginning.ts';

const act = { kind: 'START', at: '2026-11-23T23:30:00.000Z', day: null } as const;

test('a training began on the day that was named, or on which it was written down', () => {
  expect(startOf([], null)).toBeNull();
  expect(startOf([{ ...act, kind: 'CONFIRM' }], null)).toBeNull();
  expect(startOf([act], null)).toBe('2026-11-24');
  const named = { ...act, day: localDate('2026-11-02') };
  expect(startOf([{ ...act, kind: 'STOP' }, named], { startsOn: localDate('2026-10-05') })).toBe('2026-11-02');
});

test('a start without a day was when its run began, if that was before it was written down', () => {
  expect(startOf([act], { startsOn: localDate('2026-11-02') })).toBe('2026-11-02');
  expect(startOf([act], { startsOn: localDate('2026-12-01') })).toBe('2026-11-24');
  expect(startOf([act], { startsOn: null })).toBe('2026-11-24');
});
