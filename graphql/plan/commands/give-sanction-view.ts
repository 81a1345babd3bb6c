import { writeSanctionView } from '#db/repositories/plan-sanction.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationGiveSanctionViewArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { markMatterSeen } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired } from '../domain/plan-problem.ts';
import { waitsForDecision } from '../domain/version-state.ts';
import type { SanctionProposal } from '../models.ts';
import { invalid } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';

/** Gives the citizen's view (zienswijze) about a proposal, once. After its last day it still counts, as long as nobody decided or took it back. */
export async function giveSanctionView(
  context: OperationContext,
  { id, words }: MutationGiveSanctionViewArgs,
): Promise<ResolversParentTypes['SanctionViewResult']> {
  const proposal = await ownProposal(context, id);
  if (proposal.view !== null || !waitsForDecision(proposal)) return { __typename: 'SanctionClosed', proposal };
  const view = wordsOrNull(words);
  const problems = checkRequired('words', view, planLimits.defence);
  if (view === null || problems.length > 0) return invalid(problems);
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  const done = await writeSanctionView(context.tx, { municipalityId, personId, id }, { words: view, at });
  if (done) await markMatterSeen(context, { kinds: ['VIEW_ASKED'], occasion: id });
  const now = await ownProposal(context, id);
  return done ? { ...now, __typename: 'SanctionProposal' } : { __typename: 'SanctionClosed', proposal: now };
}

async function ownProposal(context: OperationContext, id: string): Promise<SanctionProposal> {
  const { sanctionProposals } = await loadOwnPlan(context);
  const proposal = sanctionProposals.find((candidate) => candidate.id === id);
  if (!proposal) throw new BadUserInput('there is no such proposal');
  return proposal;
}
