import { claimDraft, deleteDraft } from '#db/repositories/income.ts';
import { deleteSources } from '#db/repositories/income-source.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDiscardCorrectionArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { reloadOwnReport } from '../queries/load-report.ts';
import { readDraft, type SaveResult } from './open-draft.ts';

/** Throws an unsent correction away. The first version of a month is no correction and stays. */
export async function discardCorrection(
  context: OperationContext,
  { month, revision }: MutationDiscardCorrectionArgs,
): Promise<SaveResult> {
  const open = await readDraft(context, month, revision);
  if (!open.ok) return open.refusal;
  const { report, draft } = open.value;
  if (report.sent === null) return { __typename: 'ReportChanged', report };
  const { municipalityId } = citizen(context.viewer);
  const version = { municipalityId, versionId: draft.id };
  const claimed = await claimDraft(context.tx, { ...version, revision });
  if (claimed) {
    const sourceIds = draft.sources.map(({ id }) => id);
    await deleteSources(context.tx, municipalityId, sourceIds);
    await deleteDraft(context.tx, version);
  }
  const now = await reloadOwnReport(context, month);
  return claimed
    ? { __typename: 'IncomeSaved', report: now, sourceId: null }
    : { __typename: 'ReportChanged', report: now };
}
