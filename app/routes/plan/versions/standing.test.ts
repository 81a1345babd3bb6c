import { expect, it } from 'vitest';
import { textsOf } from '#app/i18n/index.ts';
import { isRefused, stateText } from './standing.ts';

const read = { id: 'r', kind: 'READ', words: null, at: '2026-11-03T09:00:00Z', helperName: null } as const;
const no = { id: 'd', kind: 'DISAGREED', words: 'Te ver weg.', at: '2026-11-04T09:00:00Z', helperName: null } as const;

it('waits for an answer until there is one', () => {
  expect(stateText({ state: 'PROPOSED', responses: [read] }, textsOf('nl', 'plan'))).toBe('Wacht op uw antwoord');
  expect(stateText({ state: 'PROPOSED', responses: [read, no] }, textsOf('nl', 'plan'))).toBe(
    'U bent het er niet mee eens',
  );
});

it('is no refused proposal any more once it is in force or gone', () => {
  expect(isRefused({ state: 'IN_FORCE', responses: [no] })).toBe(false);
  expect(stateText({ state: 'WITHDRAWN', responses: [no] }, textsOf('nl', 'plan'))).toBe('Ingetrokken');
});
