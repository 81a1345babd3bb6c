import { moveToWorkingDay } from '../../shared/holidays.ts';
import { legalTerm, type LegalTerm } from '../../shared/legal-terms.ts';
import { addDays, daysInclusive, type LocalDate } from '../../shared/local-date.ts';
import { termOf } from '../../shared/term-calculator.ts';

/** What the term for deciding about an objection follows from. */
export interface DecideByFacts {
  readonly submittedOn: LocalDate;
  /** The last day to object. */
  readonly lastDay: LocalDate;
  /** A committee advises (Awb 7:13). */
  readonly withCommittee: boolean;
  readonly extended: boolean;
  /** Days on which reasons were asked for and given, and until when they were asked for; `null` where not. */
  readonly reasonsAskedOn: LocalDate | null;
  readonly reasonsBy: LocalDate | null;
  readonly reasonsGivenOn: LocalDate | null;
}

/** The rule of the law for that term. */
export function decideByTerm({
  withCommittee,
  submittedOn,
}: Pick<DecideByFacts, 'withCommittee' | 'submittedOn'>): LegalTerm {
  return legalTerm(withCommittee ? 'OBJECTION_DECISION_COMMITTEE' : 'OBJECTION_DECISION', submittedOn);
}

/**
 * The day by which the municipality decides about an objection (Awb 7:10): from the day after the term to object was over, longer by
 * an extension, and without the days of that term on which it waited for reasons (lid 2). Of an objection that came after that term the law says no
 * other beginning; from its own day on is our reading, so that nobody reads of a day that was past before they wrote.
 */
export function decideBy(facts: DecideByFacts): LocalDate {
  const over = facts.submittedOn > facts.lastDay ? facts.submittedOn : facts.lastDay;
  const { endsOn, latestOn } = termOf(decideByTerm(facts), addDays(over, 1));
  return moveToWorkingDay(addDays(facts.extended ? latestOn : endsOn, daysWaited(facts, over)));
}

/**
 * From the day after the question to the day on which the reasons came, or the last day for them; only those after the day on which
 * the term to object was `over`: what has not begun is not suspended.
 */
function daysWaited({ reasonsAskedOn, reasonsBy, reasonsGivenOn }: DecideByFacts, over: LocalDate): number {
  if (reasonsAskedOn === null || reasonsBy === null) return 0;
  const until = reasonsGivenOn !== null && reasonsGivenOn < reasonsBy ? reasonsGivenOn : reasonsBy;
  const from = reasonsAskedOn > over ? reasonsAskedOn : over;
  return until <= from ? 0 : daysInclusive(from, until) - 1;
}
