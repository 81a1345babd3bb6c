import { expect, test } from 'vitest';
import { cents } from '../../shared/money.ts';
import { localDate } from '../../shared/local-date.ts';
import { adviceProblems, longestAdvice, questionProblems, type WrittenAdvice } from './advice.ts';
import { financingOn, financingSources, totalOf } from './financing.ts';

const today = localDate('2026-11-24');
const good: WrittenAdvice = {
  words: 'Begin met de heftruck.',
  trainingIds: ['a', 'b'],
  financing: [
    { source: 'MUNICIPALITY', amountCents: cents(60_000) },
    { source: 'OWN', amountCents: cents(2_500) },
  ],
};

test('every source says where it stands, and one that begins later cannot be counted on before', () => {
  expect(financingOn(today).map(({ source }) => source)).toEqual([...financingSources]);
  expect(financingOn(today).every(({ from }) => from !== '')).toBe(true);
  expect(financingOn(localDate('2017-08-31')).map(({ source }) => source)).not.toContain('LEARNING_CREDIT');
});

test('a mix is reckoned in whole cents', () => {
  expect(totalOf(good.financing)).toBe(62_500);
  expect(totalOf([])).toBe(0);
});

test.each<[string, Partial<WrittenAdvice>, readonly string[]]>([
  ['as it should be', {}, []],
  ['without trainings and money', { trainingIds: [], financing: [] }, []],
  ['without words', { words: '' }, ['words required']],
  ['with too many words', { words: 'x'.repeat(longestAdvice + 1) }, ['words tooLong']],
  ['with six trainings', { trainingIds: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['trainingIds tooMany']],
  ['with nothing from somebody', { financing: [{ source: 'UWV', amountCents: cents(0) }] }, ['financing range']],
  [
    'with more than anybody pays',
    { financing: [{ source: 'UWV', amountCents: cents(100_000_001) }] },
    ['financing range'],
  ],
  [
    'with the same source twice',
    {
      financing: [
        { source: 'OWN', amountCents: cents(1) },
        { source: 'OWN', amountCents: cents(1) },
      ],
    },
    ['financing unknown'],
  ],
])('an advice %s', (_how, part, expected) => {
  expect(adviceProblems({ ...good, ...part }, today).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
});

test('a question is asked in words, and not in too many', () => {
  expect(questionProblems('Wat past bij mij?')).toEqual([]);
  expect(questionProblems('')).toMatchObject([{ code: 'required' }]);
  expect(questionProblems('x'.repeat(longestAdvice + 1))).toMatchObject([{ code: 'tooLong', most: longestAdvice }]);
});
