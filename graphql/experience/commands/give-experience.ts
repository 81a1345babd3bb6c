import { answerExperience } from '#db/repositories/experience.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationGiveExperienceArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { checkAnswer, experienceLimits } from '../domain/answer.ts';

/** Keeps what the citizen says about how it went. The same answer twice is one; another one does not take its place. */
export async function giveExperience(
  { tx, viewer, now }: OperationContext,
  { questionId, face, words }: MutationGiveExperienceArgs,
): Promise<ResolversParentTypes['GiveExperienceResult']> {
  const checked = checkAnswer({ face, words: words ?? null });
  if (!checked.ok) return { __typename: 'ExperienceInvalid', ...checked.refusal, most: experienceLimits.words };
  if (!isId(questionId)) return { __typename: 'ExperienceOver', questionId };
  const { municipalityId, personId } = citizen(viewer);
  const answer = { municipalityId, personId, id: questionId, ...checked.value, at: new Date(now).toISOString() };
  const stands = await answerExperience(tx, answer);
  return stands?.face === answer.face && stands.words === answer.words
    ? { __typename: 'ExperienceGiven', experience: stands }
    : { __typename: 'ExperienceOver', questionId };
}
