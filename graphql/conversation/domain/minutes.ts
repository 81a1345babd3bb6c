import { typedText } from '../../shared/typed-text.ts';
import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { ok, refused } from '../../shared/result.ts';
import type { ContactWay } from './appointment.ts';
import { problem } from '../../shared/problem.ts';
import { checkWords, type Checked, type Problem } from './problem.ts';

/** Minutes of a talk, as they are typed and kept. */
export interface MinutesContent {
  readonly heldOn: LocalDate;
  readonly way: ContactWay;
  readonly words: string;
}

/** Letters, and how far back a talk can lie: a year that was typed wrong is noticed. */
export const minutesLimits = { words: 10_000, daysBack: 731 };

export function checkMinutes(typed: MinutesContent, today: LocalDate): Checked<MinutesContent> {
  const words = typedText(typed.words);
  const problems = [...checkDay(typed.heldOn, today), ...checkWords('words', words, minutesLimits.words)];
  return problems.length > 0 ? refused(problems) : ok({ heldOn: typed.heldOn, way: typed.way, words });
}

function checkDay(heldOn: LocalDate, today: LocalDate): readonly Problem[] {
  if (heldOn > today) return [problem('heldOn', 'inFuture')];
  const earliest = addDays(today, -minutesLimits.daysBack);
  return heldOn < earliest ? [problem('heldOn', 'outOfRange', { earliest, latest: today })] : [];
}

export function isSameMinutes(a: MinutesContent, b: MinutesContent): boolean {
  return a.heldOn === b.heldOn && a.way === b.way && a.words === b.words;
}
