import { moveToWorkingDay } from '../../shared/holidays.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { type Problem, problem } from '../../shared/problem.ts';
import type { RequestAnswer } from './words.ts';

/** Letters of a request, and of each part of its answer. */
export const longestRequest = 2000;

/** Directions that one person keeps or names at most: more than a municipality has. */
export const mostDirections = 24;

type WordsProblem<Field extends string> = Problem<'required' | 'tooLong', Field>;

function wordsProblems<Field extends string>(field: Field, words: string): readonly WordsProblem<Field>[] {
  if (words === '') return [problem(field, 'required')];
  return words.length > longestRequest ? [problem(field, 'tooLong', { most: longestRequest })] : [];
}

/** What is wrong with a request to join: only its words have to be there. */
export function requestProblems(words: string): readonly WordsProblem<'words'>[] {
  return wordsProblems('words', words);
}

export interface WrittenAnswer {
  readonly answer: RequestAnswer;
  readonly words: string;
  /** What somebody can do now, where it is not now. */
  readonly wayOn: string;
}

/** What is wrong with an answer: nobody is left without a reason and a way on. */
export function answerProblems({ answer, words, wayOn }: WrittenAnswer): readonly WordsProblem<'words' | 'wayOn'>[] {
  return [...wordsProblems('words', words), ...(answer === 'NOT_NOW' ? wordsProblems('wayOn', wayOn) : [])];
}

/** The day by which the coach answers what is asked today: so many days on, and the first working day from there. */
export function answerBy(today: LocalDate, answerDays: number): LocalDate {
  return moveToWorkingDay(addDays(today, answerDays));
}

/** Where a request stands. */
export type RequestState = 'WAITING' | RequestAnswer | 'WITHDRAWN';

interface AnsweredOrNot {
  readonly answer: RequestAnswer | null;
  readonly withdrawnAt: string | null;
}

export function requestState({ answer, withdrawnAt }: AnsweredOrNot): RequestState {
  return withdrawnAt === null ? (answer ?? 'WAITING') : 'WITHDRAWN';
}

/** Whether a request can be taken back: while it waits, and as long as a talk is what came of it. */
export function canWithdraw(request: AnsweredOrNot): boolean {
  const state = requestState(request);
  return state === 'WAITING' || state === 'TALK';
}
