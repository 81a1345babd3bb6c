import { insertPlan } from '#db/repositories/plan.ts';
import { insertOwnStep, writeOwnStep } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveOwnStepArgs, OwnStepInput } from '../../generated/resolvers.ts';
import { citizen, type CitizenViewer } from '../../policy/viewer.ts';
import { idFrom } from '../../shared/ids.ts';
import { typedLine } from '../../shared/typed-text.ts';
import { toProblem } from '../../shared/problem.ts';
import { checkOwnStep, type OwnStepContent } from '../domain/own-step.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { problem, type Problem } from '../domain/plan-problem.ts';
import type { Plan } from '../models.ts';
import { loadOwnPlan } from '../queries/load-plan.ts';
import { findOwnStep, stepSaved, type SaveStepResult } from './own-steps.ts';

/**
 * Adds or changes a step of the citizen's own, at once. Nobody needs a benefit, or a plan of the municipality, for one. The same new
 * step twice, by a second press or after a lost connection, is one.
 */
export async function saveOwnStep(
  context: OperationContext,
  { stepId, revision, formId, input }: MutationSaveOwnStepArgs,
): Promise<SaveStepResult> {
  const plan = await loadOwnPlan(context);
  const step = toOwnStep(input);
  const goals = plan.inForce?.content.goals ?? [];
  if (!stepId) {
    const id = formId ? stepIdOf(citizen(context.viewer), formId, step) : context.newId();
    if (plan.steps.some((one) => one.id === id)) return { __typename: 'StepSaved', plan, stepId: id };
    const problems = [...checkCount(plan), ...checkOwnStep(step, null, goals, plan.facts)];
    return problems.length > 0 ? stepInvalid(problems) : addStep(context, plan, id, step);
  }
  const found = findOwnStep(plan, stepId, revision, ({ origin }) => origin === 'OWN');
  if (!found.ok) return found.refusal;
  const problems = checkOwnStep(step, stepId, goals, plan.facts);
  if (problems.length > 0) return stepInvalid(problems);
  const { municipalityId, personId } = citizen(context.viewer);
  const done = await writeOwnStep(context.tx, { municipalityId, personId, stepId, revision }, step);
  return stepSaved(context, done, stepId);
}

/**
 * The id of a new step: the same for the same words of the same person in one form, and for nothing else. No client names a row, and
 * a form that says something else by now, sent from the page before, is another step.
 */
function stepIdOf({ municipalityId, personId }: CitizenViewer, formId: string, step: OwnStepContent): string {
  return idFrom('own step', municipalityId, personId, formId, JSON.stringify(step));
}

async function addStep(
  context: OperationContext,
  plan: Plan,
  id: string,
  step: OwnStepContent,
): Promise<SaveStepResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  if (plan.id === null || plan.endedOn !== null)
    await insertPlan(context.tx, { municipalityId, planId: context.newId(), personId });
  const at = new Date(context.now).toISOString();
  const isAdded = await insertOwnStep(context.tx, { municipalityId, personId, stepId: id }, step, at);
  // Nothing is inserted where the same form came first.
  return stepSaved(context, isAdded || (await loadOwnPlan(context)).steps.some((one) => one.id === id), id);
}

function toOwnStep({ kind, title, goalId, startsOn, dueOn }: OwnStepInput): OwnStepContent {
  return {
    kind,
    title: typedLine(title),
    goalId: goalId ?? null,
    startsOn: startsOn ?? null,
    dueOn: dueOn ?? null,
  };
}

function checkCount({ steps }: Plan): readonly Problem[] {
  const own = steps.filter(({ origin }) => origin === 'OWN').length;
  return own < planLimits.ownSteps ? [] : [problem('steps', 'tooMany', null, { maximum: planLimits.ownSteps })];
}

function stepInvalid(problems: readonly Problem[]): SaveStepResult {
  return { __typename: 'StepInvalid', problems: problems.map(toProblem) };
}
