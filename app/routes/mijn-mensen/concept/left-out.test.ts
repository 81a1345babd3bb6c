import { expect, test } from 'vitest';
import type { InForceParts } from '#graphql/generated/documents.ts';
import { leftOutOf } from './left-out.ts';

const inForce: InForceParts = {
  number: 2,
  goals: [
    { id: 'g1', title: 'Werken' },
    { id: 'g2', title: 'Leren' },
  ],
  steps: [{ id: 's1', title: 'Een cv schrijven' }],
  obligations: [{ id: 'o1', kind: 'FIND_WORK', words: 'U zoekt werk.', state: 'IMPOSED' }],
};

test('a draft leaves out what the version in force says and it does not', () => {
  const empty = { goals: [], steps: [], obligations: [] };
  const { number: _number, ...parts } = inForce;
  expect(leftOutOf(inForce, empty)).toEqual(parts);
  expect(leftOutOf(inForce, inForce)).toEqual(empty);
  expect(leftOutOf(inForce, { ...inForce, goals: [{ id: 'g2' }, { id: 'new' }] }).goals).toEqual([inForce.goals[0]]);
});

test('the same words under another id are another obligation', () => {
  const draft = { ...inForce, obligations: [{ ...inForce.obligations[0], id: 'o2' }] };
  expect(leftOutOf(inForce, draft).obligations).toEqual(inForce.obligations);
});
