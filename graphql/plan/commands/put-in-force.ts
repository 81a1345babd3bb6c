import { bringIntoForce, type Ground } from '#db/repositories/plan.ts';
import { endSharesOfOtherGoals, renameShares } from '#db/repositories/plan-goal-share.ts';
import { followObligations } from '#db/repositories/plan-sanction.ts';
import { replaceAgreedSteps } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { Plan, PlanVersion } from '../models.ts';

/**
 * Brings the version that waits into force with everything that follows from it: its steps are the agreed ones from now on, and
 * goals that it no longer has are shown to nobody, the others by their new titles, and whoever decides about a reduction sees how its
 * obligation stands. `false` when it does not wait any more; then nothing was written.
 */
export async function putInForce(
  { tx, now }: Pick<OperationContext, 'tx' | 'now'>,
  municipalityId: string,
  { person }: Plan,
  { planId, number, content }: PlanVersion,
  ground: Ground,
): Promise<boolean> {
  const at = new Date(now).toISOString();
  const key = { municipalityId, planId };
  if (!(await bringIntoForce(tx, key, number, at, ground))) return false;
  const owned = { ...key, personId: person.id };
  await replaceAgreedSteps(tx, owned, { number, steps: content.steps }, at);
  const goalIds = content.goals.map(({ id }) => id);
  await endSharesOfOtherGoals(tx, owned, goalIds, at);
  await renameShares(tx, owned, content.goals);
  await followObligations(tx, key);
  return true;
}
