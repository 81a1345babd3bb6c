import type * as shared from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';

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
  | 'notMissing'
  | 'over'
  | 'tooEarly'
  | 'contradicts'
  | 'beforeHearing'
  | 'needed';

/** What is wrong with an answer, and where. */
export type Problem = shared.Problem<ProblemCode>;

/** What was answered right, or everything that is wrong with it. */
export type Checked<Value> = Result<Value, readonly Problem[]>;

/** Problems of words that have to be there, at most `most` letters. */
export function checkWords(field: string, words: string, most: number): readonly Problem[] {
  return words === '' ? [problem(field, 'required')] : checkLength(field, words, most);
}

/** Problems of words that may be left out. */
export function checkLength(field: string, words: string, most: number): readonly Problem[] {
  return words.length > most ? [problem(field, 'tooLong', { most, length: words.length })] : [];
}
