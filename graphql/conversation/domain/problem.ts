import type { Result } from '../../shared/result.ts';

/** What is wrong with an answer, and where. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  'required' | 'tooLong' | 'inPast' | 'inFuture' | 'notATime' | 'outOfRange' | 'taken' | 'begun';

/** What was answered right, or everything that is wrong with it. */
export type Checked<Value> = Result<Value, readonly Problem[]>;

export function problem(field: string, code: ProblemCode, facts: Problem['facts'] = {}): Problem {
  return { field, code, facts };
}

/** Problems of words that have to be there, at most `most` letters. */
export function checkWords(field: string, words: string, most: number): readonly Problem[] {
  if (words === '') return [problem(field, 'required')];
  return words.length > most ? [problem(field, 'tooLong', { most })] : [];
}
