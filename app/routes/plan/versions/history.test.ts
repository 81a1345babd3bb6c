import { expect, it } from 'vitest';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';
import { historyOf } from './history.ts';

const version: MyVersionFacts = {
  id: 'v1',
  number: 2,
  state: 'IN_FORCE',
  changeReason: 'Een andere cursus',
  proposedAt: '2026-11-02T09:00:00Z',
  proposedBy: 'Bram Begeleid',
  respondBy: null,
  contentHash: 'ab',
  inForceAt: '2026-11-20T09:00:00Z',
  basis: 'DECISION',
  establishedBy: 'Bram Begeleid',
  establishReason: 'De cursus begint.',
  objectionLastDay: null,
  comparedWith: 1,
  responses: [
    { id: 'r', kind: 'READ', words: null, at: '2026-11-03T09:00:00Z', helperName: null },
    { id: 'd', kind: 'DISAGREED', words: 'Te ver weg.', at: '2026-11-04T09:00:00Z', helperName: null },
    { id: 'c', kind: 'CHANGE_ASKED', words: 'Mag het dichterbij?', at: '2026-11-22T09:00:00Z', helperName: null },
  ],
};

it('tells what happened in order, and who said it', () => {
  expect(historyOf(version).map(({ what, by, own }) => [what, by, own])).toEqual([
    ['proposed', 'Bram Begeleid', false],
    ['READ', null, true],
    ['DISAGREED', null, true],
    ['decided', 'Bram Begeleid', false],
    ['CHANGE_ASKED', null, true],
  ]);
});

it('calls agreement what the citizen did, and not a decision', () => {
  const agreed = { ...version, basis: 'AGREEMENT', establishedBy: null, establishReason: null } as const;
  expect(historyOf(agreed).map(({ what }) => what)).not.toContain('decided');
});

it('says nothing of what was not proposed', () => {
  expect(historyOf({ ...version, proposedAt: null, inForceAt: null, basis: null, responses: [] })).toEqual([]);
});
