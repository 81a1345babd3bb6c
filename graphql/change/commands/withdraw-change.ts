import { claimChangeDraft, deleteChangeDraft, insertNextVersion } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationWithdrawChangeArgs } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { longestWords } from '../../shared/typed-text.ts';
import type { ToldChange } from '../models.ts';
import { reloadOwnChange } from '../queries/load-change.ts';
import { invalid, openChange } from './open-change.ts';
import { sendDraft, type SendResult } from './send-change.ts';

/**
 * Takes back what was told with the version that was read: a new version with the same answers and a reason says so, and is sent at
 * once. Twice is once: the second finds it taken back and answers with the same receipt.
 */
export async function withdrawChange(
  context: OperationContext,
  { id, version, reason, language }: MutationWithdrawChangeArgs,
): Promise<SendResult> {
  const change = await openChange(context, id);
  if (change === null) return { __typename: 'ChangeNotThere', id };
  const before = withdrawnAfter(change, version);
  if (before !== null) return before;
  const [last] = change.versions;
  if (last?.number !== version || last.withdraws) return { __typename: 'ChangeMovedOn', change };
  if (reason === '' || reason.length > longestWords)
    return invalid(change, 'reason', reason === '' ? 'required' : 'tooLong');
  if (!isLanguageTag(language)) return invalid(change, 'language', 'unknown');
  const { municipalityId, personId, assurance } = citizen(context.viewer);
  if (!isAtLeast(assurance, change.assuranceToSend))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(change.assuranceToSend) };
  const { draft } = change;
  if (draft !== null) {
    const key = { municipalityId, versionId: draft.id };
    if (!(await claimChangeDraft(context.tx, { ...key, revision: draft.revision })))
      return outcome(context, id, version);
    await deleteChangeDraft(context.tx, { ...key, changeId: id });
  }
  const begun = await insertNextVersion(context.tx, {
    municipalityId,
    personId,
    changeId: id,
    versionId: context.newId(),
    from: last.id,
    number: version + 1,
    // Above the draft that went, whose revision a late save may still name.
    revision: Math.max(last.revision, draft?.revision ?? 0) + 2,
    withdraws: true,
    reason,
  });
  if (!begun) return outcome(context, id, version);
  const next = await reloadOwnChange(context, id);
  if (next.draft?.withdraws === true) await sendDraft(context, next, next.draft, { language, explanation: null });
  return outcome(context, id, version);
}

async function outcome(context: OperationContext, id: string, version: number): Promise<SendResult> {
  const change = await reloadOwnChange(context, id);
  return withdrawnAfter(change, version) ?? { __typename: 'ChangeMovedOn', change };
}

/** The receipt of the version that took this one back, if it is the one right after it. */
function withdrawnAfter(change: ToldChange, version: number): SendResult | null {
  const next = change.versions.find(({ number }) => number === version + 1);
  return next?.withdraws === true ? { __typename: 'ChangeReceipt', change, version: next } : null;
}
