import { expect, test } from 'vitest';
import { cleanLine, cleanWords } from './clean-text.ts';

test('a line loses what cannot be seen, and nothing else', () => {
  expect(cleanLine('  Bakkerij\t De\r\nKorenaar\u0000 ')).toBe('Bakkerij  De Korenaar');
  expect(cleanLine('أعمل ٣ أيام \u200f(€ 12,50)')).toBe('أعمل ٣ أيام \u200f(€ 12,50)');
  expect(cleanLine(' \n ')).toBeNull();
  expect(cleanLine(null)).toBeNull();
});

test('words keep their lines', () => {
  expect(cleanWords(' Eerst\r\nbellen.\u0007\rDan\u2028gaan. \n')).toBe('Eerst\nbellen.\nDan\ngaan.');
  expect(cleanWords('half \ud83d')).toBe('half \u{FFFD}');
  expect(cleanWords('heel 😀')).toBe('heel 😀');
  expect(cleanWords(undefined)).toBeNull();
});
