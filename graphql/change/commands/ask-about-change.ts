import { insertChangeQuestion } from '#db/repositories/change-review.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAskAboutChangeArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { actOnChange, wordsProblem, type ReviewResult } from './review.ts';

/** Asks the citizen something about the version that was read, and lets them know. */
export async function askAboutChange(
  context: OperationContext,
  { id, version, reason, words }: MutationAskAboutChangeArgs,
): Promise<ReviewResult> {
  const own = words ?? '';
  const problem = wordsProblem(own, reason === 'OTHER');
  if (problem !== null) return problem;
  return actOnChange(context, { id, version }, 'ask', async (change, sent) => {
    const { municipalityId, professionalId, name } = professional(context.viewer);
    const questionId = context.newId();
    const personId = change.person.id;
    await insertChangeQuestion(context.tx, {
      municipalityId,
      id: questionId,
      changeId: id,
      versionId: sent.id,
      personId,
      askedBy: professionalId,
      askedByName: name,
      reason,
      words: own === '' ? null : own,
      askedAt: new Date(context.now).toISOString(),
    });
    await requestNotification(context, { personId, kind: 'CHANGE_QUESTION_ASKED', occasion: `${id}/${questionId}` });
  });
}
