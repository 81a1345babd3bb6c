import { openProposals, type ProposalRow } from '#db/repositories/portfolio-guidance.ts';
import { type OperationContext, oncePerOperation } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { resultProposalId } from '../domain/guidance.ts';

/** What waits for the citizen of an operation: read once, however many results it is looked for. */
const openOf = oncePerOperation<readonly ProposalRow[]>(({ tx, viewer }) => openProposals(tx, citizen(viewer)));

/** Proposals to the citizen who asks that came from a result and wait for an answer, the oldest first. */
export async function proposalsFrom(context: OperationContext, about: string): Promise<readonly ProposalRow[]> {
  const owner = citizen(context.viewer);
  const open = await openOf(context);
  return open.filter(({ id, kind }) => id === resultProposalId(owner, about, kind));
}
