import { expect, test } from 'vitest';
import { nextState, reportStates, statesBefore, type ReportEvent } from './report-state.ts';

const expected = {
  send: { DRAFT: 'SENT', SENT: 'SENT', QUESTIONED: 'SENT', ACCEPTED: 'SENT' },
  ask: { DRAFT: null, SENT: 'QUESTIONED', QUESTIONED: null, ACCEPTED: null },
  answer: { DRAFT: null, SENT: null, QUESTIONED: 'SENT', ACCEPTED: null },
  accept: { DRAFT: null, SENT: 'ACCEPTED', QUESTIONED: 'ACCEPTED', ACCEPTED: null },
} as const;

const events: readonly ReportEvent[] = ['send', 'ask', 'answer', 'accept'];

test.each(events)('%s leads from every state where the table says, and nowhere else', (event) => {
  for (const state of reportStates) expect(nextState(state, event), state).toBe(expected[event][state]);
});

test('a write names the states in which it can happen', () => {
  expect(statesBefore('accept')).toEqual(['SENT', 'QUESTIONED']);
  expect(statesBefore('ask')).toEqual(['SENT']);
});

test('nothing leads back to a draft: what was sent stays sent', () => {
  for (const state of reportStates) for (const event of events) expect(nextState(state, event)).not.toBe('DRAFT');
});
