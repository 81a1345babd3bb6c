import { findPartnerPart, insertPartnerAnswer, type PartnerPartRow } from '#db/repositories/income-partner.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAnswerPartnerPartArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { requestNotification } from '../../notification/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { longestWords } from '../../shared/typed-text.ts';
import { partnerParts, toPartnerPart } from '../queries/partner-parts.ts';

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

  const isSaid = (row: PartnerPartRow | null) => row?.answer?.agrees === agrees && row.answer.words === said;
  if (isSaid(part)) return { ...toPartnerPart(part), __typename: 'PartnerPart' };
  const { municipalityId, personId } = viewer;
  const number = (part.answer?.number ?? 0) + 1;
  const answer = { number, agrees, words: said, language, answeredAt: new Date(context.now).toISOString() };
  const owner = { municipalityId, partId: part.id, personId };
  if (!(await insertPartnerAnswer(context.tx, { ...owner, ...answer, id: context.newId() }))) {
    const now = await findPartnerPart(context.tx, viewer, id);
    if (now !== null && isSaid(now)) return { ...toPartnerPart(now), __typename: 'PartnerPart' };
    return { __typename: 'PartnerPartReplaced', part: now && toPartnerPart(now) };
  }
  const occasion = `${part.content.month}/${part.number}.${number}`;
  await requestNotification(context, { personId: part.reporterId, kind: 'PARTNER_ANSWERED', occasion });
  return { ...toPartnerPart({ ...part, answer }), __typename: 'PartnerPart' };
}

/** What is asked of the viewer about this month now. */
async function askedNow(context: OperationContext, month: string) {
  const parts = await partnerParts(context, 24);
  return parts.find((part) => part.month === month) ?? null;
}
