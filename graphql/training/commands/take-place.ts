import * as places from '#db/repositories/training-place.ts';
import { holdRequest } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { signedIn } from '../../policy/viewer.ts';
import type { PlaceState } from '../domain/places.ts';
import type { TrainingRequest } from '../models.ts';

/**
 * Takes a place of a run for a request that was approved, whoever asks for it: one that is free and for which nobody waits, otherwise one on
 * the waiting list. The one way to a place: the request is held before the list, so that nobody waits for each other. `null` where the
 * request stands elsewhere meanwhile or for a run already, or the run is not of its training or can be asked for no longer.
 */
export async function takePlace(
  { tx, viewer, today }: OperationContext,
  { id: requestId, trainingId, revision }: Pick<TrainingRequest, 'id' | 'trainingId' | 'revision'>,
  runId: string,
): Promise<PlaceState | null> {
  const { municipalityId } = signedIn(viewer);
  if (!(await holdRequest(tx, { municipalityId, id: requestId, revision }))) return null;
  const number = await places.nextNumber(tx, { municipalityId, trainingId, runId, today });
  if (number === null) return null;
  return places.insertPlace(tx, { municipalityId, requestId, runId, number, today });
}
