import { sendVersion } from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSendObjectionArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { contentHash } from '../../shared/content-hash.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { monthOf } from '../../shared/local-date.ts';
import { receiptNumber } from '../../shared/receipt.ts';
import { missingFrom } from '../domain/objection-content.ts';
import { problem } from '../../shared/problem.ts';
import type { Decision, ObjectionVersion } from '../models.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { decisionNotFound, invalid } from './outcome.ts';

type SendResult = ResolversParentTypes['SendObjectionResult'];

/**
 * Sends the draft with this revision. Only one request can: the others find no draft with that revision any more, read again and
 * answer with the same receipt. After the last day it is sent as well, and says that it is late (Awb 6:11): people decide about that.
 */
export async function sendObjection(
  context: OperationContext,
  { decisionId, revision, language }: MutationSendObjectionArgs,
): Promise<SendResult> {
  const decision = await loadDecision(context, decisionId);
  if (decision === null) return decisionNotFound(decisionId);
  const { objection } = decision;
  const refusal = receiptOf(decision, revision) ?? notToBeSent(context, decision, revision, language);
  if (refusal !== null) return refusal;
  if (!objection?.draft) throw new Error('a draft that can be sent is not there');

  const { municipalityId, personId } = citizen(context.viewer);
  const { draft } = objection;
  const sent = await sendVersion(
    context.tx,
    { municipalityId, personId, versionId: draft.id, revision, objectionId: objection.id },
    {
      at: new Date(context.now).toISOString(),
      language,
      receiptNumber: receiptNumber(monthOf(context.today), context.newId()),
      contentHash: contentHash(contentOf(decision, draft)),
      late: context.today > decision.lastDay,
      lastDay: decision.lastDay,
      knownOn: decision.madeKnownOn,
      withCommittee: decision.policy.withCommittee,
    },
  );
  if (sent) {
    const occasion = `${objection.id}/${draft.number}`;
    await requestNotification(context, { personId, kind: 'OBJECTION_RECEIVED', occasion });
  }
  const now = await reloadDecision(context, decisionId);
  return receiptOf(now, revision) ?? { __typename: 'ObjectionChanged', decision: now };
}

/** What the content hash is made of: what the citizen wrote and added, and about what. */
export function contentOf(
  { number }: Pick<Decision, 'number'>,
  version: Pick<ObjectionVersion, 'number' | 'words' | 'reasonsFollow' | 'lateReason' | 'evidence'>,
) {
  const { words, reasonsFollow, lateReason, evidence } = version;
  return {
    decision: number,
    version: version.number,
    words,
    reasonsFollow,
    lateReason,
    evidence: evidence.map(({ id }) => id),
  };
}

/** The receipt of the version that was sent with this revision. */
function receiptOf(decision: Decision, revision: number): SendResult | null {
  const version = decision.objection?.versions.find((one) => one.revision === revision);
  return version ? { __typename: 'ObjectionReceipt', decision, version } : null;
}

function notToBeSent(
  { viewer }: OperationContext,
  decision: Decision,
  revision: number,
  language: string,
): SendResult | null {
  const draft = decision.objection?.draft;
  if (draft?.revision !== revision) return { __typename: 'ObjectionChanged', decision };
  const missing = missingFrom(draft, { number: draft.number, files: draft.evidence.length });
  const problems = isLanguageTag(language) ? missing : [...missing, problem('language', 'unknown')];
  if (problems.length > 0) return invalid(problems);
  const { assuranceToSend } = decision.policy;
  if (!isAtLeast(citizen(viewer).assurance, assuranceToSend))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(assuranceToSend) };
  return null;
}
