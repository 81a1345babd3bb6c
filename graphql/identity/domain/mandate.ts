import {
  isOfCourt,
  type MandateKind,
  type MandatePart,
  type MandateParts,
  type MandateRight,
} from '../../shared/acting.ts';
import { addMonths, lastDayOf, localDate, type LocalDate, monthOf, parseLocalDate } from '../../shared/local-date.ts';
import type * as shared from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { ok, refused, type Result } from '../../shared/result.ts';

/** What is wrong with an invitation, and where. */
export type Problem = shared.Problem<
  'required' | 'inFuture' | 'inPast' | 'tooLate' | 'tooMany',
  'kind' | 'courtDecidedOn' | 'parts' | 'untilDate' | 'helper'
>;

/** Helpers at most that somebody has at the same time, invitations included. */
export const helpersAtMost = 10;

/** What somebody wants to let another do. */
export interface Invitation {
  readonly kind: MandateKind;
  readonly courtDecidedOn: LocalDate | null;
  readonly parts: MandateParts;
  readonly untilDate: LocalDate;
}

export interface InvitationInput {
  readonly kind: MandateKind;
  readonly courtDecidedOn: string | null;
  readonly parts: readonly { readonly part: MandatePart; readonly right: MandateRight }[];
  readonly untilDate: string;
}

/** The last day until which somebody can let another act today: the same day of a later month, or that month's last. */
export function lastDayOfMandate(today: LocalDate, months: number): LocalDate {
  const later = addMonths(monthOf(today), months);
  return parseLocalDate(`${later}${today.slice(7)}`) ?? lastDayOf(later);
}

/** Reads an invitation; everything that is wrong with it at once. Of a part that is named twice the last right counts. */
export function checkInvitation(
  input: InvitationInput,
  today: LocalDate,
  months: number,
): Result<Invitation, readonly Problem[]> {
  const lastDay = lastDayOfMandate(today, months);
  const until = parseLocalDate(input.untilDate);
  const decided = input.courtDecidedOn === null ? null : parseLocalDate(input.courtDecidedOn);
  const parts = Object.fromEntries(input.parts.map(({ part, right }) => [part, right])) as MandateParts;
  const problems = [
    ...(isOfCourt(input.kind) ? checkDecision(decided, today) : []),
    ...(Object.keys(parts).length === 0 ? [problem('parts', 'required')] : []),
    ...(until === null ? [problem('untilDate', 'required')] : []),
    ...(until !== null && until < today ? [problem('untilDate', 'inPast')] : []),
    ...(until !== null && until > lastDay ? [problem('untilDate', 'tooLate', { lastDay })] : []),
  ];
  if (problems.length > 0 || until === null) return refused(problems);
  return ok({ kind: input.kind, courtDecidedOn: isOfCourt(input.kind) ? decided : null, parts, untilDate: until });
}

function checkDecision(decided: LocalDate | null, today: LocalDate): readonly Problem[] {
  if (decided === null) return [problem('courtDecidedOn', 'required')];
  return decided > today ? [problem('courtDecidedOn', 'inFuture')] : [];
}

export type MandateState = 'INVITED' | 'CODE_EXPIRED' | 'ACTIVE' | 'PAST' | 'ENDED';

/** What is known of a mandate where its state is asked for. Instants as ISO text. */
export interface MandateFacts {
  readonly untilDate: string;
  readonly codeExpiresAt: string;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
}

/** How a mandate stands. Follows from what happened to it and is written nowhere. */
export function stateOf(facts: MandateFacts, at: { readonly now: number; readonly today: LocalDate }): MandateState {
  if (facts.endedAt !== null) return 'ENDED';
  if (localDate(facts.untilDate) < at.today) return 'PAST';
  if (facts.acceptedAt !== null) return 'ACTIVE';
  return Date.parse(facts.codeExpiresAt) > at.now ? 'INVITED' : 'CODE_EXPIRED';
}
