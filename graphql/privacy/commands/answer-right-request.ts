import * as requests from '#db/repositories/privacy-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerRightRequestArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { checkAnswer } from '../domain/right-request.ts';
import { requestToAnswer } from '../queries/right-requests.ts';

/** Answers a request with its reasons, once, and lets the citizen know. The same answer sent twice is one. */
export async function answerRightRequest(
  context: OperationContext,
  { id, outcome, answer }: MutationAnswerRightRequestArgs,
): Promise<ResolversParentTypes['AnswerRightRequestResult']> {
  const found = await requestToAnswer(context, id);
  if (found === null) return { __typename: 'RightRequestNotFound', id };
  const checked = checkAnswer(answer);
  if (!checked.ok) return { __typename: 'RightRequestInvalid', problems: checked.refusal };
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const done = await requests.answerRequest(
    context.tx,
    { municipalityId, id },
    {
      answeredAt: new Date(context.now).toISOString(),
      answeredById: professionalId,
      answeredByName: name,
      outcome,
      answer: checked.value,
    },
  );
  if (done) await requestNotification(context, { personId: found.personId, kind: 'RIGHT_ANSWERED', occasion: id });
  const request = await requestToAnswer(context, id);
  if (request === null) throw new Error('a request that was answered is not there');
  const same = request.outcome === outcome && request.answer === checked.value;
  return same ? { ...request, __typename: 'RightRequest' } : { __typename: 'RightRequestAnswered', request };
}
