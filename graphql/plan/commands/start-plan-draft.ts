import { insertDraft, insertPlan } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartPlanDraftArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { emptyContent, type PlanContent } from '../domain/plan-content.ts';
import { withNewIds } from '../domain/plan-content-copy.ts';
import { problem } from '../domain/plan-problem.ts';
import type { Plan } from '../models.ts';
import { asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { findTemplateContent } from '../queries/plan-templates.ts';

/** Begins a draft. Beginning twice, or two people at once, is one draft: the one that was begun first. */
export async function startPlanDraft(
  context: OperationContext,
  { personId, templateId }: MutationStartPlanDraftArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  if (plan.draft) return asPlan(plan);
  const template = templateId ? await findTemplateContent(context, templateId) : null;
  if (templateId && template === null) return invalid([problem('templateId', 'unknown')]);
  const content = template ? withNewIds(template, () => context.newId()) : lastContentOf(plan);

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

/** What waits for an answer or is in force; else what was proposed last. A plan that begins anew says nothing yet. */
function lastContentOf({ id, endedOn, proposed, inForce, versions }: Plan): PlanContent {
  if (endedOn !== null) return emptyContent;
  const last = proposed ?? inForce ?? versions.find(({ planId }) => planId === id);
  return last?.content ?? emptyContent;
}
