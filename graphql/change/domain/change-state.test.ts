import { expect, test } from 'vitest';
import { changeStates, nextState, statesBefore } from './change-state.ts';

test('what was not sent is neither asked about nor processed', () => {
  for (const event of ['ask', 'answer', 'process'] as const) expect(nextState('DRAFT', event)).toBeNull();
});

test('the citizen can always send: late, while a question is open and after it was processed', () => {
  expect(changeStates.map((state) => nextState(state, 'send'))).toEqual(['SENT', 'SENT', 'SENT', 'SENT']);
});

test('only what waits is asked about, answered and processed', () => {
  expect(statesBefore('ask')).toEqual(['SENT']);
  expect(statesBefore('answer')).toEqual(['QUESTIONED']);
  expect(statesBefore('process')).toEqual(['SENT', 'QUESTIONED']);
});
