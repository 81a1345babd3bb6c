import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/local-date.ts';
import { isUnanswered, mayBeDecided, mayBeEstablished, versionState } from './version-state.ts';

const at = '2026-11-24T09:00:00+01:00';
const draft = { number: 2, proposedAt: null, inForceAt: null, withdrawnAt: null };
const proposed = { ...draft, proposedAt: at };
const inForce = { ...proposed, inForceAt: at };
const head = { proposedNumber: 0, inForceNumber: 0, ended: false };

describe('the state of a version follows from what happened', () => {
  test.each([
    ['being written', draft, { ...head, proposedNumber: 1 }, 'DRAFT'],
    ['waits for an answer', proposed, { ...head, proposedNumber: 2, inForceNumber: 1 }, 'PROPOSED'],
    ['agreed or established', inForce, { ...head, inForceNumber: 2 }, 'IN_FORCE'],
    ['in force while the next one waits', inForce, { ...head, inForceNumber: 2, proposedNumber: 3 }, 'IN_FORCE'],
    ['in force until a later one', inForce, { ...head, inForceNumber: 3 }, 'REPLACED'],
    ['disagreed with, then another was proposed', proposed, { ...head, proposedNumber: 3 }, 'REPLACED'],
    ['taken back', { ...proposed, withdrawnAt: at }, head, 'WITHDRAWN'],
    ['in force until the plan ended', inForce, { ...head, inForceNumber: 2, ended: true }, 'REPLACED'],
    ['waited when the plan ended', proposed, { ...head, proposedNumber: 2, ended: true }, 'REPLACED'],
  ])('%s', (_, version, now, state) => {
    expect(versionState(version, now)).toBe(state);
  });
});

test('establishing takes a disagreement, or the day after the last one for an answer', () => {
  const proposal = (...kinds: ('READ' | 'DISAGREED' | 'AGREED')[]) => ({
    respondBy: localDate('2026-12-08'),
    responses: kinds.map((kind) => ({ kind })),
  });
  expect(mayBeEstablished(proposal(), localDate('2026-12-08'))).toBe(false);
  expect(mayBeEstablished(proposal('READ'), localDate('2026-12-08'))).toBe(false);
  expect(mayBeEstablished(proposal('READ'), localDate('2026-12-09'))).toBe(true);
  expect(mayBeEstablished(proposal('READ', 'DISAGREED'), localDate('2026-11-24'))).toBe(true);
});

test('having read says nothing about agreeing', () => {
  expect(isUnanswered([])).toBe(true);
  expect(isUnanswered([{ kind: 'READ' }])).toBe(true);
  expect(isUnanswered([{ kind: 'READ' }, { kind: 'DISAGREED' }])).toBe(false);
});

test('a reduction is decided after the view, or after its last day, and once', () => {
  const proposal = { viewBy: localDate('2026-12-08'), viewAt: null, decidedAt: null, withdrawnAt: null };
  expect(mayBeDecided(proposal, localDate('2026-12-08'))).toBe(false);
  expect(mayBeDecided(proposal, localDate('2026-12-09'))).toBe(true);
  expect(mayBeDecided({ ...proposal, viewAt: at }, localDate('2026-11-24'))).toBe(true);
  expect(mayBeDecided({ ...proposal, viewAt: at, decidedAt: at }, localDate('2026-12-09'))).toBe(false);
  expect(mayBeDecided({ ...proposal, viewAt: at, withdrawnAt: at }, localDate('2026-12-09'))).toBe(false);
});
