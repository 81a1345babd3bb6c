import { expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { startOf } from './beginning.ts';

test('a training began on the day that was named, or on which it was written down', () => {
  const act = { kind: 'START', at: '2026-11-23T23:30:00.000Z', day: null } as const;
  expect(startOf([])).toBeNull();
  expect(startOf([{ ...act, kind: 'CONFIRM' }])).toBeNull();
  expect(startOf([act])).toBe('2026-11-24');
  expect(
    startOf([
      { ...act, kind: 'STOP' },
      { ...act, day: localDate('2026-11-02') },
    ]),
  ).toBe('2026-11-02');
});
