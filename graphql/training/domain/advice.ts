import type { LocalDate } from '../../shared/local-date.ts';
import { type Financing, financingOn, mostFinancingCents } from './financing.ts';
import { type TrainingProblem, wrong } from './training-problem.ts';

/** Trainings that an advice names at most. */
export const mostAdvised = 5;

/** Letters of a question, and of an advice. */
export const longestAdvice = 2000;

export type AdviceProblem = TrainingProblem<'question' | 'words' | 'trainingIds' | 'financing'>;

function wordsProblems(field: 'question' | 'words', words: string): readonly AdviceProblem[] {
  if (words === '') return [wrong(field, 'required')];
  return words.length > longestAdvice ? [wrong(field, 'tooLong', { most: longestAdvice })] : [];
}

/** What is wrong with a question. */
export function questionProblems(question: string): readonly AdviceProblem[] {
  return wordsProblems('question', question);
}

export interface WrittenAdvice {
  readonly words: string;
  readonly trainingIds: readonly string[];
  readonly financing: readonly Financing[];
}

/** What is wrong with an advice, as far as that can be said without the catalogue. */
export function adviceProblems(
  { words, trainingIds, financing }: WrittenAdvice,
  today: LocalDate,
): readonly AdviceProblem[] {
  const usable = new Set(financingOn(today).map(({ source }) => source));
  const sources = financing.map(({ source }) => source);
  return [
    ...wordsProblems('words', words),
    ...(trainingIds.length > mostAdvised ? [wrong('trainingIds', 'tooMany', { most: mostAdvised })] : []),
    ...(sources.some((source) => !usable.has(source)) || new Set(sources).size !== sources.length
      ? [wrong('financing', 'unknown')]
      : []),
    ...(financing.some(({ amountCents }) => amountCents < 1 || amountCents > mostFinancingCents)
      ? [wrong('financing', 'range', { least: 1, most: mostFinancingCents })]
      : []),
  ];
}
