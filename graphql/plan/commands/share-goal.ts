import { insertGoalShare } from '#db/repositories/plan-goal-share.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationShareGoalArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { problem } from '../domain/plan-problem.ts';
import { asPlan, invalid } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';

/** Shows a goal of the version in force to an adult of the household: its title and whose it is. */
export async function shareGoal(
  context: OperationContext,
  { goalId, withPersonId }: MutationShareGoalArgs,
): Promise<ResolversParentTypes['ShareGoalResult']> {
  const plan = await loadOwnPlan(context);
  const { inForce } = plan;
  const goal = inForce?.content.goals.find(({ id }) => id === goalId);
  if (!inForce || !goal) return invalid([problem('goalId', 'unknown', goalId)]);
  if (!plan.household.some(({ personId }) => personId === withPersonId))
    return invalid([problem('withPersonId', 'unknown', goalId)]);
  const { municipalityId, personId } = citizen(context.viewer);
  await insertGoalShare(context.tx, {
    municipalityId,
    id: context.newId(),
    personId,
    planId: inForce.planId,
    versionNumber: inForce.number,
    goalId,
    withPersonId,
    title: goal.title,
    ownerName: plan.person.name,
    sharedAt: new Date(context.now).toISOString(),
  });
  const after = await loadOwnPlan(context);
  const isThere = after.inForce?.content.goals.some(({ id }) => id === goalId) ?? false;
  return isThere ? asPlan(after) : invalid([problem('goalId', 'unknown', goalId)]);
}
