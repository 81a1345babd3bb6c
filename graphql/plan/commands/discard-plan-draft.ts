import { deleteDraft } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDiscardPlanDraftArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { asPlan, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { changesSince } from './read-draft.ts';

/** Throws away the draft that was read. Nothing that was proposed is touched. */
export async function discardPlanDraft(
  context: OperationContext,
  { personId, revision }: MutationDiscardPlanDraftArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { draft } = plan;
  if (draft?.revision !== revision) return movedOn(plan, changesSince(plan, revision));
  const { municipalityId } = professional(context.viewer);
  const key = { municipalityId, planId: draft.planId, versionId: draft.id, revision };
  const discarded = await deleteDraft(context.tx, key);
  const now = await reloadPlanOf(context, personId);
  return discarded ? asPlan(now) : movedOn(now, changesSince(now, revision));
}
