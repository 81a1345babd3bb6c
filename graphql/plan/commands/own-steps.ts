import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Plan, PlanStep } from '../models.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';

/** Outcome of every command with which a citizen changes a step. */
export type SaveStepResult = ResolversParentTypes['SaveStepResult'];

type Refusal = Extract<SaveStepResult, { __typename: 'StepNotFound' | 'StepChanged' }>;

/** A step as the citizen read it, or why it cannot be changed. */
export function findOwnStep(
  plan: Plan,
  stepId: string,
  revision: number,
  isTheirs: (step: PlanStep) => boolean,
): Result<PlanStep, Refusal> {
  const step = plan.steps.find(({ id }) => id === stepId);
  if (!step || !isTheirs(step)) return refused({ __typename: 'StepNotFound', plan });
  return step.revision === revision ? ok(step) : refused({ __typename: 'StepChanged', plan });
}

/** How it stands after a conditional write, won or lost. */
export async function stepSaved(
  context: OperationContext,
  done: boolean,
  stepId: string | null,
): Promise<SaveStepResult> {
  const plan = await loadOwnPlan(context);
  return done ? { __typename: 'StepSaved', plan, stepId } : { __typename: 'StepChanged', plan };
}
