import { dayOfInstant } from '#app/i18n/index.ts';
import type { MySanction, SanctionOutcome } from '#graphql/generated/documents.ts';
import { daysInclusive, type LocalDate } from '#graphql/shared/local-date.ts';

/** How a proposal for a reduction stands: the story is asked for, it was told, somebody decided, or it was taken back. */
export type SanctionState = 'waiting' | 'heard' | 'WITHDRAWN' | SanctionOutcome;

/** A story can be told as long as nobody decided, also after the day until which it was asked for. */
export function sanctionState({
  outcome,
  viewAt,
  withdrawnAt,
}: Pick<MySanction, 'outcome' | 'viewAt' | 'withdrawnAt'>): SanctionState {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return outcome ?? (viewAt === null ? 'waiting' : 'heard');
}

/** When a proposal was decided about or taken back; `null` while it waits. */
export function closedAt({ decidedAt, withdrawnAt }: Pick<MySanction, 'decidedAt' | 'withdrawnAt'>): string | null {
  return decidedAt ?? withdrawnAt;
}

/** How many days a decision stays on the overview: the letter about it and the time to object to that letter fit in. */
const newFor = 56;

/** What the overview tells without asking for anything: a story that waits for a decision, and a decision that is new. */
export function isToKnow(proposal: MySanction, today: LocalDate): boolean {
  const closed = closedAt(proposal);
  if (closed === null) return sanctionState(proposal) === 'heard';
  return daysInclusive(dayOfInstant(closed), today) <= newFor;
}
