import type { LocalDate } from '../../shared/local-date.ts';

/** The states of a version; their meaning stands with `PlanVersionState` in the contract. */
export type VersionState = 'DRAFT' | 'PROPOSED' | 'IN_FORCE' | 'REPLACED' | 'WITHDRAWN';

/** What happened to a version. Instants are ISO text. */
export interface VersionFacts {
  readonly number: number;
  readonly proposedAt: string | null;
  readonly inForceAt: string | null;
  readonly withdrawnAt: string | null;
}

/** Where the plan that a version belongs to stands; a number is 0 where there is none. */
export interface HeadFacts {
  readonly proposedNumber: number;
  readonly inForceNumber: number;
  readonly ended: boolean;
}

/** The state of a version, which nobody writes down: it follows from what happened. */
export function versionState(version: VersionFacts, head: HeadFacts): VersionState {
  if (version.proposedAt === null) return 'DRAFT';
  if (version.withdrawnAt !== null) return 'WITHDRAWN';
  if (head.ended) return 'REPLACED';
  if (version.inForceAt !== null) return version.number === head.inForceNumber ? 'IN_FORCE' : 'REPLACED';
  return version.number === head.proposedNumber ? 'PROPOSED' : 'REPLACED';
}

/** An act of the citizen about a version: three different ones, and a wish for a change of one that is in force. */
export type ResponseKind = 'READ' | 'AGREED' | 'DISAGREED' | 'CHANGE_ASKED';

/** Whether reading is all that the citizen did about a version. Only such a proposal is withdrawn by the next one. */
export function isUnanswered(responses: readonly { readonly kind: ResponseKind }[]): boolean {
  return responses.every(({ kind }) => kind === 'READ');
}

/**
 * Whether a proposed version can be established without agreement (a plan is a decision, art. 44a): the citizen said that they do
 * not agree, or the last day for an answer has passed.
 */
export function mayBeEstablished(
  proposal: { readonly respondBy: LocalDate | null; readonly responses: readonly { readonly kind: ResponseKind }[] },
  today: LocalDate,
): boolean {
  return (
    proposal.responses.some(({ kind }) => kind === 'DISAGREED') ||
    (proposal.respondBy !== null && proposal.respondBy < today)
  );
}

/** How a proposal for a reduction can have ended. */
export interface SanctionEnds {
  readonly decidedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** Whether nobody decided about a proposal for a reduction yet, nor took it back. */
export function waitsForDecision({ decidedAt, withdrawnAt }: SanctionEnds): boolean {
  return decidedAt === null && withdrawnAt === null;
}

/** Whether a proposal for a reduction can be decided: the view was given, or its last day has passed; and it waits. */
export function mayBeDecided(
  proposal: SanctionEnds & { readonly viewBy: LocalDate; readonly viewAt: string | null },
  today: LocalDate,
): boolean {
  return waitsForDecision(proposal) && (proposal.viewAt !== null || proposal.viewBy < today);
}
