import { idFrom } from '../../shared/ids.ts';
import type { PortfolioKind } from './kinds.ts';

/** What a case manager can propose. What somebody wants, when they can work and who they are, they say themselves. */
export const proposableKinds = [
  'COMPETENCE',
  'WORK',
  'EDUCATION',
  'LANGUAGE',
  'CERTIFICATE',
] as const satisfies readonly PortfolioKind[];
export type ProposableKind = (typeof proposableKinds)[number];

/** What can be seen to be so by somebody else. */
const confirmableKinds: readonly PortfolioKind[] = [...proposableKinds, 'LICENCE'];

/** What somebody did with a proposal: taken as it was, taken in other words, or not taken. */
export const proposalAnswers = ['ACCEPTED', 'CHANGED', 'REFUSED'] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

/** Letters of what a professional saw, and of why they propose something. */
export const longestGuidanceWords = 500;
/** Proposals that wait for the answer of one person at most. */
export const mostProposals = 20;

export function isProposable(kind: PortfolioKind): kind is ProposableKind {
  return proposableKinds.some((one) => one === kind);
}

export function isConfirmable(kind: PortfolioKind): boolean {
  return confirmableKinds.includes(kind);
}

/** The id of what is proposed as the result of something: proposed again it is the same proposal. */
export function resultProposalId(
  { municipalityId, personId }: { readonly municipalityId: string; readonly personId: string },
  about: string,
  kind: PortfolioKind,
): string {
  return idFrom(municipalityId, personId, about, kind);
}

/** Whether a confirmation is of what an entry says now, or of what it said before. */
export function confirmsNow(confirmed: { readonly number: number; readonly version: number }): boolean {
  return confirmed.number === confirmed.version;
}
