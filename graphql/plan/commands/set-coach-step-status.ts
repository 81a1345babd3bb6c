import { writeProgress } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSetCoachStepStatusArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { problem } from '../domain/plan-problem.ts';
import { afterAct, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { checkNote, isAgreedNow, noteAfter } from './set-step-status.ts';

/** Writes how an agreed step goes that the case manager or a partner takes. */
export async function setCoachStepStatus(
  context: OperationContext,
  { personId, stepId, revision, status, note }: MutationSetCoachStepStatusArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const step = plan.steps.find(({ id }) => id === stepId);
  if (!step || step.owner === 'CITIZEN' || !isAgreedNow(step, plan))
    return invalid([problem('steps', 'unknown', stepId)]);
  if (step.revision !== revision) return movedOn(plan);
  const words = noteAfter(step, note);
  const problems = checkNote(words, stepId);
  if (problems.length > 0) return invalid(problems);
  const { municipalityId } = professional(context.viewer);
  const progress = { status, note: words, at: new Date(context.now).toISOString() };
  const done = await writeProgress(context.tx, { municipalityId, personId, stepId, revision }, progress);
  return afterAct(context, personId, done);
}
