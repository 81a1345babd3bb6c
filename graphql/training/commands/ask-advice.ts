import { deleteQuestion, insertQuestion } from '#db/repositories/training-advice.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationAskTrainingAdviceArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { BadUserInput } from '../../shared/errors.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { isId } from '../../shared/ids.ts';
import { typedText } from '../../shared/typed-text.ts';
import { questionProblems } from '../domain/advice.ts';
import { wrong } from '../domain/training-problem.ts';
import { ownAdvice } from '../queries/advice.ts';
import { loadTraining } from '../queries/find-trainings.ts';

/** A citizen asks the desk for advice. Sent twice it is asked once: one question waits at a time. */
export async function askAdvice(
  context: OperationContext,
  { question: typed, trainingId = null, language }: MutationAskTrainingAdviceArgs,
): Promise<ResolversParentTypes['AskAdviceResult']> {
  if (!isLanguageTag(language)) throw new BadUserInput('not a language');
  const question = typedText(typed);
  const named = trainingId === null ? null : await loadTraining(context, trainingId);
  const about = named?.endedOn != null && named.endedOn <= context.today ? null : named;
  const problems = [
    ...questionProblems(question),
    ...(trainingId !== null && about === null ? [wrong('trainingId', 'unknown')] : []),
  ];
  if (problems.length > 0) return { __typename: 'TrainingInvalid', problems };
  const { municipalityId, personId } = citizen(context.viewer);
  const id = context.newId();
  const asked = await insertQuestion(context.tx, {
    ...{ municipalityId, personId, id, language, question },
    ...{ trainingId: about?.id ?? null, at: new Date(context.now).toISOString() },
  });
  const all = await ownAdvice(context);
  const now = all.find((one) => (asked ? one.id === id : one.answer === null));
  if (!now) throw new Error('a question that was asked a moment ago is gone');
  return asked ? { ...now, __typename: 'TrainingAdvice' } : { __typename: 'TrainingAdviceWaits', advice: now };
}

/** A citizen takes a question back that nobody answered. */
export async function withdrawAdvice(
  context: OperationContext,
  id: string,
): Promise<ResolversParentTypes['WithdrawAdviceResult']> {
  const { municipalityId, personId } = citizen(context.viewer);
  if (isId(id) && (await deleteQuestion(context.tx, { municipalityId, personId, id })))
    return { __typename: 'TrainingAdviceWithdrawn', id };
  const given = (await ownAdvice(context)).find((one) => one.id === id);
  return given ? { __typename: 'TrainingAdviceGiven', advice: given } : { __typename: 'TrainingAdviceNotThere', id };
}
