import type { LocalDate } from '../../shared/local-date.ts';

/** What is wrong with an answer, and where; each code has its sentence in every language. */
export interface TermFinding {
  /** Field of the input. */
  readonly field: string;
  readonly code: TermFindingCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type TermFindingCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'unknown'
  | 'inFuture'
  /** Before `earliest` or after `latest`. */
  | 'outOfRange'
  /** What it is about waits for an answer. */
  | 'tooEarly'
  /** The person has reached the age from which they apply at once; `age` is that age. */
  | 'aboveAge'
  /** A search term runs already; `notifiedOn` is its first day. */
  | 'alreadyRunning'
  /** There is no search term, or it is over where it has to run. */
  | 'noTerm'
  /** The day lies before the last notice; `notifiedOn` is the day of it. */
  | 'beforeTerm';

/** Most characters of what somebody writes, as people count them. */
export const longest = { effort: 500, reason: 2000, conclusion: 2000, evaluation: 5000, note: 2000 } as const;

/** What is wrong with words: nothing said where something must be, or more than anybody reads. */
export function checkWords(
  field: string,
  words: string | null | undefined,
  { maximum, required }: { readonly maximum: number; readonly required: boolean },
): readonly TermFinding[] {
  const text = words?.trim() ?? '';
  if (text === '') return required ? [{ field, code: 'required' }] : [];
  return [...text].length > maximum ? [{ field, code: 'tooLong', facts: { maximum } }] : [];
}

/** What happened has happened: its day is not after today. */
export function checkPast(field: string, day: LocalDate, today: LocalDate): readonly TermFinding[] {
  return day > today ? [{ field, code: 'inFuture', facts: { today } }] : [];
}

/** Words without the white space around them; `null` where nothing is left. */
export function trimmed(words: string | null | undefined): string | null {
  const text = words?.trim() ?? '';
  return text === '' ? null : text;
}
