import { ownsEvidence } from '#db/repositories/evidence.ts';
import * as tied from '#db/repositories/evidence-tied.ts';
import type { OperationContext } from '../../context.ts';
import { evidenceLimits } from '../../evidence/index.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { toProblem } from '../../shared/problem.ts';
import { problem } from '../domain/plan-problem.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { stepFiles } from '../queries/step-files.ts';
import { isAgreedNow } from './set-step-status.ts';

type StepFilesResult = ResolversParentTypes['StepFilesResult'];

interface Tie {
  readonly stepId: string;
  readonly evidenceId: string;
}

/** Ties a file of the citizen's own to a step of the plan that runs. */
export async function attachToStep(context: OperationContext, { stepId, evidenceId }: Tie): Promise<StepFilesResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  const plan = await loadOwnPlan(context);
  const step = plan.steps.find(({ id }) => id === stepId);
  const theirs = step !== undefined && (step.origin === 'OWN' || isAgreedNow(step, plan));
  if (!theirs || !isId(evidenceId) || !(await ownsEvidence(context.tx, { municipalityId, personId }, evidenceId)))
    return { __typename: 'StepFilesNotFound', stepId };
  const before = (await stepFiles(context, stepId))?.files ?? [];
  const most = evidenceLimits.onOneThing;
  if (before.length >= most && before.every(({ id }) => id !== evidenceId))
    return { __typename: 'StepInvalid', problems: [toProblem(problem('evidenceId', 'tooMany', stepId, { most }))] };
  await tied.stepFiles.tie(context.tx, { municipalityId, personId, to: stepId, evidenceId });
  return after(context, stepId);
}

/** Takes a file off a step, also of a plan that ended: nothing was decided by it. */
export async function detachFromStep(context: OperationContext, { stepId, evidenceId }: Tie): Promise<StepFilesResult> {
  if (!isId(stepId) || !isId(evidenceId)) return { __typename: 'StepFilesNotFound', stepId };
  await tied.stepFiles.untie(context.tx, { ...citizen(context.viewer), to: stepId, evidenceId });
  return after(context, stepId);
}

async function after(context: OperationContext, stepId: string): Promise<StepFilesResult> {
  const now = await stepFiles(context, stepId);
  return now === null ? { __typename: 'StepFilesNotFound', stepId } : { ...now, __typename: 'StepFiles' };
}
