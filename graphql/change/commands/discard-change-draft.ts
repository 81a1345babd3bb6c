import { claimChangeDraft, deleteChangeDraft } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDiscardChangeDraftArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { loadOwnChange } from '../queries/load-change.ts';
import { readChangeDraft } from './open-change.ts';

/** Throws what was not sent away: a correction, or the whole change where nothing of it was sent. */
export async function discardChangeDraft(
  context: OperationContext,
  { id, revision }: MutationDiscardChangeDraftArgs,
): Promise<ResolversParentTypes['DiscardChangeResult']> {
  const open = await readChangeDraft(context, { id, revision });
  if (!open.ok) return open.refusal;
  const { municipalityId } = citizen(context.viewer);
  const draft = { municipalityId, versionId: open.value.draft.id };
  if (await claimChangeDraft(context.tx, { ...draft, revision })) {
    await deleteChangeDraft(context.tx, { ...draft, changeId: id });
    return { __typename: 'ChangeDiscarded', id };
  }
  const change = await loadOwnChange(context, id);
  return change === null ? { __typename: 'ChangeNotThere', id } : { __typename: 'ChangeMovedOn', change };
}
