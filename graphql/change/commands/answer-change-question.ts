import { endOpenChangeQuestion } from '#db/repositories/change-review.ts';
import { moveChange } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerChangeQuestionArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { nextState } from '../domain/change-state.ts';
import { reloadOwnChange } from '../queries/load-change.ts';
import { invalid, openChange } from './open-change.ts';

/** Answers the open question in words; the change waits for the municipality again. */
export async function answerChangeQuestion(
  context: OperationContext,
  { id, questionId, answer }: MutationAnswerChangeQuestionArgs,
): Promise<ResolversParentTypes['AnswerChangeQuestionResult']> {
  const change = await openChange(context, id);
  if (change === null) return { __typename: 'ChangeNotThere', id };
  const open = change.questions.some((one) => one.id === questionId && one.answeredAt === null);
  const state = nextState(change.status, 'answer');
  const [last] = change.versions;
  if (!open || !last || state === null) return { __typename: 'ChangeMovedOn', change };
  if (answer === '' || answer.length > longestWords)
    return invalid(change, 'answer', answer === '' ? 'required' : 'tooLong');
  const head = { municipalityId: citizen(context.viewer).municipalityId, changeId: id };
  const moved = await moveChange(context.tx, { ...head, sentVersion: last.number }, 'answer', state);
  if (moved) {
    const at = new Date(context.now).toISOString();
    await endOpenChangeQuestion(context.tx, head, { answer, answeredByVersionId: null, at });
  }
  const now = await reloadOwnChange(context, id);
  return moved ? { ...now, __typename: 'ToldChange' } : { __typename: 'ChangeMovedOn', change: now };
}
