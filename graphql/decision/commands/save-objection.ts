import { insertObjection, insertVersion, updateVersion } from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSaveObjectionArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { idFrom } from '../../shared/ids.ts';
import { checkDraft, firstRevision, isSameContent, type ObjectionContent } from '../domain/objection-content.ts';
import type { Decision, Objection } from '../models.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { asDecision, changed, decisionNotFound, invalid, type ObjectionResult } from './outcome.ts';

/**
 * Saves what the citizen writes against a decision: the objection, or after it was sent an addition. The same words again, by a second
 * press or another tab, are saved once.
 */
export async function saveObjection(
  context: OperationContext,
  { decisionId, revision, input }: MutationSaveObjectionArgs,
): Promise<ObjectionResult> {
  const decision = await loadDecision(context, decisionId);
  if (decision?.remedy !== 'OBJECTION') return decisionNotFound(decisionId);
  const checked = checkDraft(input);
  if (!checked.ok) return invalid(checked.refusal);
  const content = checked.value;
  const standing = standingOf(decision);
  if (isSaid(standing, content)) return asDecision(decision);
  const saved = await write(context, { decision, standing, revision }, content);
  if (saved) return asDecision(await reloadDecision(context, decisionId));
  const now = await reloadDecision(context, decisionId);
  return isSaid(standingOf(now), content) ? asDecision(now) : changed(context, decisionId);
}

/** The objection that something can be written for; one that was withdrawn counts no more. */
function standingOf({ objection }: Decision): Objection | null {
  return objection?.status === 'WITHDRAWN' ? null : objection;
}

/** Whether exactly this is being written, or was sent last. */
function isSaid(objection: Objection | null, content: ObjectionContent): boolean {
  const latest = objection?.draft ?? objection?.versions.at(-1);
  return latest !== undefined && isSameContent(latest, content);
}

interface Standing {
  readonly decision: Decision;
  readonly standing: Objection | null;
  readonly revision: number;
}

async function write(
  context: OperationContext,
  { decision, standing, revision }: Standing,
  content: ObjectionContent,
): Promise<boolean> {
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const draft = standing?.draft ?? null;
  if (draft !== null) return updateVersion(context.tx, { ...owner, versionId: draft.id, revision }, content);
  // A draft that was read is not there any more.
  if (revision !== 0) return false;
  const at = new Date(context.now).toISOString();
  // After a withdrawal another one begins.
  const objectionId = standing?.id ?? idFrom('objection', decision.id, decision.objection?.id ?? '');
  if (standing === null)
    await insertObjection(context.tx, {
      ...owner,
      id: objectionId,
      decisionId: decision.id,
      decisionKind: decision.kind,
      at,
    });
  const last = standing?.versions.at(-1);
  const number = (last?.number ?? 0) + 1;
  const first = firstRevision(last?.revision ?? 0, context.now);
  return insertVersion(context.tx, {
    ...owner,
    id: idFrom('objection version', objectionId, String(first)),
    objectionId,
    number,
    revision: first,
    at,
    content,
  });
}
