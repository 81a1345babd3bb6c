import { deleteOwnStep } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRemoveOwnStepArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { findOwnStep, stepSaved, type SaveStepResult } from './own-steps.ts';

/** Takes a step of the citizen's own away. */
export async function removeOwnStep(
  context: OperationContext,
  { stepId, revision }: MutationRemoveOwnStepArgs,
): Promise<SaveStepResult> {
  const plan = await loadOwnPlan(context);
  const found = findOwnStep(plan, stepId, revision, ({ origin }) => origin === 'OWN');
  if (!found.ok) return found.refusal;
  const { municipalityId, personId } = citizen(context.viewer);
  const done = await deleteOwnStep(context.tx, { municipalityId, personId, stepId, revision });
  return stepSaved(context, done, null);
}
