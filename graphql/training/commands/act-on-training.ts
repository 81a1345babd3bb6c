import { deleteParticipant } from '#db/repositories/training-participant.ts';
import { deletePlace } from '#db/repositories/training-place.ts';
import * as repository from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationActOnTrainingArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { markAllSeen } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { isOver } from '../domain/lapse.ts';
import { isOwn, longestRequestWords, stateAfter, wordsProblem } from '../domain/request-state.ts';
import { loadTraining } from '../queries/find-trainings.ts';
import { ownRequest, requestGoingOn } from '../queries/requests.ts';
import { writeOwnAct } from './citizen-act.ts';

export type TrainingRequestResult = ResolversParentTypes['TrainingRequestResult'];

/** A citizen keeps a training, asks for it, answers or takes back. Sent twice it is done once. */
export async function actOnTraining(
  context: OperationContext,
  { trainingId, act, revision = null, words }: MutationActOnTrainingArgs,
): Promise<TrainingRequestResult> {
  const training = await loadTraining(context, trainingId);
  const before = training === null ? null : await requestGoingOn(context, trainingId);
  const over = training !== null && isOver(training.endedOn, context.today);
  if (training === null || (over && before === null)) return { __typename: 'TrainingRequestNotThere', id: trainingId };
  const code = wordsProblem(act, words);
  if (code !== null) return { __typename: 'TrainingWordsInvalid', code, most: longestRequestWords };
  const to = stateAfter(act, 'CITIZEN', before?.state ?? null);
  if (to === null || (over && act === 'REQUEST') || (before?.revision ?? null) !== revision)
    return { __typename: 'TrainingRequestMovedOn', request: before };

  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const at = new Date(context.now).toISOString();
  const id = before?.id ?? context.newId();
  const done =
    before === null
      ? await repository.insertRequest(context.tx, owner, { id, trainingId, at, state: to })
      : await repository.moveRequest(context.tx, { municipalityId, id, revision: before.revision, to });
  // Taken back, the place is free for the next, and the organisation knows of nobody.
  if (done && before !== null && act === 'WITHDRAW') {
    await deletePlace(context.tx, { municipalityId, requestId: id });
    // Of an offer that was made in the same moment as well.
    await markAllSeen(context, { kind: 'PLACE_OFFERED', matter: id });
    await deleteParticipant(context.tx, { municipalityId, requestId: id });
  }
  if (done && !isOwn(to)) await writeOwnAct(context, { requestId: id, kind: act, words: words.trim() || null });
  const now = (await ownRequest(context, id)) ?? (await requestGoingOn(context, trainingId));
  return done && now !== null
    ? { ...now, __typename: 'TrainingRequest' }
    : { __typename: 'TrainingRequestMovedOn', request: now };
}

/** Throws away what is only kept. What was asked for is taken back and stays. */
export async function dropTraining(context: OperationContext, trainingId: string): Promise<TrainingRequestResult> {
  const before = await requestGoingOn(context, trainingId);
  if (before === null) return { __typename: 'TrainingRequestNotThere', id: trainingId };
  const dropped = await repository.deleteFavourite(context.tx, citizen(context.viewer), before.id);
  return { __typename: 'TrainingRequestMovedOn', request: dropped ? null : await requestGoingOn(context, trainingId) };
}
