import bidiFactory from 'bidi-js';
import { type FaceName, faceOf, isArabic, type Weight } from './faces.server.ts';

const bidi = bidiFactory();

/** Letters of one face in one direction, in the order in which they are read. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  readonly rightToLeft: boolean;
  /** Place in the order in which the line is read. */
  readonly place: number;
}

/** A letter with the face that has it and its level in the Unicode Bidirectional Algorithm: odd ones go from right to left. */
interface Letter {
  readonly text: string;
  readonly face: FaceName;
  readonly level: number;
}

/** Signs that only steer the order of letters. */
const steering = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0E\uFE0F\uFEFF]/u;
const space = /^\s$/u;

export interface SetType {
  readonly weight: Weight;
  /** Of the whole text, whatever it begins with. */
  readonly direction: 'ltr' | 'rtl';
  /** Whether runs fit on one line. */
  readonly fits: (runs: readonly Run[]) => boolean;
}

/**
 * Sets a text in lines of runs that stand beside each other from left to right. The order of the letters is decided for the text as
 * a whole, isolates included, before it is broken; the signs that steered it are then left out. A word that is too long for a
 * line is broken where the room ends.
 */
export function typeset(text: string, { weight, direction, fits }: SetType): readonly (readonly Run[])[] {
  const lines: Letter[][] = [];
  let line: Letter[] = [];
  const full = (letters: readonly Letter[]) => !fits(runsOf(letters));
  for (const { gap, letters } of wordsOf(lettersOf(text, weight, direction))) {
    if (line.length > 0 && !full([...line, ...gap, ...letters])) line.push(...gap, ...letters);
    else {
      if (line.length > 0) lines.push(line);
      line = [...letters];
    }
    while (full(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && full(line.slice(0, end))) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  if (line.length > 0) lines.push(line);
  return lines.map(runsOf);
}

/** The direction of words that somebody wrote: that of their first letter. */
export function directionOfWords(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /\p{Script=Arabic}/u.test(letter) ? 'rtl' : 'ltr';
}

/** Whether every letter has a face; one that has none is left out. */
export function canWrite(text: string): boolean {
  return [...text.normalize('NFC')].every(
    (letter) => steering.test(letter) || space.test(letter) || faceOf(letter, 'regular') !== null,
  );
}

function lettersOf(text: string, weight: Weight, direction: 'ltr' | 'rtl'): readonly Letter[] {
  const plain = text.normalize('NFC').replace(/\s/gu, ' ');
  const { levels } = bidi.getEmbeddingLevels(plain, direction);
  const letters: Letter[] = [];
  let index = 0;
  for (const sign of plain) {
    const level = levels[index] ?? 0;
    index += sign.length;
    if (steering.test(sign)) continue;
    const turned = level % 2 === 1 ? (bidi.getMirroredCharacter(sign) ?? sign) : sign;
    const face = faceOf(turned, weight, letters.at(-1)?.face);
    if (face !== null) letters.push({ text: turned, face, level });
  }
  return letters;
}

interface Word {
  /** The space before it, which falls away at the start of a line. */
  readonly gap: readonly Letter[];
  readonly letters: readonly Letter[];
}

function wordsOf(letters: readonly Letter[]): readonly Word[] {
  const words: { gap: Letter[]; letters: Letter[] }[] = [];
  let gap: Letter[] = [];
  for (const letter of letters) {
    const last = words.at(-1);
    if (space.test(letter.text)) gap.push(letter);
    else if (last && gap.length === 0) last.letters.push(letter);
    else {
      // One space, however many were typed.
      words.push({ gap: gap.slice(0, 1), letters: [letter] });
      gap = [];
    }
  }
  return words;
}

/** The letters of one line as runs in the order in which they stand on paper (rule L2 of the algorithm). */
function runsOf(letters: readonly Letter[]): readonly Run[] {
  const logical: { text: string; readonly face: FaceName; readonly level: number; readonly place: number }[] = [];
  for (const { text, face, level } of letters) {
    const last = logical.at(-1);
    if (last?.level === level && last.face === face) last.text += text;
    else logical.push({ text, face, level, place: logical.length });
  }
  let ordered = logical;
  for (let level = Math.max(0, ...logical.map((run) => run.level)); level >= 1; level -= 1)
    ordered = turned(ordered, level);
  return ordered.map(({ level, ...run }) => ({ ...run, rightToLeft: level % 2 === 1 }));
}

/** Turns each row of neighbours at this level or above around. */
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

/** What is given to the face from left to right: the Arabic one turns Arabic letters around by itself. */
export function drawnText({ text, face, rightToLeft }: Run): string {
  const turnsItself = isArabic(face) && /\p{Script=Arabic}/u.test(text);
  return rightToLeft && !turnsItself ? [...text].reverse().join('') : text;
}
