import type { LocalDate } from '../../shared/local-date.ts';
import type { TrainingTime } from './words.ts';

/** When somebody has to be at a training, as far as a catalogue says. */
export interface Scheduled {
  readonly startsOn: LocalDate;
  /** Null where it is not known: then only the first day counts. */
  readonly endsOn: LocalDate | null;
  /** Null where it is not told. */
  readonly time: TrainingTime | null;
}

/**
 * Whether two trainings ask for the same days at the same time of the day. Who learns in their own time misses nothing; of a time that is not
 * told nothing is said.
 */
export function overlap(one: Scheduled, other: Scheduled): boolean {
  return (
    one.time !== null &&
    one.time === other.time &&
    one.time !== 'OWN_TIME' &&
    one.startsOn <= (other.endsOn ?? other.startsOn) &&
    other.startsOn <= (one.endsOn ?? one.startsOn)
  );
}
