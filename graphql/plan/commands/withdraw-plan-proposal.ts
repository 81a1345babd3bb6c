import { withdrawProposal } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationWithdrawPlanProposalArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { asPlan, afterAct, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { occasionOf } from './version-occasion.ts';

/** Takes the proposal that waits back, and lets the citizen know. Taking it back again changes nothing. */
export async function withdrawPlanProposal(
  context: OperationContext,
  { personId, number }: MutationWithdrawPlanProposalArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const version = plan.versions.find((candidate) => candidate.number === number);
  if (version?.state === 'WITHDRAWN') return asPlan(plan);
  if (version?.state !== 'PROPOSED') return movedOn(plan);
  const key = { municipalityId: professional(context.viewer).municipalityId, planId: version.planId };
  const done = await withdrawProposal(context.tx, key, number, new Date(context.now).toISOString());
  if (done) await requestNotification(context, { personId, kind: 'PLAN_WITHDRAWN', occasion: occasionOf(version) });
  return afterAct(context, personId, done);
}
