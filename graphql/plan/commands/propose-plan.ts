import { proposeVersion } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationProposePlanArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { contentHash } from '../../shared/content-hash.ts';
import { planDays, planLimits } from '../domain/plan-limits.ts';
import { missingOf } from '../domain/plan-content-missing.ts';
import { checkAhead, checkLength, problem, type Problem } from '../domain/plan-problem.ts';
import { proposedContentOf } from '../domain/proposed-content.ts';
import { isUnanswered } from '../domain/version-state.ts';
import type { Plan, PlanVersion } from '../models.ts';
import { asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { checkPassed } from '../version-content.ts';
import { changesSince } from './read-draft.ts';
import { occasionOf } from './version-occasion.ts';

/**
 * Proposes the draft with this revision and lets the citizen know. Proposing it again, by another tab or after a lost connection,
 * answers with the same plan: a revision names one version.
 */
export async function proposePlan(
  context: OperationContext,
  { personId, revision, respondBy, changeReason }: MutationProposePlanArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { draft } = plan;
  if (draft?.revision !== revision)
    return isProposedWith(plan, revision) ? asPlan(plan) : movedOn(plan, changesSince(plan, revision));
  const reason = wordsOrNull(changeReason);
  const problems = [
    ...missingOf(draft.content, draft.standing, checkPassed(draft.facts), draft.facts),
    ...checkAhead('respondBy', respondBy, context.today, planDays.toAnswer),
    ...checkReason(plan, draft, reason),
  ];
  if (problems.length > 0) return invalid(problems);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  const key = { municipalityId, planId: draft.planId, versionId: draft.id, revision };
  const proposed = await proposeVersion(
    context.tx,
    { ...key, planRevision: plan.revision },
    {
      at: new Date(context.now).toISOString(),
      byId: professionalId,
      byName: name,
      respondBy,
      changeReason: reason,
      contentHash: contentHash(proposedContentOf({ ...draft, changeReason: reason })),
      withdraws: plan.proposed && isUnanswered(plan.proposed.responses) ? plan.proposed.number : 0,
    },
  );
  const told = { personId, kind: 'PLAN_PROPOSED', occasion: occasionOf(draft), termEndsOn: respondBy } as const;
  if (proposed) await requestNotification(context, told);
  const now = await reloadPlanOf(context, personId);
  return proposed || isProposedWith(now, revision) ? asPlan(now) : movedOn(now, changesSince(now, revision));
}

/** A revision names one version of a plan; an earlier plan that ended counted for itself. */
function isProposedWith({ id, versions }: Plan, revision: number): boolean {
  return versions.some((version) => version.planId === id && version.revision === revision);
}

/** Whoever reads a later version is told why there is one. */
function checkReason({ versions }: Plan, { planId }: PlanVersion, reason: string | null): readonly Problem[] {
  const isLater = versions.some((version) => version.planId === planId);
  if (reason === null) return isLater ? [problem('changeReason', 'required')] : [];
  return checkLength('changeReason', reason, planLimits.words);
}
