import type * as shared from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';

export type ProblemCode =
  'required' | 'tooLong' | 'inPast' | 'inFuture' | 'notATime' | 'outOfRange' | 'taken' | 'begun';

/** What is wrong with an answer, and where. */
export type Problem = shared.Problem<ProblemCode>;

/** What was answered right, or everything that is wrong with it. */
export type Checked<Value> = Result<Value, readonly Problem[]>;

/** Problems of words that have to be there, at most `most` letters. */
export function checkWords(field: string, words: string, most: number): readonly Problem[] {
  if (words === '') return [problem(field, 'required')];
  return words.length > most ? [problem(field, 'tooLong', { most })] : [];
}
