import { ownsEvidence } from '#db/repositories/evidence.ts';
import {
  claimVersion,
  deleteDraftObjection,
  tieToObjection,
  untieFromObjection,
} from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type {
  MutationAttachToObjectionArgs,
  MutationDetachFromObjectionArgs,
  MutationDiscardObjectionArgs,
} from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { objectionLimits } from '../domain/objection-content.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../domain/objection-problem.ts';
import type { ObjectionVersion } from '../models.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { asDecision, changed, decisionNotFound, invalid, type ObjectionResult } from './outcome.ts';

/** Ties a file that the citizen added before to the draft. Tying it again changes nothing. */
export async function attachToObjection(
  context: OperationContext,
  { decisionId, revision, evidenceId }: MutationAttachToObjectionArgs,
): Promise<ObjectionResult> {
  const owner = citizen(context.viewer);
  return changeDraft(
    context,
    { decisionId, revision },
    {
      isDone: ({ evidence }) => evidence.some(({ id }) => id === evidenceId),
      refuse: async ({ evidence }) => {
        const { files } = objectionLimits;
        if (evidence.length >= files) return [problem('evidence', 'tooMany', { most: files })];
        const owned = isId(evidenceId) && (await ownsEvidence(context.tx, owner, evidenceId));
        return owned ? [] : [problem('evidence', 'unknown')];
      },
      write: ({ id }) => tieToObjection(context.tx, { ...owner, versionId: id, evidenceId }),
    },
  );
}

/** Takes a file off the draft; it stays with the person, and with what was sent. */
export async function detachFromObjection(
  context: OperationContext,
  { decisionId, revision, evidenceId }: MutationDetachFromObjectionArgs,
): Promise<ObjectionResult> {
  const owner = citizen(context.viewer);
  return changeDraft(
    context,
    { decisionId, revision },
    {
      isDone: ({ evidence }) => !evidence.some(({ id }) => id === evidenceId),
      write: ({ id }) => untieFromObjection(context.tx, { ...owner, versionId: id, evidenceId }),
    },
  );
}

/** Throws the draft away, with the objection where nothing of it was sent. */
export async function discardObjection(
  context: OperationContext,
  { decisionId, revision }: MutationDiscardObjectionArgs,
): Promise<ObjectionResult> {
  const owner = citizen(context.viewer);
  return changeDraft(
    context,
    { decisionId, revision },
    {
      write: async ({ id }, objectionId) => {
        await untieFromObjection(context.tx, { ...owner, versionId: id, evidenceId: null });
        await deleteDraftObjection(context.tx, { ...owner, versionId: id, objectionId });
      },
    },
  );
}

interface Change {
  /** Whether the draft is already as it should be. */
  readonly isDone?: (draft: ObjectionVersion) => boolean;
  readonly refuse?: (draft: ObjectionVersion) => Promise<readonly Problem[]>;
  readonly write: (draft: ObjectionVersion, objectionId: string) => Promise<void>;
}

async function changeDraft(
  context: OperationContext,
  { decisionId, revision }: { readonly decisionId: string; readonly revision: number },
  { isDone, refuse, write }: Change,
): Promise<ObjectionResult> {
  const decision = await loadDecision(context, decisionId);
  if (decision === null) return decisionNotFound(decisionId);
  const { objection } = decision;
  if (!objection?.draft) return { __typename: 'ObjectionChanged', decision };
  const { draft } = objection;
  if (isDone?.(draft)) return asDecision(decision);
  const problems = (await refuse?.(draft)) ?? [];
  if (problems.length > 0) return invalid(problems);
  const owner = citizen(context.viewer);
  if (!(await claimVersion(context.tx, { ...owner, versionId: draft.id, revision })))
    return changed(context, decisionId);
  await write(draft, objection.id);
  return asDecision(await reloadDecision(context, decisionId));
}
