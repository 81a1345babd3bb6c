import { expect, it } from 'vitest';
import { localDate } from '#graphql/shared/local-date.ts';
import { dueSince } from './due.ts';

const yearly = [{ kind: 'LADDER_AGAIN', length: 1, extension: 0, unit: 'YEAR' }] as const;
const today = localDate('2026-11-25');
const self = (day: string) => ({ kind: 'SELF', placedOn: localDate(day) });

it('asks again when the term of the own answers is over', () => {
  expect(dueSince([self('2025-11-25')], yearly, today)).toBe('2025-11-25');
  expect(dueSince([self('2025-11-26')], yearly, today)).toBeNull();
});

it('counts the last own answers, and not what a case manager recorded', () => {
  const coach = { kind: 'CURRENT', placedOn: localDate('2026-11-01') };
  expect(dueSince([coach, self('2025-01-01'), self('2024-01-01')], yearly, today)).toBe('2025-01-01');
  expect(dueSince([coach], yearly, today)).toBeNull();
});

it('asks nobody where the municipality has no term for it', () => {
  expect(dueSince([self('2020-01-01')], [], today)).toBeNull();
});
