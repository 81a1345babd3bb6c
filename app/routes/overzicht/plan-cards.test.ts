import { expect, it } from 'vitest';
import type { MySanction } from '#graphql/generated/documents.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { toKnowOf, waitingOf } from './plan-cards.tsx';

const today = localDate('2026-11-25');
const asked: MySanction = {
  id: 'asked',
  obligation: { kind: 'COOPERATE' },
  proposedAt: '2026-11-01T09:00:00Z',
  viewBy: localDate('2026-11-15'),
  viewAt: null,
  outcome: null,
  decidedAt: null,
  withdrawnAt: null,
};
const heard: MySanction = { ...asked, id: 'heard', viewAt: '2026-11-10T09:00:00Z' };
const decided: MySanction = { ...heard, id: 'decided', outcome: 'REDUCE', decidedAt: '2026-11-20T09:00:00Z' };
const old: MySanction = { ...decided, id: 'old', decidedAt: '2026-02-20T09:00:00Z' };
const overview = {
  planAttention: { inForce: false, respondBy: null, disagreed: false, sanctionProposals: [asked, heard, decided, old] },
};

it('asks for the story that is wanted, and tells of the others that are undecided or new', () => {
  expect(waitingOf(overview).views.map(({ id }) => id)).toEqual(['asked']);
  expect(toKnowOf(overview, today).map(({ id }) => id)).toEqual(['heard', 'decided']);
});
