import { endPlan as endRunningPlan } from '#db/repositories/plan.ts';
import { endSharesOfOtherGoals } from '#db/repositories/plan-goal-share.ts';
import { followObligations } from '#db/repositories/plan-sanction.ts';
import { cancelAgreedSteps } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationEndPlanArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired } from '../domain/plan-problem.ts';
import type { Plan } from '../models.ts';
import { afterAct, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { isRunning } from './start-plan-draft.ts';

/**
 * Ends the plan as it was read, and lets the citizen know: agreed steps that were not done are cancelled, a draft is thrown away,
 * what was said stays. Nobody is told of the end of what they never saw.
 */
export async function endPlan(
  context: OperationContext,
  { personId, revision, reason }: MutationEndPlanArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  if (!isRunning(plan) || plan.revision !== revision || !isProposed(plan)) return movedOn(plan);
  const words = wordsOrNull(reason);
  const problems = checkRequired('reason', words, planLimits.words);
  if (words === null || problems.length > 0) return invalid(problems);
  const key = { municipalityId: professional(context.viewer).municipalityId, planId: plan.id };
  const done = await endRunningPlan(context.tx, { ...key, revision }, { on: context.today, reason: words });
  if (done) {
    const at = new Date(context.now).toISOString();
    await cancelAgreedSteps(context.tx, key, plan.facts.nextNumber, at);
    await endSharesOfOtherGoals(context.tx, { ...key, personId }, [], at);
    await followObligations(context.tx, key);
    await requestNotification(context, { personId, kind: 'PLAN_ENDED', occasion: plan.id });
  }
  return afterAct(context, personId, done);
}

/** Whether the citizen was ever shown something of this plan: what was not proposed is thrown away, not ended. */
function isProposed({ id, versions }: Plan): boolean {
  return versions.some(({ planId }) => planId === id);
}
