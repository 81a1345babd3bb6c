import { describe, expect, it } from 'vitest';
import type { MySanction } from '#graphql/generated/documents.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { isToKnow, sanctionState } from './sanction-state.ts';

const asked: MySanction = {
  id: 's',
  obligation: { kind: 'COOPERATE' },
  proposedAt: '2026-11-01T09:00:00Z',
  viewBy: localDate('2026-11-15'),
  viewAt: null,
  outcome: null,
  decidedAt: null,
  withdrawnAt: null,
};
const heard: MySanction = { ...asked, viewAt: '2026-11-10T09:00:00Z' };
const decided = (outcome: 'DROPPED' | 'REDUCE'): MySanction => ({
  ...heard,
  outcome,
  decidedAt: '2026-11-20T09:00:00Z',
});
const today = localDate('2026-11-25');

describe('a proposal for a reduction', () => {
  it('waits for a story until somebody decided, also after the day that was asked for', () => {
    expect(sanctionState(asked)).toBe('waiting');
    expect(sanctionState(heard)).toBe('heard');
    expect(sanctionState(decided('REDUCE'))).toBe('REDUCE');
    expect(sanctionState({ ...decided('DROPPED'), viewAt: null })).toBe('DROPPED');
    expect(sanctionState({ ...heard, withdrawnAt: '2026-11-20T09:00:00Z' })).toBe('WITHDRAWN');
  });

  it('is news as long as it is undecided, and while a decision is new', () => {
    expect(isToKnow(asked, today), 'it waits for words and has a card of its own').toBe(false);
    expect(isToKnow(heard, localDate('2027-06-01'))).toBe(true);
    expect(isToKnow(decided('DROPPED'), today)).toBe(true);
    expect(isToKnow({ ...asked, withdrawnAt: '2026-11-20T09:00:00Z' }, today)).toBe(true);
    expect(isToKnow({ ...asked, withdrawnAt: '2026-09-20T09:00:00Z' }, today)).toBe(false);
    expect(isToKnow(decided('REDUCE'), localDate('2027-01-14'))).toBe(true);
    expect(isToKnow(decided('REDUCE'), localDate('2027-01-15'))).toBe(false);
  });
});
