import { type Problem, problem } from '../../shared/problem.ts';
import { folded } from './trigrams.ts';

/** People who are shown at once: a rough selection that a person can look through. */
export const mostProfiles = 20;
/** Letters of the name of a project or vacancy. */
export const longestPurpose = 120;
/** Signs and words that are looked at: nobody can make the search dear. */
const longestWords = 80;
const mostWords = 6;

/** What is wrong with the name of what somebody looks for people for. */
export function purposeProblems(purpose: string): readonly Problem[] {
  if (purpose === '') return [problem('purpose', 'required')];
  return purpose.length > longestPurpose ? [problem('purpose', 'tooLong', { most: longestPurpose })] : [];
}

/** The words that were typed, folded; none where there were only signs. */
export function askedFor(words: string): readonly string[] {
  return folded(words.slice(0, longestWords)).split(' ').filter(Boolean).slice(0, mostWords);
}

/** Those words as full-text search asks them: all of them, each as the beginning of a word. Nothing of its own language can be in them. */
export function textQuery(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ');
}
