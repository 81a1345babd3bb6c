import { saveDraft } from '#db/repositories/plan.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationChangePlanDraftArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { changeContent, saysAlready, type ContentChange } from '../domain/change-content.ts';
import { differencesOf } from '../domain/differences.ts';
import type { Plan } from '../models.ts';
import { asPlan, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf, reloadPlanOf } from '../queries/load-plan.ts';
import { toContentChange } from '../to-content-change.ts';
import { changesSince } from './read-draft.ts';

/** Saves that are kept to tell whoever comes second; somebody further behind is told of these. */
const keptSaves = 50;

/**
 * Changes one part of the draft that was read. Of two case managers who save at once the second is told what the first changed,
 * and nothing of either is lost: theirs is still in their hands. Where the first saved the same, by a second press or another tab,
 * it is saved.
 */
export async function changePlanDraft(
  context: OperationContext,
  { personId, revision, change }: MutationChangePlanDraftArgs,
): Promise<ChangePlanResult> {
  const contentChange = toContentChange(change);
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { draft } = plan;
  if (draft?.revision !== revision) return savedOrMovedOn(plan, revision, contentChange);
  const changed = changeContent(draft.content, contentChange, context.newId(), plan.facts);
  if (!changed.ok) return invalid(changed.refusal);
  const differences = differencesOf(draft.content, changed.value);
  if (differences.length === 0) return asPlan(plan);

  const { municipalityId, name } = professional(context.viewer);
  const saves = [...draft.saves, { revision: revision + 1, by: name, differences }].slice(-keptSaves);
  const key = { municipalityId, planId: draft.planId, versionId: draft.id, revision };
  const saved = await saveDraft(context.tx, key, changed.value, saves);
  const now = await reloadPlanOf(context, personId);
  return saved ? asPlan(now) : savedOrMovedOn(now, revision, contentChange);
}

/** What somebody is told whose revision is an old one. A part is theirs only if it was added since. */
function savedOrMovedOn(plan: Plan, revision: number, change: ContentChange): ChangePlanResult {
  const changes = changesSince(plan, revision);
  const isNew = 'id' in change && change.id === null;
  const isSaved =
    plan.draft !== null &&
    (!isNew || changes.some(({ kind, part }) => kind === 'ADDED' && part === change.kind)) &&
    saysAlready(plan.draft.content, change, plan.facts);
  return isSaved ? asPlan(plan) : movedOn(plan, changes);
}
