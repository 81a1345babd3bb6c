import { answerQuestion } from '#db/repositories/training-advice.ts';
import { listTrainings } from '#db/repositories/training.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationGiveTrainingAdviceArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { typedText } from '../../shared/typed-text.ts';
import { adviceProblems } from '../domain/advice.ts';
import { wrong } from '../domain/training-problem.ts';
import { adviceToGive } from '../queries/advice.ts';

/** An adviser answers a question, once, and the citizen is told. Trainings that the catalogue holds no longer are not advised. */
export async function giveAdvice(
  context: OperationContext,
  { id, words: typed, trainingIds: named, financing }: MutationGiveTrainingAdviceArgs,
): Promise<ResolversParentTypes['GiveAdviceResult']> {
  const before = await adviceToGive(context, id);
  if (before === null) return { __typename: 'TrainingAdviceNotThere', id };
  if (before.answer !== null) return { __typename: 'TrainingAdviceGiven', advice: before };
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const { today } = context;
  const written = { words: typedText(typed), trainingIds: [...new Set(named)], financing };
  const found = adviceProblems(written, today);
  const there = found.some(({ field }) => field === 'trainingIds')
    ? []
    : await listTrainings(context.tx, { municipalityId, ids: written.trainingIds.filter(isId), today });
  const offered = there.filter(({ endedOn }) => endedOn === null || endedOn > today);
  const problems =
    found.some(({ field }) => field === 'trainingIds') || offered.length === written.trainingIds.length
      ? found
      : [...found, wrong('trainingIds', 'unknown')];
  if (problems.length > 0) return { __typename: 'TrainingInvalid', problems };
  const given = await answerQuestion(context.tx, {
    ...{ municipalityId, id, ...written, at: new Date(context.now).toISOString() },
    ...{ byId: professionalId, byName: name },
  });
  if (given) await requestNotification(context, { personId: before.personId, kind: 'TRAINING_ADVISED', occasion: id });
  const now = await adviceToGive(context, id);
  if (now === null) return { __typename: 'TrainingAdviceNotThere', id };
  return given ? { ...now, __typename: 'TrainingAdvice' } : { __typename: 'TrainingAdviceGiven', advice: now };
}
