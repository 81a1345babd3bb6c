import { findRequest, insertRequest } from '#db/repositories/privacy-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationSendRightRequestArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { receiptNumber } from '../../shared/receipt.ts';
import { answerBy } from '../domain/answer-term.ts';
import { checkRightInput } from '../domain/right-request.ts';

/** Sends a request about data. The same form with the same words is the same request, however often it is sent. */
export async function sendRightRequest(
  context: OperationContext,
  { form, input }: MutationSendRightRequestArgs,
): Promise<ResolversParentTypes['SendRightRequestResult']> {
  if (!isId(form)) throw new BadUserInput('not the name of a form');
  if (!isLanguageTag(input.language)) throw new BadUserInput('not a language');
  const checked = checkRightInput({ ...input, wanted: input.wanted ?? null });
  if (!checked.ok) return { __typename: 'RightRequestInvalid', problems: checked.refusal };
  const { municipalityId, personId } = citizen(context.viewer);
  const { kind, subject, fact, wanted, reason } = checked.value;
  const id = idFrom(municipalityId, personId, form, kind, subject, fact, wanted ?? '', reason);
  await insertRequest(context.tx, {
    municipalityId,
    personId,
    id,
    ...checked.value,
    receiptNumber: receiptNumber(`R-${context.today.slice(0, 4)}`, context.newId()),
    sentAt: new Date(context.now).toISOString(),
    respondBy: answerBy(context.today),
    language: input.language,
  });
  const request = await findRequest(context.tx, { municipalityId, personId }, id);
  if (request === null) throw new Error('a request that was sent is not there');
  return { ...request, __typename: 'RightRequest' };
}
