import type { TrainingOverlap } from '../../generated/resolvers.ts';
import { overlap } from '../domain/overlap.ts';
import type { TrainingRequest } from '../models.ts';

/** Where a request, or what could be asked for with it, is at the same time as another training of the same person. */
export function overlapsOf({ place, runs, time, otherPlaces }: TrainingRequest): readonly TrainingOverlap[] {
  const own = place === null ? runs : [{ id: place.runId, startsOn: place.startsOn, endsOn: place.endsOn }];
  return own.flatMap(({ id: runId, startsOn, endsOn }) =>
    otherPlaces
      .filter((other) => overlap({ startsOn, endsOn, time }, other))
      .map(({ title, startsOn: from, endsOn: until }) => ({ runId, startsOn, title, from, until })),
  );
}
