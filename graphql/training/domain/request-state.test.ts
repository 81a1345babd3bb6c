import { expect, test } from 'vitest';
import {
  actsOf,
  endStates,
  longestRequestWords,
  ownStates,
  type RequestAct,
  requestActs,
  requestStates,
  type RequestState,
  stateAfter,
  wordsProblem,
} from './request-state.ts';

/** Every way through the table, as a list of states. */
function ways(from: RequestState | null, before: readonly RequestState[] = []): readonly (readonly RequestState[])[] {
  const next = (['CITIZEN', 'CASE_MANAGER'] as const).flatMap((by) =>
    actsOf(by, from).flatMap((act) => stateAfter(act, by, from) ?? []),
  );
  if (next.length === 0) return [before];
  // A question can be asked again; once around is enough.
  return [...new Set(next)]
    .filter((state) => before.filter((one) => one === state).length < 2)
    .flatMap((state) => ways(state, [...before, state]));
}

const all = ways(null);

test('every state is reached, and every way ends', () => {
  expect(new Set(all.flat())).toEqual(new Set(requestStates));
  for (const way of all) expect(endStates).toContain(way.at(-1));
});

test('nothing starts, and nobody is enrolled, without an approval before', () => {
  for (const way of all)
    for (const state of ['ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT'] as const) {
      const at = way.indexOf(state);
      if (at >= 0) expect(way.slice(0, at)).toContain('APPROVED');
    }
});

test('an end is an end, for both', () => {
  for (const state of endStates) {
    expect(actsOf('CITIZEN', state)).toEqual([]);
    expect(actsOf('CASE_MANAGER', state)).toEqual([]);
  }
});

test('what is only the citizen’s nobody else acts on', () => {
  for (const state of [...ownStates, null]) expect(actsOf('CASE_MANAGER', state)).toEqual([]);
});

test.each([
  ['APPROVE', 'CITIZEN', 'REQUESTED'],
  ['REJECT', 'CITIZEN', 'REQUESTED'],
  ['WITHDRAW', 'CASE_MANAGER', 'REQUESTED'],
  ['ANSWER', 'CASE_MANAGER', 'NEED_MORE_INFO'],
  ['WITHDRAW', 'CITIZEN', 'STARTED'],
  ['START', 'CASE_MANAGER', 'APPROVED'],
  ['AGREE', 'CASE_MANAGER', 'WITH_SECOND'],
  ['APPROVE', 'CASE_MANAGER', 'WITH_SECOND'],
  ['AGREE', 'SECOND_PERSON', 'UNDER_REVIEW'],
] as const)('%s by %s of what is %s is refused', (act, by, state) => {
  expect(stateAfter(act, by, state)).toBeNull();
});

test('what says no, asks or is asked for is said in words, and not in too many', () => {
  const needed: readonly RequestAct[] = [
    'REQUEST',
    'ASK',
    'ANSWER',
    'APPROVE',
    'PASS_ON',
    'RETURN',
    'REJECT',
    'WITHDRAW_APPROVAL',
    'STOP',
  ];
  for (const act of Object.keys(requestActs) as RequestAct[]) {
    expect(wordsProblem(act, ' ')).toBe(needed.includes(act) ? 'required' : null);
    expect(wordsProblem(act, 'x'.repeat(longestRequestWords))).toBeNull();
    expect(wordsProblem(act, 'x'.repeat(longestRequestWords + 1))).toBe('tooLong');
  }
});
