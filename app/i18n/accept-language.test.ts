import { expect, test } from 'vitest';
import { languageAskedFor, languages } from './index.ts';

test.each([
  [null, 'nl'],
  ['', 'nl'],
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['ar-SY,ar;q=0.9,en;q=0.8', 'ar'],
  ['ti,ar;q=0.7,nl;q=0.3', 'ar'],
  ['en;q=0.2, AR;q=0.7', 'ar'],
  ['en;q=0, nl;q=0.1', 'nl'],
  ['*', 'nl'],
  ['fr-FR, de', 'nl'],
  ['en;q=x,;;,', 'en'],
])('%j asks for %s', (header, language) => {
  expect(languageAskedFor(header, languages)).toBe(language);
});

test('asks only for what is offered', () => {
  expect(languageAskedFor('ar,en;q=0.5', ['nl', 'en'])).toBe('en');
  expect(languageAskedFor('ar', ['nl', 'en'])).toBe('nl');
});
