import { createRequire } from 'node:module';
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const require = createRequire(import.meta.url);

/** Faces by weight; the first that has a letter writes it. */
export const faces = {
  regular: [
    ['latin', require.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff')],
    ['latin-ext', require.resolve('@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff')],
    ['arabic', require.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff')],
  ],
  bold: [
    ['latin-bold', require.resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff')],
    ['latin-ext-bold', require.resolve('@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff')],
    ['arabic-bold', require.resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff')],
  ],
} as const;

export type Weight = keyof typeof faces;
export type FaceName = (typeof faces)[Weight][number][0];

/** Letters of one face in one direction, ready to be drawn from left to right. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  readonly rightToLeft: boolean;
}

const arabicLetters = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/u;
const latinExtended = /[\u0100-\u02BA\u1E00-\u1E9F\u1EF2-\u1EFF\u20A0-\u20AB\u20AD-\u20C0]/u;
/** Marks that only steer the order of letters, and pictures that no face has. */
const undrawn = /[\u2066-\u2069\u200E\u200F]|\p{Extended_Pictographic}|\uFE0F/gu;

/** The direction of words that somebody wrote: that of their first letter. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return arabicLetters.test(letter) ? 'rtl' : 'ltr';
}

/** What can be drawn of a text. An arrow is written with letters that every face has. */
export function drawable(text: string): string {
  return text.replace(undrawn, '').replaceAll('→', '>');
}

function faceOf(letter: string, weight: Weight): FaceName {
  if (arabicLetters.test(letter)) return weight === 'bold' ? 'arabic-bold' : 'arabic';
  const extended = latinExtended.test(letter);
  if (weight === 'bold') return extended ? 'latin-ext-bold' : 'latin-bold';
  return extended ? 'latin-ext' : 'latin';
}

/** Splits one line into runs in the order in which they stand on paper (Unicode Bidirectional Algorithm). */
export function visualRuns(line: string, weight: Weight, base: 'ltr' | 'rtl'): readonly Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, base);
  const logical: (Run & { readonly level: number })[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? 0;
    const last = logical.at(-1);
    const letter =
      level % 2 === 1 ? (bidi.getMirroredCharacter(line.charAt(index)) ?? line.charAt(index)) : line.charAt(index);
    // Every face has a space; the Arabic one has no Latin punctuation.
    const face = /\s/u.test(letter) && last?.level === level ? last.face : faceOf(letter, weight);
    if (last?.level === level && last.face === face)
      logical[logical.length - 1] = { ...last, text: last.text + letter };
    else logical.push({ text: letter, face, rightToLeft: level % 2 === 1, level });
  }
  const highest = Math.max(0, ...logical.map(({ level }) => level));
  let ordered = logical;
  for (let level = highest; level >= 1; level -= 1) ordered = turned(ordered, level);
  return ordered.map(({ text, face, rightToLeft }) => ({
    // The Arabic face turns its own letters around; the others are turned here.
    text: rightToLeft && !face.startsWith('arabic') ? [...text].reverse().join('') : text,
    face,
    rightToLeft,
  }));
}

function turned<Each extends { readonly level: number }>(runs: readonly Each[], level: number): Each[] {
  const result: Each[] = [];
  let group: Each[] = [];
  for (const run of runs) {
    if (run.level >= level) group.unshift(run);
    else {
      result.push(...group, run);
      group = [];
    }
  }
  return [...result, ...group];
}

/** Breaks a text into lines that fit, between words; a word that is too long is broken where the room ends. */
export function brokenLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
      while (!fits(line)) {
        let end = line.length - 1;
        while (end > 1 && !fits(line.slice(0, end))) end -= 1;
        lines.push(line.slice(0, end));
        line = line.slice(end);
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}
