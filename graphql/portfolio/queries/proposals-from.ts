import { openProposals, type ProposalRow } from '#db/repositories/portfolio-guidance.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { resultProposalId } from '../domain/guidance.ts';

/** What waits for the citizen of an operation: read once, however many results it is looked for. */
const openOf = new WeakMap<OperationContext['tx'], Promise<readonly ProposalRow[]>>();

/** Proposals to the citizen who asks that came from a result and wait for an answer, the oldest first. */
export async function proposalsFrom({ tx, viewer }: OperationContext, about: string): Promise<readonly ProposalRow[]> {
  const owner = citizen(viewer);
  const open = openOf.get(tx) ?? openProposals(tx, owner);
  openOf.set(tx, open);
  return (await open).filter(({ id, kind }) => id === resultProposalId(owner, about, kind));
}
