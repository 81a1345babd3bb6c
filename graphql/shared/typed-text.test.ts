import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedLine, typedText } from './typed-text.ts';

describe('text that somebody typed', () => {
  it.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['other controls', 'a\u0007\u001B[31mb\u007F\u009Fc', 'a[31mbc'],
    ['line breaks of every kind and tabs', 'een\r\ntwee\rdrie\u2028vier\tvijf', 'een\ntwee\ndrie\nvier\tvijf'],
    ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
    ['whole pairs', 'Bakkerij 🥐', 'Bakkerij 🥐'],
    ['a turned direction', '\u202Egnp.exe\u202C \u2066x\u2069', 'gnp.exe x'],
    ['letters with loose marks', 'cafe\u0301', 'café'],
    ['spaces at the ends', '\u00A0 \n tekst \n', 'tekst'],
    ['joiners inside a word', 'می\u200Cخواهم 👩\u200D🔧', 'می\u200Cخواهم 👩\u200D🔧'],
  ])('%s', (_what, typed, kept) => {
    expect(typedText(typed)).toBe(kept);
  });

  it.each([
    '',
    ' \n\t',
    '\u0000',
    '\u200B\u200B',
    '\u2060\uFEFF',
    '\u00AD',
    '\u3164 \u115F',
    '\u2800',
    '\uFE0F\u200D',
    '\u202E',
  ])('is empty when nothing can be seen: %j', (typed) => {
    expect(typedText(typed)).toBe('');
    expect(typedLine(typed)).toBe('');
  });

  it('stands on one line where it is a name', () => {
    expect(typedLine(' Bakkerij\r\n\tDe  Korenaar\u0000 ')).toBe('Bakkerij De  Korenaar');
  });

  it('can be stored, and is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const clean of [typedText, typedLine]) {
          const kept = clean(typed);
          expect(kept.isWellFormed()).toBe(true);
          expect(kept).not.toMatch(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
          expect(clean(kept)).toBe(kept);
        }
      }),
    );
  });
});
