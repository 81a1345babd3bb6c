import { insertPlan } from '#db/repositories/plan.ts';
import { insertOwnStep, writeOwnStep } from '#db/repositories/plan-step.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveOwnStepArgs, OwnStepInput } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { typedLine } from '../../shared/typed-text.ts';
import { checkOwnStep, type OwnStepContent } from '../domain/own-step.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { problem, type Problem } from '../domain/plan-problem.ts';
import type { Plan } from '../models.ts';
import { toProblem } from '../outcome.ts';
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
    const id = idOf(plan, formId) ?? context.newId();
    if (isAdded(plan, id, step)) return { __typename: 'StepSaved', plan, stepId: id };
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

/** The id that a page made for its form; `null` where it is none, or names a step that the municipality proposed. */
function idOf({ versions }: Plan, formId: string | null | undefined): string | null {
  const isProposed = versions.some(({ content }) => content.steps.some(({ id }) => id === formId));
  return formId && isId(formId) && !isProposed ? formId : null;
}

/** Whether the step of a form was added as it says. A form that says something else by now, sent from the page before, is another step. */
function isAdded({ steps }: Plan, id: string, wanted: OwnStepContent): boolean {
  return steps.some(
    (step) =>
      step.id === id &&
      step.origin === 'OWN' &&
      step.kind === wanted.kind &&
      step.title === wanted.title &&
      step.goalId === wanted.goalId &&
      step.startsOn === wanted.startsOn &&
      step.dueOn === wanted.dueOn,
  );
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
  const insert = (stepId: string) =>
    insertOwnStep(context.tx, { municipalityId, personId, stepId }, step, new Date(context.now).toISOString());
  if ((await insert(id)) || isAdded(await loadOwnPlan(context), id, step)) return stepSaved(context, true, id);
  const another = context.newId();
  return stepSaved(context, await insert(another), another);
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
