import { expect, test } from 'vitest';
import { answerText, inGroups } from '../answers.ts';
import { problemText } from '../problem-text.ts';
import { readPage } from './read-page.ts';

const form = (fields: Readonly<Record<string, string>>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

test('what can be read is an answer, and what cannot is a sentence at its field', () => {
  const read = readPage(form({ giftValue: '1.2.3', giver: ' Tante ' }), ['giftValue', 'giver'], 'nl');
  expect(read.answers).toEqual([{ question: 'giver', value: 'Tante' }]);
  expect(read.problems.map(({ field }) => field)).toEqual(['giftValue']);
});

test('an empty field clears what may stay empty, and is missed elsewhere', () => {
  const read = readPage(form({ note: '', giftKind: '' }), ['note', 'giftKind', 'giftOn'], 'nl');
  expect(read.answers).toEqual([{ question: 'note', value: null }]);
  expect(read.problems).toEqual([
    { field: 'giftKind', message: 'Beantwoord deze vraag: Wat kreeg u?' },
    { field: 'giftOn', message: 'Beantwoord deze vraag: Op welke dag kreeg u het?' },
  ]);
  expect(readPage(form({}), ['giftKind'], 'nl').problems).toEqual([
    { field: 'giftKind', message: problemText('required', 'nl') },
  ]);
});

test('days and amounts are read as people write them, in the digits of their language', () => {
  const typed = { 'giftOn-day': '٢٤', 'giftOn-month': '11', 'giftOn-year': '2026', giftValue: '€ 1.250,50' };
  expect(readPage(form(typed), ['giftOn', 'giftValue'], 'ar').answers).toEqual([
    { question: 'giftOn', value: '2026-11-24' },
    { question: 'giftValue', value: '125050' },
  ]);
});

test('an account and a postcode are read in the digits of a language, and the words of somebody stay', () => {
  const typed = { account: 'NL٩١ ABNA ٠٤١٧ ١٦٤٣ ٠٠', postcode: '۱۲۳۴ AB', note: 'رقم ٥' };
  expect(readPage(form(typed), ['account', 'postcode', 'note'], 'ar').answers).toEqual([
    { question: 'account', value: 'NL91 ABNA 0417 1643 00' },
    { question: 'postcode', value: '1234 AB' },
    { question: 'note', value: 'رقم ٥' },
  ]);
});

test('answers are shown as people read them', () => {
  expect(answerText('country', 'MA', 'nl').value).toBe('Marokko');
  expect(answerText('giftValue', '125050', 'ar')).toMatchObject({ value: '€\u00a01.250,50', kind: 'number' });
  expect(answerText('account', '4300', 'en').value).toBe('ends in 4300');
  expect(answerText('giftKind', 'WORD_OF_LATER', 'en').value).toBe('WORD_OF_LATER');
  expect(inGroups('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
});
