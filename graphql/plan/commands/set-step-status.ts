import { writeProgress } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSetStepStatusArgs, StepStatus } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { toProblem } from '../../shared/problem.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkLength, problem, type Problem } from '../domain/plan-problem.ts';
import type { Plan, PlanStep } from '../models.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { findOwnStep, stepSaved, type SaveStepResult } from './own-steps.ts';

/** Writes how a step goes that the citizen takes: one of their own, or one of the version in force. */
export async function setStepStatus(
  context: OperationContext,
  { stepId, revision, status, note }: MutationSetStepStatusArgs,
): Promise<SaveStepResult> {
  const plan = await loadOwnPlan(context);
  const found = findOwnStep(plan, stepId, revision, (step) =>
    step.origin === 'OWN' ? true : step.owner === 'CITIZEN' && isAgreedNow(step, plan),
  );
  if (!found.ok) return found.refusal;
  const words = noteAfter(found.value, note);
  const problems = [...checkStatus(found.value, status), ...checkNote(words, stepId)];
  if (problems.length > 0) return { __typename: 'StepInvalid', problems: problems.map(toProblem) };
  const { municipalityId, personId } = citizen(context.viewer);
  const progress = { status, note: words, at: new Date(context.now).toISOString() };
  const done = await writeProgress(context.tx, { municipalityId, personId, stepId, revision }, progress);
  return stepSaved(context, done, stepId);
}

/** What was agreed falls away only through a new version; that it does not work out can be said in the note. */
function checkStatus({ id, origin }: PlanStep, status: StepStatus): readonly Problem[] {
  return origin === 'AGREED' && status === 'CANCELLED' ? [problem('status', 'agreedStep', id)] : [];
}

/** Whether a step belongs to the version in force: one that a later version left out is over. */
export function isAgreedNow({ origin, versionNumber }: PlanStep, { inForce }: Plan): boolean {
  return origin === 'AGREED' && versionNumber === inForce?.number;
}

/** The note after a change: what was said, or what stood there where nothing was. */
export function noteAfter(step: PlanStep, note: string | null | undefined): string | null {
  return note === null || note === undefined ? step.note : wordsOrNull(note);
}

export function checkNote(note: string | null, stepId: string): readonly Problem[] {
  return checkLength('note', note, planLimits.note, stepId);
}
