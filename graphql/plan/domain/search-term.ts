import { addDays, ageOn, dayOfAge, daysInclusive, type LocalDate } from '../../shared/local-date.ts';
import { checkPast, checkWords, longest, type TermFinding } from './term-findings.ts';
import { termOf } from '../../shared/term-calculator.ts';
import { lawRule } from './term-rules.ts';

/** The search term (zoektermijn, art. 41 lid 4 Participatiewet) of one person. */
export interface SearchTermFacts {
  /** Day of the notice (melding): the first day of the term. */
  readonly notifiedOn: LocalDate;
  /** Day on which the municipality let them apply at once (art. 41 lid 11); `null` where it did not. */
  readonly deviatedOn: LocalDate | null;
  /** Nobody waits on from the day on which they reach the age of `searchTermAge`. */
  readonly birthDate: LocalDate;
}

/** Where a search term stands on a day. */
export interface SearchTermState {
  /** First day on which somebody can apply. */
  readonly applyFrom: LocalDate;
  /** That day, where it came early because they reach the age on it; `null` otherwise. */
  readonly ageReachedOn: LocalDate | null;
  /** Which day of the term it is, from 1; the length of the term after it ended. */
  readonly day: number;
  readonly days: number;
  /** Whether they still have to wait. */
  readonly isRunning: boolean;
}

/** A notice longer ago is a mistake in the year: two years, in days. */
const longestAgo = 731;

/**
 * Somebody of this age or older applies at once. Text of 2026-07-01; the age has not changed since the search term exists. Lid 4 does
 * not say what happens to a term in which somebody reaches it; lid 12 lets the municipality have everybody else apply at once.
 */
const searchTermAge = { from: 27, article: 'art. 41 lid 4 en lid 12 Participatiewet' } as const;

/** Where a term stands: who may apply at once, or is old enough, does not wait for its end. */
export function searchTermOn(
  { notifiedOn, deviatedOn, birthDate }: SearchTermFacts,
  today: LocalDate,
): SearchTermState {
  const { endsOn } = termOf(lawRule('SEARCH_TERM', notifiedOn), notifiedOn);
  const days = daysInclusive(notifiedOn, endsOn);
  const after = addDays(endsOn, 1);
  const waitsUntil = deviatedOn !== null && deviatedOn < after ? deviatedOn : after;
  const oldEnough = dayOfAge(birthDate, searchTermAge.from);
  const ageReachedOn = oldEnough > notifiedOn && oldEnough < waitsUntil ? oldEnough : null;
  const applyFrom = oldEnough <= notifiedOn ? notifiedOn : (ageReachedOn ?? waitsUntil);
  return {
    applyFrom,
    ageReachedOn,
    day: Math.min(Math.max(daysInclusive(notifiedOn, today), 1), days),
    days,
    isRunning: today < applyFrom,
  };
}

/** What keeps a search term from beginning on the day of a notice. `latest` is the last one of the person, if there was one. */
export function checkNotice(
  notice: { readonly notifiedOn: LocalDate; readonly birthDate: LocalDate; readonly latest: SearchTermFacts | null },
  today: LocalDate,
): readonly TermFinding[] {
  const { notifiedOn, birthDate, latest } = notice;
  const field = 'notifiedOn';
  const future = checkPast(field, notifiedOn, today);
  if (future.length > 0) return future;
  const earliest = addDays(today, -longestAgo);
  if (notifiedOn < earliest) return [{ field, code: 'outOfRange', facts: { earliest, latest: today } }];
  if (ageOn(birthDate, notifiedOn) >= searchTermAge.from)
    return [{ field, code: 'aboveAge', facts: { age: searchTermAge.from, article: searchTermAge.article } }];
  if (latest === null || latest.notifiedOn === notifiedOn) return [];
  const facts = { notifiedOn: latest.notifiedOn };
  if (searchTermOn(latest, today).isRunning) return [{ field, code: 'alreadyRunning', facts }];
  return notifiedOn < latest.notifiedOn ? [{ field, code: 'beforeTerm', facts }] : [];
}

/** What is wrong with an entry of the log: it belongs to the term, has happened, and is short enough to read. */
export function checkEffort(
  effort: { readonly doneOn: LocalDate; readonly words: string; readonly result?: string | null | undefined },
  { notifiedOn }: Pick<SearchTermFacts, 'notifiedOn'>,
  today: LocalDate,
): readonly TermFinding[] {
  const early: readonly TermFinding[] =
    effort.doneOn < notifiedOn ? [{ field: 'doneOn', code: 'beforeTerm', facts: { notifiedOn } }] : [];
  return [
    ...checkPast('doneOn', effort.doneOn, today),
    ...early,
    ...checkWords('words', effort.words, { maximum: longest.effort, required: true }),
    ...checkWords('result', effort.result, { maximum: longest.effort, required: false }),
  ];
}
