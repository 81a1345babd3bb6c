import type { LocalDate } from '../../shared/local-date.ts';
import type { Beginning } from './beginning.ts';
import type { RequestState } from './request-state.ts';

/**
 * What came between a request and its training: the catalogue holds it no longer, its provider says that the run does not go on, or the
 * catalogue held it no longer before the run in which somebody is enrolled began, and nobody said whether that goes on.
 */
export type TrainingLapse = 'TRAINING_ENDED' | 'RUN_CANCELLED' | 'NOT_OFFERED';

/** Of a training that nobody is enrolled in yet, what its catalogue holds no longer cannot begin. */
export const lapsesWithTraining = [
  'FAVOURITE',
  'DISCUSSED',
  'REQUESTED',
  'UNDER_REVIEW',
  'NEED_MORE_INFO',
  'WITH_SECOND',
  'APPROVED',
] as const satisfies readonly RequestState[];

/** Whether the catalogue holds a training no longer on a day; `endedOn` is the first day without it. */
export function isOver(endedOn: LocalDate | null, today: LocalDate): boolean {
  return endedOn !== null && endedOn <= today;
}

/** A request, as far as it says whether its training can still be had. */
export interface Standing {
  readonly state: RequestState;
  /** Of the training. */
  readonly endedOn: LocalDate | null;
  /** Of the run of its place; `null` where there is none. */
  readonly place: Beginning | null;
}

/** Why a request cannot go on as it was asked for; `null` where it can. */
export function lapseOf({ state, endedOn, place }: Standing, today: LocalDate): TrainingLapse | null {
  if ((state === 'STARTED' || state === 'ENROLLED') && place?.cancelled === true) return 'RUN_CANCELLED';
  if (state === 'ENROLLED') return isOver(endedOn, today) && !beganBefore(place, endedOn) ? 'NOT_OFFERED' : null;
  return isOver(endedOn, today) && lapsesWithTraining.some((one) => one === state) ? 'TRAINING_ENDED' : null;
}

/** Whether a run began before the first day without its training. */
function beganBefore(place: Beginning | null, endedOn: LocalDate | null): boolean {
  return place?.startsOn != null && endedOn !== null && place.startsOn < endedOn;
}
