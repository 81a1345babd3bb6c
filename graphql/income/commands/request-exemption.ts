import { writeExemptionRequested } from '#db/repositories/income.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRequestExemptionArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { changeDraft, readDraft, saved, type SaveResult } from './open-draft.ts';

/** Asks for the exemption of sub n with the report that is being written, or takes that back. */
export async function requestExemption(
  context: OperationContext,
  { month, revision, requested }: MutationRequestExemptionArgs,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { municipalityId } = citizen(context.viewer);
  const draft = { municipalityId, versionId: open.value.draft.id };
  const changed = await changeDraft(context, open.value, () => writeExemptionRequested(context.tx, draft, requested));
  return saved(changed, null);
}
