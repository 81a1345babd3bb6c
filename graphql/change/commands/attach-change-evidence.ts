import { claimChangeDraft, tieToChange, untieFromChange } from '#db/repositories/change.ts';
import { ownsEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { evidenceLimits } from '../../evidence/index.ts';
import type { MutationAttachChangeEvidenceArgs, MutationDetachChangeEvidenceArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { invalid, readChangeDraft, savedOrMovedOn, type SaveResult } from './open-change.ts';

/** Ties a file that the citizen added before to a draft. */
export async function attachChangeEvidence(
  context: OperationContext,
  { id, revision, evidenceId }: MutationAttachChangeEvidenceArgs,
): Promise<SaveResult> {
  const open = await readChangeDraft(context, { id, revision });
  if (!open.ok) return open.refusal;
  const { change, draft } = open.value;
  const viewer = citizen(context.viewer);
  if (draft.evidence.length >= evidenceLimits.onOneThing) return invalid(change, 'evidence', 'tooMany');
  if (!isId(evidenceId) || !(await ownsEvidence(context.tx, viewer, evidenceId)))
    return invalid(change, 'evidence', 'unknownEvidence');
  const version = { municipalityId: viewer.municipalityId, personId: viewer.personId, versionId: draft.id };
  const claimed = await claimChangeDraft(context.tx, { ...version, revision });
  if (claimed) await tieToChange(context.tx, version, [evidenceId]);
  return savedOrMovedOn(context, id, claimed);
}

/** Takes a file off a draft; the file stays with the person, and with versions that were sent. */
export async function detachChangeEvidence(
  context: OperationContext,
  { id, revision, evidenceId }: MutationDetachChangeEvidenceArgs,
): Promise<SaveResult> {
  const open = await readChangeDraft(context, { id, revision });
  if (!open.ok) return open.refusal;
  const { change, draft } = open.value;
  if (!isId(evidenceId)) return invalid(change, 'evidence', 'unknownEvidence');
  const { municipalityId } = citizen(context.viewer);
  const version = { municipalityId, versionId: draft.id };
  const claimed = await claimChangeDraft(context.tx, { ...version, revision });
  if (claimed) await untieFromChange(context.tx, { ...version, evidenceId });
  return savedOrMovedOn(context, id, claimed);
}
