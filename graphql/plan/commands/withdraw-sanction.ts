import { withdrawSanction as writeWithdrawal } from '#db/repositories/plan-sanction.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationWithdrawSanctionArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired, problem } from '../domain/plan-problem.ts';
import { waitsForDecision } from '../domain/version-state.ts';
import type { Plan } from '../models.ts';
import { asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';

/**
 * Takes a proposal for a reduction back, with the reason, and lets the citizen know: before a decision, and by the one who proposed
 * it. Taking it back again changes nothing.
 */
export async function withdrawSanction(
  context: OperationContext,
  { personId, id, reason }: MutationWithdrawSanctionArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { municipalityId, professionalId } = professional(context.viewer);
  const proposal = proposalOf(plan, id);
  if (!proposal) return invalid([problem('id', 'unknown', id)]);
  if (proposal.proposedById !== professionalId) return invalid([problem('reason', 'othersProposal', id)]);
  if (!waitsForDecision(proposal)) return proposal.withdrawnAt === null ? movedOn(plan) : asPlan(plan);
  const words = wordsOrNull(reason);
  const problems = checkRequired('reason', words, planLimits.words);
  if (words === null || problems.length > 0) return invalid(problems);

  const withdrawal = { byId: professionalId, at: new Date(context.now).toISOString(), reason: words };
  const done = await writeWithdrawal(context.tx, { municipalityId, id }, withdrawal);
  if (done) await requestNotification(context, { personId, kind: 'SANCTION_WITHDRAWN', occasion: id });
  const now = await reloadPlanOf(context, personId);
  return done || proposalOf(now, id)?.withdrawnAt ? asPlan(now) : movedOn(now);
}

function proposalOf({ sanctionProposals }: Plan, id: string) {
  return sanctionProposals.find((proposal) => proposal.id === id);
}
