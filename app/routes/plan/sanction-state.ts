import { dayOfInstant } from '#app/i18n/index.ts';
import type { MySanction, SanctionOutcome } from '#graphql/generated/documents.ts';
import { daysInclusive, type LocalDate } from '#graphql/shared/local-date.ts';

/** How a proposal for a reduction stands: the story is asked for, it was told, or somebody decided. */
export type SanctionState = 'waiting' | 'heard' | SanctionOutcome;

/** A story can be told as long as nobody decided, also after the day until which it was asked for. */
export function sanctionState({ outcome, viewAt }: Pick<MySanction, 'outcome' | 'viewAt'>): SanctionState {
  return outcome ?? (viewAt === null ? 'waiting' : 'heard');
}

/** How many days a decision stays on the overview: the letter about it and the time to object to that letter fit in. */
const newFor = 56;

/** What the overview tells without asking for anything: a story that waits for a decision, and a decision that is new. */
export function isToKnow(proposal: MySanction, today: LocalDate): boolean {
  const { decidedAt } = proposal;
  if (decidedAt === null) return sanctionState(proposal) === 'heard';
  return daysInclusive(dayOfInstant(decidedAt), today) <= newFor;
}
