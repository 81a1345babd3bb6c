import * as places from '#db/repositories/training-place.ts';
import type { OperationContext } from '../../context.ts';
import { signedIn } from '../../policy/viewer.ts';
import type { PlaceState } from '../domain/places.ts';
import type { TrainingRequest } from '../models.ts';

/**
 * Takes a place of a run for a request that was approved, whoever asks for it: one that is free and for which nobody waits, otherwise one on
 * the waiting list. The one way to a place. The request is held by then, so that nobody waits for each other. `null` where it stands for a
 * run already, or the run is not of its training or can be asked for no longer.
 */
export async function takePlace(
  { tx, viewer, today }: OperationContext,
  { id: requestId, trainingId }: Pick<TrainingRequest, 'id' | 'trainingId'>,
  runId: string,
): Promise<PlaceState | null> {
  const { municipalityId } = signedIn(viewer);
  const number = await places.nextNumber(tx, { municipalityId, trainingId, runId, today });
  if (number === null) return null;
  return places.insertPlace(tx, { municipalityId, requestId, runId, number, today });
}
