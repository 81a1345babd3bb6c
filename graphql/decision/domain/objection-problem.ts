import type { Result } from '../../shared/result.ts';

/** What is wrong with an answer, and where. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'unknown'
  | 'tooMany'
  | 'inPast'
  | 'inFuture'
  | 'notATime'
  | 'outOfRange'
  | 'twice'
  | 'needed';

/** What was answered right, or everything that is wrong with it. */
export type Checked<Value> = Result<Value, readonly Problem[]>;

export function problem(field: string, code: ProblemCode, facts: Problem['facts'] = {}): Problem {
  return { field, code, facts };
}

/** Problems of words that have to be there, at most `most` letters. */
export function checkWords(field: string, words: string, most: number): readonly Problem[] {
  return words === '' ? [problem(field, 'required')] : checkLength(field, words, most);
}

/** Problems of words that may be left out. */
export function checkLength(field: string, words: string, most: number): readonly Problem[] {
  return words.length > most ? [problem(field, 'tooLong', { most, length: words.length })] : [];
}
