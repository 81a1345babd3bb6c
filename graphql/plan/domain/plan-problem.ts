import { addDays, type LocalDate } from '../../shared/local-date.ts';

/** What can be wrong with something that was typed; the page has a sentence for each. */
export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'unknown'
  | 'endBeforeStart'
  | 'inPast'
  | 'inFuture'
  | 'termTooLong'
  | 'partnerNeeded'
  | 'placementNeeded'
  | 'placementRefused'
  | 'extensionReasonNeeded'
  | 'displacementCheckNeeded'
  | 'displacementFailed'
  | 'releaseNeeded'
  | 'tooManyMinutes'
  | 'noChange'
  | 'saidBefore'
  | 'evaluationAdvised'
  | 'evaluationLate'
  | 'tooEarly'
  | 'outOfRange'
  | 'weekendOrHoliday'
  | 'notImposed'
  | 'agreedStep'
  | 'ownProposal'
  | 'othersProposal';

/** What is wrong, where, and the values that its sentence needs. */
export interface Problem {
  /** Field of the input; `goals`, `steps` or `obligations` for a plan as a whole. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The goal, step or obligation that it is about; `null` for a new one or the whole. */
  readonly partId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function problem(
  field: string,
  code: ProblemCode,
  partId: string | null = null,
  facts: Problem['facts'] = {},
): Problem {
  return { field, code, partId, facts };
}

/** What is wrong with a text that has to be there. */
export function checkRequired(field: string, text: string | null, longest: number, partId: string | null = null) {
  return text === null ? [problem(field, 'required', partId)] : checkLength(field, text, longest, partId);
}

/** What is wrong with the length of a text that may be missing. */
export function checkLength(
  field: string,
  text: string | null,
  longest: number,
  partId: string | null = null,
): readonly Problem[] {
  return text !== null && text.length > longest
    ? [problem(field, 'tooLong', partId, { maximum: longest, length: text.length })]
    : [];
}

/** What is asked for further ahead than this is a mistake in the year. */
const longestAhead = 366;

/** What is wrong with a day until which something is asked for: to come, far enough ahead to answer, and within a year. */
export function checkAhead(field: string, day: LocalDate, today: LocalDate, days: number): readonly Problem[] {
  if (day < today) return [problem(field, 'inPast')];
  const earliestOn = addDays(today, days);
  if (day < earliestOn) return [problem(field, 'tooEarly', null, { earliestOn })];
  const latest = addDays(today, longestAhead);
  return day > latest ? [problem(field, 'outOfRange', null, { earliest: earliestOn, latest })] : [];
}

/** A day further away than this, before or after, is a mistake in the year: twenty years, in days. */
const furthest = 7305;

/** What is wrong with a day that nobody can have meant. */
export function checkYear(
  field: string,
  day: LocalDate | null,
  today: LocalDate,
  partId: string | null = null,
): readonly Problem[] {
  const [earliest, latest] = [addDays(today, -furthest), addDays(today, furthest)];
  return day !== null && (day < earliest || day > latest)
    ? [problem(field, 'outOfRange', partId, { earliest, latest })]
    : [];
}
