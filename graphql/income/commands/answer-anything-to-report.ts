import { writeAnythingToReport } from '#db/repositories/income.ts';
import { deleteSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerAnythingToReportArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { changeDraft, readDraft, saved, type SaveResult } from './open-draft.ts';

/** Answers the first question. "Nothing" removes the sources that were filled in. */
export async function answerAnythingToReport(
  context: OperationContext,
  { month, revision, anything }: MutationAnswerAnythingToReportArgs,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { draft } = open.value;
  const { municipalityId } = citizen(context.viewer);
  const changed = await changeDraft(context, open.value, async () => {
    await writeAnythingToReport(context.tx, { municipalityId, versionId: draft.id }, anything);
    if (!anything)
      await deleteSources(
        context.tx,
        municipalityId,
        draft.sources.map(({ id }) => id),
      );
  });
  return saved(changed, null);
}
