import { deleteSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRemoveIncomeSourceArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { changeDraft, readDraft, saved, type SaveResult } from './open-draft.ts';
import { unknownSource } from './save-income-source.ts';

/** Removes a source from the draft; its files stay with the person. */
export async function removeIncomeSource(
  context: OperationContext,
  { month, revision, sourceId }: MutationRemoveIncomeSourceArgs,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { report, draft } = open.value;
  if (!draft.sources.some(({ id }) => id === sourceId))
    return { __typename: 'IncomeInvalid', report, sourceId: null, problems: [unknownSource(sourceId)] };
  const { municipalityId } = citizen(context.viewer);
  const changed = await changeDraft(context, open.value, () => deleteSources(context.tx, municipalityId, [sourceId]));
  return saved(changed, null);
}
