import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldedWords } from './search-words.ts';
import { askedWords } from './synonyms.ts';
import { trainingSectors } from './words.ts';

const asked = (text: string) => askedWords(foldedWords(text));

test.each(['nl', 'en', 'ar'])('a sector is understood by the name that is shown of it: %s', (language) => {
  const { sector: names } = JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/training.json`, import.meta.url), 'utf8'),
  ) as { sector: Record<string, string> };
  expect(trainingSectors.map((sector) => asked(names[sector] ?? '').map((one) => one.sector))).toEqual(
    trainingSectors.map((sector) => [sector]),
  );
});

test.each([
  ['I want to become a truck driver', ['truck driver']],
  ['I would like to learn Dutch', ['dutch']],
  ['أريد أن أصبح طباخ', ['طباخ']],
  ['jobs', []],
])('of a sentence stays what somebody looks for: %s', (text, things) => {
  expect(asked(text).map(({ typed }) => typed)).toEqual(things);
});

test.each([
  ['الطباخ', 'طباخ'],
  ['طباخة', 'طباخ'],
  ['cooks', 'cook'],
])('%s means what %s means', (typed, same) => {
  expect(asked(typed)[0]?.meant).toEqual(asked(same)[0]?.meant);
  expect(asked(same)[0]?.meant).not.toEqual([]);
});
