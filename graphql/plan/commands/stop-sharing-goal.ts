import { endGoalShare } from '#db/repositories/plan-goal-share.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStopSharingGoalArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { asPlan } from '../outcome.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';

/** Stops showing a goal to somebody, at once. Stopping what is not shown changes nothing. */
export async function stopSharingGoal(
  context: OperationContext,
  { goalId, withPersonId }: MutationStopSharingGoalArgs,
): Promise<ResolversParentTypes['ShareGoalResult']> {
  const { municipalityId, personId } = citizen(context.viewer);
  if (isId(goalId) && isId(withPersonId))
    await endGoalShare(
      context.tx,
      { municipalityId, personId, goalId, withPersonId },
      new Date(context.now).toISOString(),
    );
  return asPlan(await loadOwnPlan(context));
}
