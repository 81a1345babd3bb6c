import { insertDraft, insertPlan } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartPlanDraftArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { emptyContent } from '../domain/plan-content.ts';
import { withTemplate } from '../domain/plan-content-copy.ts';
import { checkAmounts } from '../domain/plan-content-checks.ts';
import { problem } from '../domain/plan-problem.ts';
import type { Plan, PlanVersion } from '../models.ts';
import { asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { findTemplateContent } from '../queries/plan-templates.ts';

/** Begins a draft: what was said last, and what a template adds to it. Beginning twice, or two people at once, is one draft: the one that was begun first. */
export async function startPlanDraft(
  context: OperationContext,
  { personId, templateId }: MutationStartPlanDraftArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  // A template adds to a draft that begins, not to one that somebody is writing.
  if (plan.draft) return templateId ? movedOn(plan) : asPlan(plan);
  const template = templateId ? await findTemplateContent(context, templateId) : null;
  if (templateId && template === null) return invalid([problem('templateId', 'unknown')]);
  const last = lastVersionOf(plan)?.content ?? emptyContent;
  const content = template ? withTemplate(last, template, () => context.newId()) : last;
  const tooMany = checkAmounts(content);
  if (tooMany.length > 0) return invalid(tooMany);

  const { municipalityId } = professional(context.viewer);
  const running = await runningPlan(context, plan, personId);
  const draft = { versionId: context.newId(), personId, number: running.facts.nextNumber, content };
  await insertDraft(context.tx, { municipalityId, planId: running.id }, draft);
  const now = await reloadPlanOf(context, personId);
  return now.draft ? asPlan(now) : movedOn(now);
}

/** The plan as it was read, or the one that begins now because none runs. */
async function runningPlan(
  context: OperationContext,
  plan: Plan,
  personId: string,
): Promise<Plan & { readonly id: string }> {
  if (isRunning(plan)) return plan;
  const { municipalityId } = professional(context.viewer);
  await insertPlan(context.tx, { municipalityId, planId: context.newId(), personId });
  const begun = await reloadPlanOf(context, personId);
  if (!isRunning(begun)) throw new Error('a plan that was begun a moment ago is gone');
  return begun;
}

/** Whether there is a plan that has not ended. */
export function isRunning(plan: Plan): plan is Plan & { readonly id: string } {
  return plan.id !== null && plan.endedOn === null;
}

/**
 * The version of which the next draft is a copy: what waits for an answer or is in force, else what was proposed last. `null` where
 * a plan begins anew: it says nothing yet.
 */
export function lastVersionOf({ id, endedOn, proposed, inForce, versions }: Plan): PlanVersion | null {
  if (endedOn !== null) return null;
  return proposed ?? inForce ?? versions.find(({ planId }) => planId === id) ?? null;
}
