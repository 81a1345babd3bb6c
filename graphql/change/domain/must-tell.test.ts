import { expect, test } from 'vitest';
import { changeKinds } from './kinds.ts';
import { examples, examplesOf } from './must-tell.ts';

test('every kind has an example, each stands under its kind alone, and all of them stand together', () => {
  for (const kind of changeKinds) expect(examplesOf(kind).length, kind).toBeGreaterThan(0);
  expect(changeKinds.flatMap((kind) => examplesOf(kind)).toSorted()).toEqual([...examplesOf(null)].sort());
});

test('nothing is called needless but what the law leaves out or what cannot bear on the right', () => {
  expect(examplesOf(null).filter((name) => examples[name].answer === 'NO')).toEqual([
    'visit',
    'childBenefit',
    'allowances',
    'foodBank',
    'weekendAway',
    'newPhone',
  ]);
});
