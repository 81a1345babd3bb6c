import { endOpenChangeQuestion } from '#db/repositories/change-review.ts';
import { sendChangeVersion } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSendChangeArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { contentHash } from '../../shared/content-hash.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { monthOf } from '../../shared/local-date.ts';
import { receiptNumber } from '../../shared/receipt.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { openAccount } from '../account-number.ts';
import type { ChangeVersion, ToldChange } from '../models.ts';
import { reloadOwnChange } from '../queries/load-change.ts';
import { effectIn, sentAnswers, stillMissing } from '../version-answers.ts';
import { openChange } from './open-change.ts';

export type SendResult = ResolversParentTypes['SendChangeResult'];

/**
 * Sends the draft with this revision. Only one request can: the others find no draft with that revision any more, read again and
 * answer with the same receipt. What it contradicts is kept with it and never stands in the way; nor does a term that has passed.
 */
export async function sendChange(
  context: OperationContext,
  { id, revision, language, explanation }: MutationSendChangeArgs,
): Promise<SendResult> {
  const change = await openChange(context, id);
  if (change === null) return { __typename: 'ChangeNotThere', id };
  const words = explanation ?? '';
  const refusal = receiptOf(change, revision) ?? notToBeSent(context, change, { revision, language, words });
  if (refusal !== null) return refusal;
  const { draft } = change;
  if (draft === null) throw new Error('a draft that can be sent is gone');
  await sendDraft(context, change, draft, { language, explanation: words === '' ? null : words });
  // Won or lost: whoever sent this revision, there is one receipt of it.
  const after = await reloadOwnChange(context, id);
  return receiptOf(after, revision) ?? { __typename: 'ChangeMovedOn', change: after };
}

/** Sends a draft that was read, with what belongs to it; `false` when somebody was first, and then nothing was written. */
export async function sendDraft(
  context: OperationContext,
  change: ToldChange,
  draft: ChangeVersion,
  { language, explanation }: { readonly language: string; readonly explanation: string | null },
): Promise<boolean> {
  const { municipalityId, personId } = citizen(context.viewer);
  const sentAt = new Date(context.now).toISOString();
  const answers = sentAnswers(draft);
  const effect = effectIn(draft);
  const number = receiptNumber(`W-${monthOf(context.today)}`, context.newId());
  const sent = await sendChangeVersion(
    context.tx,
    { municipalityId, versionId: draft.id, revision: draft.revision },
    {
      sentAt,
      answers,
      language,
      explanation,
      receiptNumber: number,
      contentHash: contentHash(contentOf(context, change, { ...draft, answers, explanation }, effect)),
      effect,
      evidenceCount: draft.evidence.length,
    },
  );
  if (!sent) return false;
  const head = { municipalityId, changeId: change.id };
  await endOpenChangeQuestion(context.tx, head, { answer: null, answeredByVersionId: draft.id, at: sentAt });
  const occasion = `${change.id}/${draft.number}`;
  await requestNotification(context, { personId, kind: 'CHANGE_RECEIVED', occasion });
  if (change.kind === 'ACCOUNT' && !draft.withdraws)
    await requestNotification(context, { personId, kind: 'ACCOUNT_CHANGE_ASKED', occasion });
  return true;
}

/**
 * What the content hash is made of: everything that was sent, without anything that the reader did not see. An account goes in as its
 * keyed hash: a hash of the few numbers that there are would give it away.
 */
export function contentOf(
  { ports }: Pick<OperationContext, 'ports'>,
  change: Pick<ToldChange, 'kind' | 'person'>,
  version: Pick<
    ChangeVersion,
    'number' | 'withdraws' | 'answers' | 'accountCipher' | 'reason' | 'explanation' | 'evidence'
  >,
  effect: object,
) {
  const { accountCipher } = version;
  return {
    kind: change.kind,
    version: version.number,
    withdraws: version.withdraws,
    answers: version.answers,
    account:
      accountCipher === null
        ? null
        : ports.secretBox.index(openAccount(ports.secretBox, change.person.id, accountCipher)),
    reason: version.reason,
    explanation: version.explanation,
    evidence: version.evidence.map(({ id }) => id),
    effect,
  };
}

/** The receipt of the version that was sent with this revision. Revisions go up through all versions, so that one names one. */
function receiptOf(change: ToldChange, revision: number): Extract<SendResult, { __typename: 'ChangeReceipt' }> | null {
  const version = change.versions.find((sent) => sent.revision === revision);
  return version ? { __typename: 'ChangeReceipt', change, version } : null;
}

function notToBeSent(
  { viewer }: OperationContext,
  change: ToldChange,
  { revision, language, words }: { readonly revision: number; readonly language: string; readonly words: string },
): SendResult | null {
  const { draft } = change;
  if (draft?.revision !== revision) return { __typename: 'ChangeMovedOn', change };
  const problems: { question: string; code: string }[] = [...stillMissing(draft)];
  if (!isLanguageTag(language)) problems.push({ question: 'language', code: 'unknown' });
  if (words.length > longestWords) problems.push({ question: 'explanation', code: 'tooLong' });
  if (problems.length > 0) return { __typename: 'ChangeInvalid', change, problems };
  if (!isAtLeast(citizen(viewer).assurance, change.assuranceToSend))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(change.assuranceToSend) };
  return null;
}
