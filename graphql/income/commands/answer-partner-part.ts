import { findPartnerPart, insertPartnerAnswer } from '#db/repositories/income-partner.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerPartnerPartArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { partnerParts, toPartnerPart } from '../queries/partner-parts.ts';
import { longestWords } from './start-correction.ts';

type AnswerResult = ResolversParentTypes['AnswerPartnerPartResult'];

/** Writes down what the partner says about their part of a sent report, and tells the one who reports. */
export async function answerPartnerPart(
  context: OperationContext,
  { id, agrees, words, language }: MutationAnswerPartnerPartArgs,
): Promise<AnswerResult> {
  const viewer = citizen(context.viewer);
  const part = isId(id) ? await findPartnerPart(context.tx, viewer, id) : null;
  if (part === null) return { __typename: 'PartnerPartReplaced', part: null };
  if (part.replaced) return { __typename: 'PartnerPartReplaced', part: await askedNow(context, part.content.month) };

  const said = agrees ? null : (words ?? '');
  if (said === '') return { __typename: 'PartnerPartInvalid', code: 'empty' };
  if (said !== null && said.length > longestWords) return { __typename: 'PartnerPartInvalid', code: 'tooLong' };
  if (!isLanguageTag(language)) return { __typename: 'PartnerPartInvalid', code: 'unknown' };
  if (!isAtLeast(viewer.assurance, part.assuranceToSend))
    return { __typename: 'AssuranceTooLow', needed: assuranceWord(part.assuranceToSend) };

  const before = part.answer;
  const answer = { agrees, words: said, answeredAt: new Date(context.now).toISOString() };
  if (before?.agrees === agrees && before.words === said) return { ...toPartnerPart(part), __typename: 'PartnerPart' };
  const { municipalityId, personId } = viewer;
  // After what was said before: the same word sent twice at once is one row, and one that returns to an earlier word another.
  const answerId = idFrom(part.id, before?.id ?? '', String(agrees), said ?? '');
  const written = await insertPartnerAnswer(context.tx, {
    ...answer,
    municipalityId,
    id: answerId,
    partId: part.id,
    personId,
    language,
  });
  if (written) {
    const occasion = `${part.content.month}/${answerId}`;
    await requestNotification(context, { personId: part.reporterId, kind: 'PARTNER_ANSWERED', occasion });
  }
  return { ...toPartnerPart({ ...part, answer: { ...answer, id: answerId } }), __typename: 'PartnerPart' };
}

/** What is asked of the viewer about this month now. */
async function askedNow(context: OperationContext, month: string) {
  const parts = await partnerParts(context, 24);
  return parts.find((part) => part.month === month) ?? null;
}
