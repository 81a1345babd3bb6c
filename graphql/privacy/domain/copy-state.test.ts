import { describe, expect, it } from 'vitest';
import { copyStateAt, isSignedInAnew } from './copy-state.ts';

const requestedAt = '2026-11-24T10:00:00.000Z';
const expiresAt = '2026-11-25T10:05:00.000Z';
const at = (instant: string) => Date.parse(instant);

describe('a copy', () => {
  it.each([
    [{ expiresAt: null, outcome: null }, '2026-11-24T10:01:00Z', 'MAKING'],
    [{ expiresAt, outcome: null }, '2026-11-25T10:04:59.999Z', 'READY'],
    [{ expiresAt, outcome: null }, '2026-11-25T10:05:00Z', 'EXPIRED'],
    [{ expiresAt, outcome: 'EXPIRED' }, '2026-11-24T10:06:00Z', 'EXPIRED'],
    [{ expiresAt: null, outcome: 'FAILED' }, '2026-11-24T10:06:00Z', 'FAILED'],
  ] as const)('%j at %s is %s', (facts, moment, state) => {
    expect(copyStateAt({ requestedAt, ...facts }, at(moment))).toBe(state);
  });

  it('is given to who signed in after asking, and to nobody else', () => {
    expect(isSignedInAnew({ requestedAt }, at('2026-11-24T10:00:00.001Z'))).toBe(true);
    expect(isSignedInAnew({ requestedAt }, at(requestedAt))).toBe(false);
    expect(isSignedInAnew({ requestedAt }, at('2026-11-24T09:59:00Z'))).toBe(false);
  });
});
