import { insertParticipant } from '#db/repositories/training-participant.ts';
import * as places from '#db/repositories/training-place.ts';
import { holdRequest, moveRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationActOnTrainingPlaceArgs, TrainingPlaceAct } from '../../generated/resolvers.ts';
import { markAllSeen } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { addDays } from '../../shared/local-date.ts';
import { keepsPosition, restDays } from '../domain/places.ts';
import { stateAfter } from '../domain/request-state.ts';
import type { TrainingRequest } from '../models.ts';
import { ownRequest } from '../queries/requests.ts';
import type { TrainingRequestResult } from './act-on-training.ts';
import { writeOwnAct } from './citizen-act.ts';
import { takePlace } from './take-place.ts';

/** A citizen whose training was approved asks for a place of a run, answers an offer, or leaves the list. */
export async function actOnPlace(
  context: OperationContext,
  { requestId, act, runId = null }: MutationActOnTrainingPlaceArgs,
): Promise<TrainingRequestResult> {
  const request = await ownRequest(context, requestId);
  if (request === null) return { __typename: 'TrainingRequestNotThere', id: requestId };
  const { municipalityId } = citizen(context.viewer);
  // Held before the list, as everybody does who moves a request: what was done meanwhile in another window is seen.
  const stands = request.state === 'APPROVED' && (await holdRequest(context.tx, { ...request, municipalityId }));
  const done = stands && (await acts[act](context, request, runId));
  if (done) await markAllSeen(context, { kind: 'PLACE_OFFERED', matter: requestId });
  const now = await ownRequest(context, requestId);
  return done && now !== null
    ? { ...now, __typename: 'TrainingRequest' }
    : { __typename: 'TrainingRequestMovedOn', request: now };
}

type Doing = (context: OperationContext, request: TrainingRequest, runId: string | null) => Promise<boolean>;

const ask: Doing = async (context, request, runId) => {
  if (runId === null || !isId(runId) || request.place !== null) return false;
  const state = await takePlace(context, request, runId);
  if (state === 'TAKEN') await enrol(context, request);
  return state !== null;
};

const accept: Doing = async (context, request) => {
  if (request.place === null) return false;
  const { municipalityId } = citizen(context.viewer);
  await places.holdList(context.tx, { municipalityId, runId: request.place.runId });
  const taken = await places.acceptPlace(context.tx, { municipalityId, requestId: request.id, today: context.today });
  if (taken) await enrol(context, request);
  return taken;
};

const decline: Doing = async (context, { id: requestId, trainingId, place }) => {
  if (place?.state !== 'OFFERED') return false;
  const { municipalityId } = citizen(context.viewer);
  const { today } = context;
  const number = keepsPosition(place.declined)
    ? null
    : await places.nextNumber(context.tx, { municipalityId, trainingId, runId: place.runId, today });
  const restsUntil = addDays(today, restDays);
  return places.declinePlace(context.tx, { municipalityId, requestId, restsUntil, number });
};

const leave: Doing = (context, { id: requestId }) =>
  places.deletePlace(context.tx, { municipalityId: citizen(context.viewer).municipalityId, requestId });

const acts: Readonly<Record<TrainingPlaceAct, Doing>> = { ASK: ask, ACCEPT: accept, DECLINE: decline, LEAVE: leave };

/** With a place somebody is enrolled, and the organisation that gives the training knows of them. */
async function enrol(context: OperationContext, { id, state, revision }: TrainingRequest): Promise<void> {
  const { municipalityId } = citizen(context.viewer);
  const to = stateAfter('TAKE_PLACE', 'CITIZEN', state);
  if (to === null || !(await moveRequest(context.tx, { municipalityId, id, revision, to })))
    throw new Error('a request with a place was moved on in the same moment');
  await writeOwnAct(context, { requestId: id, kind: 'TAKE_PLACE', words: null });
  await insertParticipant(context.tx, { municipalityId, requestId: id, at: new Date(context.now).toISOString() });
}
