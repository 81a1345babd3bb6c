import { addDays, instantAt, localDateOf, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused } from '../../shared/result.ts';
import { typedLine, typedText } from '../../shared/typed-text.ts';
import type { HearingWay } from './objection.ts';
import { problem } from '../../shared/problem.ts';
import { checkLength, checkWords, type Checked, type Problem } from './objection-problem.ts';

/** Letters are UTF-16 units. Nobody who objects is forced to be short. */
export const objectionLimits = {
  words: 100_000,
  lateReason: 5_000,
  files: 20,
  /** Letters of what a professional writes. */
  actWords: 20_000,
  place: 300,
  /** Days within which a hearing can lie. */
  hearingDays: 366,
  /** Days that somebody gets to send reasons. */
  reasonsDays: { least: 7, most: 90 },
} as const;

/** What a citizen writes, as it is kept. */
export interface ObjectionContent {
  readonly words: string;
  readonly reasonsFollow: boolean;
  readonly lateReason: string | null;
}

/** Whatever can be kept as a draft: only what is too long is refused. */
export function checkDraft(typed: {
  readonly words: string;
  readonly reasonsFollow: boolean;
  readonly lateReason?: string | null | undefined;
}): Checked<ObjectionContent> {
  const words = typedText(typed.words);
  const late = typedText(typed.lateReason ?? '');
  const problems = [
    ...checkLength('words', words, objectionLimits.words),
    ...checkLength('lateReason', late, objectionLimits.lateReason),
  ];
  if (problems.length > 0) return refused(problems);
  return ok({ words, reasonsFollow: typed.reasonsFollow, lateReason: late === '' ? null : late });
}

/** What stands in the way of sending: reasons, or the word that they follow; an addition says or brings something. */
export function missingFrom(
  { words, reasonsFollow }: ObjectionContent,
  { number, files }: { readonly number: number; readonly files: number },
): readonly Problem[] {
  if (words !== '') return [];
  if (number === 1) return reasonsFollow ? [] : [problem('words', 'required')];
  return files > 0 ? [] : [problem('words', 'required')];
}

/** Seconds of 1 January 2026. */
const begin = 1_767_225_600;

/**
 * The first revision of a draft: above that of the version before, and above those of a draft that was thrown away since, so that a
 * page of before names no other draft.
 * @param now epoch milliseconds.
 */
export function firstRevision(last: number, now: number): number {
  return Math.max(last + 1, Math.floor(now / 1000) - begin);
}

export function isSameContent(a: ObjectionContent, b: ObjectionContent): boolean {
  return a.words === b.words && a.reasonsFollow === b.reasonsFollow && a.lateReason === b.lateReason;
}

/** When and where somebody is heard. */
export interface Hearing {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly way: HearingWay;
  readonly place: string;
}

/** @param now epoch milliseconds. */
export function checkHearing(
  typed: { readonly day: LocalDate; readonly time: string; readonly way: HearingWay; readonly place: string },
  now: number,
): Checked<Hearing> {
  const place = typedLine(typed.place);
  const at = instantAt(typed.day, typed.time);
  const problems = [...checkMoment(typed.day, at, now), ...checkWords('place', place, objectionLimits.place)];
  if (at === null || problems.length > 0) return refused(problems);
  return ok({ at: new Date(at).toISOString(), way: typed.way, place });
}

function checkMoment(day: LocalDate, at: number | null, now: number): readonly Problem[] {
  const today = localDateOf(now);
  const latest = addDays(today, objectionLimits.hearingDays);
  if (day < today) return [problem('day', 'inPast')];
  if (day > latest) return [problem('day', 'outOfRange', { earliest: today, latest })];
  if (at === null) return [problem('time', 'notATime')];
  return at <= now ? [problem('time', 'inPast')] : [];
}

/** Problems of the last day for reasons that are missing (Awb 6:6). */
export function checkReasonsBy(day: LocalDate, today: LocalDate): readonly Problem[] {
  const { least, most } = objectionLimits.reasonsDays;
  const [earliest, latest] = [addDays(today, least), addDays(today, most)];
  return day < earliest || day > latest ? [problem('reasonsBy', 'outOfRange', { earliest, latest })] : [];
}
