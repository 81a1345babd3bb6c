import { ownsEvidence } from '#db/repositories/evidence.ts';
import { trainingFiles } from '#db/repositories/evidence-tied.ts';
import { holdRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { evidenceLimits } from '../../evidence/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { wrong } from '../domain/training-problem.ts';
import { isOwn, takesFiles } from '../domain/request-state.ts';
import { requestGoingOn } from '../queries/requests.ts';
import type { TrainingRequestResult } from './act-on-training.ts';

interface Tie {
  readonly trainingId: string;
  readonly evidenceId: string;
}

/** Ties a file of the citizen's own to a training that goes on, until somebody decided about it. Twice is once. */
export async function attachToTraining(
  context: OperationContext,
  { trainingId, evidenceId }: Tie,
): Promise<TrainingRequestResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  const read = await requestGoingOn(context, trainingId);
  // Held, so that nobody decides about it or throws it away meanwhile.
  const held = read !== null && (await holdRequest(context.tx, { ...read, municipalityId }));
  const before = held ? read : await requestGoingOn(context, trainingId);
  if (
    before === null ||
    !isId(evidenceId) ||
    !(await ownsEvidence(context.tx, { municipalityId, personId }, evidenceId))
  )
    return { __typename: 'TrainingRequestNotThere', id: trainingId };
  if (!held || !takesFiles(before.state)) return { __typename: 'TrainingRequestMovedOn', request: before };
  const most = evidenceLimits.onOneThing;
  if (before.files.length >= most && before.files.every(({ id }) => id !== evidenceId))
    return { __typename: 'TrainingInvalid', problems: [wrong('evidenceId', 'tooMany', { most })] };
  await trainingFiles.tie(context.tx, { municipalityId, personId, to: before.id, evidenceId });
  return after(context, trainingId);
}

/** Takes a file off a training that the citizen only keeps. What the municipality can read stays. */
export async function detachFromTraining(
  context: OperationContext,
  { trainingId, evidenceId }: Tie,
): Promise<TrainingRequestResult> {
  const { municipalityId, personId } = citizen(context.viewer);
  const before = await requestGoingOn(context, trainingId);
  if (before === null || !isId(evidenceId)) return { __typename: 'TrainingRequestNotThere', id: trainingId };
  if (!isOwn(before.state)) return { __typename: 'TrainingRequestMovedOn', request: before };
  await trainingFiles.untie(context.tx, { municipalityId, personId, to: before.id, evidenceId });
  return after(context, trainingId);
}

async function after(context: OperationContext, trainingId: string): Promise<TrainingRequestResult> {
  const now = await requestGoingOn(context, trainingId);
  return now === null
    ? { __typename: 'TrainingRequestNotThere', id: trainingId }
    : { ...now, __typename: 'TrainingRequest' };
}
