import { insertRequest, listRequests, withdrawRequest } from '#db/repositories/perspective-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAskPerspectiveYearArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { typedText } from '../../shared/typed-text.ts';
import { answerBy, longestRequest, mostDirections, requestProblems, requestState } from '../domain/request.ts';
import { findStanding } from '../queries/standing.ts';

/** A citizen asks to join. Sent twice it is asked once: one request waits at a time. */
export async function askToJoin(
  context: OperationContext,
  { words: typed, directions, needs, language }: MutationAskPerspectiveYearArgs,
): Promise<ResolversParentTypes['AskPerspectiveYearResult']> {
  if (!isLanguageTag(language)) throw new BadUserInput('not a language');
  const { tx, today } = context;
  const own = citizen(context.viewer);
  const words = typedText(typed);
  const problems = requestProblems(words);
  if (problems.length > 0)
    return {
      __typename: 'PerspectiveInvalid',
      problems: problems.map(({ field, code }) => ({ field, code, most: code === 'tooLong' ? longestRequest : null })),
    };
  const standing = await findStanding(context);
  const answerDays = standing?.answerDays ?? null;
  if (answerDays === null || standing?.beside !== true)
    return { __typename: 'PerspectiveNobodyAnswers', programme: answerDays !== null };
  const id = context.newId();
  const { municipalityId, personId } = own;
  const asked = await insertRequest(tx, {
    ...{ municipalityId, personId, id, words, language, today },
    directions: [...new Set(directions)].slice(0, mostDirections),
    needs: [...new Set(needs)],
    answerBy: answerBy(today, answerDays),
    at: new Date(context.now).toISOString(),
  });
  if (asked) return { __typename: 'PerspectiveRequestSaved', id };
  const waiting = (await listRequests(tx, own)).find((one) => requestState(one) === 'WAITING');
  if (!waiting) throw new Error('a request that waits is gone');
  return { __typename: 'PerspectiveRequestWaits', answerBy: waiting.answerBy };
}

/** A citizen takes a request back. Taken back twice it is taken back. */
export async function withdrawFromYear(
  { tx, viewer, now }: OperationContext,
  id: string,
): Promise<ResolversParentTypes['WithdrawPerspectiveResult']> {
  const { municipalityId, personId } = citizen(viewer);
  if (!isId(id)) return { __typename: 'PerspectiveRequestClosed', id };
  const done = await withdrawRequest(tx, { municipalityId, personId, id, at: new Date(now).toISOString() });
  const isBack = done || (await listRequests(tx, citizen(viewer))).some((one) => one.id === id && one.withdrawnAt);
  return { __typename: isBack ? 'PerspectiveRequestSaved' : 'PerspectiveRequestClosed', id };
}
