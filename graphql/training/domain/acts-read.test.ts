import { expect, it } from 'vitest';
import { actsForCitizen } from './acts-read.ts';
import type { RequestAct } from './request-state.ts';

const act = (kind: RequestAct) => ({ kind, words: `of ${kind}` });
const wordsOf = (...latestFirst: RequestAct[]) =>
  actsForCitizen(latestFirst.map((kind) => act(kind))).map(({ words }) => words);

it('keeps the words of a yes back until a second person agreed, also after it was given back', () => {
  expect(wordsOf('PASS_ON', 'REQUEST')).toEqual([null, 'of REQUEST']);
  expect(wordsOf('RETURN', 'PASS_ON', 'REQUEST')).toEqual(['of RETURN', null, 'of REQUEST']);
  expect(wordsOf('WITHDRAW', 'PASS_ON')).toEqual(['of WITHDRAW', null]);
  expect(wordsOf('AGREE', 'PASS_ON', 'RETURN', 'PASS_ON', 'REQUEST')).toEqual([
    'of AGREE',
    'of PASS_ON',
    'of RETURN',
    null,
    'of REQUEST',
  ]);
  expect(wordsOf('START', 'AGREE', 'PASS_ON')).toEqual(['of START', 'of AGREE', 'of PASS_ON']);
});
