import { endOpenChangeQuestion, followAccounts, insertChangeOutcome } from '#db/repositories/change-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationProcessChangeArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { actOnChange, wordsProblem, type ReviewResult } from './review.ts';

/**
 * Says that the version that was read was seen, and what follows; a question that is still open is withdrawn. Taking over an
 * account, or that one was taken back, moves the account to which the benefit is paid.
 */
export async function processChange(
  context: OperationContext,
  { id, version, outcome, words }: MutationProcessChangeArgs,
): Promise<ReviewResult> {
  const own = words ?? '';
  const problem = wordsProblem(own, false);
  if (problem !== null) return problem;
  return actOnChange(context, { id, version }, 'process', async (change, sent) => {
    const { municipalityId, professionalId, name } = professional(context.viewer);
    const personId = change.person.id;
    const at = new Date(context.now).toISOString();
    const head = { municipalityId, changeId: id };
    await endOpenChangeQuestion(context.tx, head, { answer: null, answeredByVersionId: null, at });
    const movesAccount = change.kind === 'ACCOUNT' && outcome === 'TAKEN_OVER';
    await insertChangeOutcome(
      context.tx,
      {
        ...head,
        id: context.newId(),
        versionId: sent.id,
        personId,
        kind: outcome,
        words: own === '' ? null : own,
        processedBy: professionalId,
        processedByName: name,
        processedAt: at,
        accountAfter: movesAccount && !sent.withdraws ? (sent.answers.account ?? null) : null,
        accountFrom: movesAccount ? (sent.answers.accountFrom ?? null) : null,
      },
      context.today,
    );
    if (movesAccount) await followAccounts(context.tx, { municipalityId, personId }, context.today);
    await requestNotification(context, { personId, kind: 'CHANGE_PROCESSED', occasion: `${id}/${version}` });
  });
}
