import { bringIntoForce, type Ground } from '#db/repositories/plan.ts';
import { endSharesOfOtherGoals, renameShares } from '#db/repositories/plan-goal-share.ts';
import { followObligations } from '#db/repositories/plan-sanction.ts';
import { replaceAgreedSteps } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import { planDecision, recordDecision } from '../../decision/index.ts';
import type { Plan, PlanVersion } from '../models.ts';

/**
 * Brings the version that waits into force with everything that follows from it: its steps are the agreed ones from now on, and
 * goals that it no longer has are shown to nobody, the others by their new titles, and whoever decides about a reduction sees how its
 * obligation stands. It is a decision, agreed to or not. `false` when it does not wait any more; then nothing was written.
 * @param establishedBy who establishes it, where that is not the citizen by agreeing.
 */
export async function putInForce(
  context: Pick<OperationContext, 'tx' | 'now' | 'viewer'>,
  municipalityId: string,
  { person }: Plan,
  version: PlanVersion,
  ground: Ground,
  establishedBy?: string,
): Promise<boolean> {
  const { tx, now } = context;
  const { planId, number, content, proposedAt, proposedBy, proposedById } = version;
  if (proposedAt === null || proposedBy === null || proposedById === null)
    throw new Error('only what was proposed comes into force');
  const at = new Date(now).toISOString();
  const key = { municipalityId, planId };
  if (!(await bringIntoForce(tx, key, number, at, ground))) return false;
  const owned = { ...key, personId: person.id };
  await replaceAgreedSteps(tx, owned, { number, steps: content.steps }, at);
  const goalIds = content.goals.map(({ id }) => id);
  await endSharesOfOtherGoals(tx, owned, goalIds, at);
  await renameShares(tx, owned, content.goals);
  await followObligations(tx, key);
  const decision = ground.basis === 'DECISION' ? ground : null;
  await recordDecision(context, {
    id: version.id,
    personId: person.id,
    decidedBy: establishedBy ?? proposedById,
    involved: [proposedById],
    planVersion: number,
    content: planDecision({
      byName: decision?.byName ?? proposedBy,
      at,
      version: number,
      proposedAt,
      reason: decision?.reason ?? null,
    }),
  });
  return true;
}
