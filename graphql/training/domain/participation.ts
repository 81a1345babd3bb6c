import { earliestDay, latestDay } from '../../shared/credible-days.ts';
import { type LocalDate, type Month, monthOf } from '../../shared/local-date.ts';
import { type TrainingProblem, wrong } from './training-problem.ts';
import { type Beginning, canHaveBegun } from './beginning.ts';
import { actsOf, longestRequestWords, type RequestAct, type RequestState, wordsProblem } from './request-state.ts';

/** What an organisation that gives a training writes down. */
export const providerActs = ['CONFIRM', 'START', 'COMPLETE', 'STOP'] as const satisfies readonly RequestAct[];
export type ProviderAct = (typeof providerActs)[number];

/** Somebody who is enrolled, as far as it says what can be written down about them. */
interface Enrolled extends Beginning {
  readonly state: RequestState;
  readonly acts: readonly { readonly kind: RequestAct }[];
}

/** Whether the organisation said that it knows of the place. */
export function isConfirmed({ acts }: Pick<Enrolled, 'acts'>): boolean {
  return acts.some(({ kind }) => kind === 'CONFIRM');
}

/**
 * What an organisation can write down about somebody now: that it knows of a place once, nothing of a place that it gives no longer, and a
 * start from the day on which the run begins.
 */
export function providerActsOf(one: Enrolled, today: LocalDate): readonly ProviderAct[] {
  const possible = actsOf('PROVIDER', one.state);
  return providerActs.filter(
    (act) =>
      possible.includes(act) &&
      (act !== 'CONFIRM' || !(one.cancelled || isConfirmed(one))) &&
      (act !== 'START' || canHaveBegun(one, today)),
  );
}

/** Lessons of a month at most. */
export const mostLessons = 100;

export type RecordProblem = TrainingProblem<'day' | 'expiresOn' | 'words' | 'month' | 'lessons' | 'attended'>;

export interface Recorded {
  readonly day: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly words: string;
}

/** What the days of a training are held to. */
export interface TrainingDays {
  readonly today: LocalDate;
  /** The first day of its run; `null` where it has none. */
  readonly startsOn: LocalDate | null;
  readonly enrolledOn: LocalDate;
  /** When it began for somebody; `null` while it did not begin. */
  readonly startedOn: LocalDate | null;
}

/** What is wrong with what is written down about somebody's training: nobody begins before their run does, and nothing was before they were enrolled. */
export function recordProblems(
  act: ProviderAct,
  { day, expiresOn, words }: Recorded,
  { today, startsOn, enrolledOn, startedOn }: TrainingDays,
): readonly RecordProblem[] {
  const said = wordsProblem(act, words);
  return [
    ...(act === 'CONFIRM' ? [] : dayProblems(day, today, startedOn ?? firstDay(act, startsOn, enrolledOn))),
    ...(act === 'COMPLETE' ? expiryProblems(day, expiresOn) : []),
    ...(said === null ? [] : [wrong('words', said, said === 'tooLong' ? { most: longestRequestWords } : {})]),
  ];
}

/** The first day that can be written down of somebody for whom it did not begin: the later one of their run and their place. */
const firstDay = (act: ProviderAct, startsOn: LocalDate | null, enrolledOn: LocalDate) =>
  act === 'START' && startsOn !== null && startsOn > enrolledOn ? startsOn : enrolledOn;

function dayProblems(day: LocalDate | null, today: LocalDate, from: LocalDate): readonly RecordProblem[] {
  if (day === null) return [wrong('day', 'required')];
  if (day > today) return [wrong('day', 'future')];
  return day < from ? [wrong('day', 'tooEarly')] : [];
}

function expiryProblems(day: LocalDate | null, expiresOn: LocalDate | null): readonly RecordProblem[] {
  if (expiresOn === null) return [];
  if (expiresOn > latestDay) return [wrong('expiresOn', 'tooLate')];
  return expiresOn < (day ?? earliestDay) ? [wrong('expiresOn', 'tooEarly')] : [];
}

/** What is wrong with how often somebody was there. */
export function attendanceProblems(
  { month, lessons, attended }: { readonly month: Month; readonly lessons: number; readonly attended: number },
  { today, startedOn }: Pick<TrainingDays, 'today' | 'startedOn'>,
): readonly RecordProblem[] {
  const most = Math.min(Math.max(lessons, 1), mostLessons);
  return [
    ...(month > monthOf(today) ? [wrong('month', 'future')] : []),
    ...(month < monthOf(startedOn ?? earliestDay) ? [wrong('month', 'tooEarly')] : []),
    ...(lessons < 1 || lessons > mostLessons ? [wrong('lessons', 'range', { least: 1, most: mostLessons })] : []),
    ...(attended < 0 || attended > most ? [wrong('attended', 'range', { least: 0, most })] : []),
  ];
}
