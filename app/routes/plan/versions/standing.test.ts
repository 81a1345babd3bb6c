import { expect, it } from 'vitest';
import { isRefused, stateText } from './standing.ts';

const read = { id: 'r', kind: 'READ', words: null, at: '2026-11-03T09:00:00Z', helperName: null } as const;
const no = { id: 'd', kind: 'DISAGREED', words: 'Te ver weg.', at: '2026-11-04T09:00:00Z', helperName: null } as const;

it('waits for an answer until there is one', () => {
  expect(stateText({ state: 'PROPOSED', responses: [read] }, 'nl')).toBe('Wacht op uw antwoord');
  expect(stateText({ state: 'PROPOSED', responses: [read, no] }, 'nl')).toBe('U bent het er niet mee eens');
});

it('is no refused proposal any more once it is in force or gone', () => {
  expect(isRefused({ state: 'IN_FORCE', responses: [no] })).toBe(false);
  expect(stateText({ state: 'WITHDRAWN', responses: [no] }, 'nl')).toBe('Ingetrokken');
});
