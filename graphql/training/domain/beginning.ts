import { type LocalDate, localDateOf } from '../../shared/local-date.ts';
import type { RequestAct } from './request-state.ts';

/** Something that happened, as far as it says when a training began. */
interface Done {
  readonly kind: RequestAct;
  /** ISO instant of writing. */
  readonly at: string;
  readonly day: LocalDate | null;
}

/**
 * The day on which a training began for somebody: the one that was named; where none was, the first one of their run, or where that is not
 * known the day of writing; `null` while it did not begin.
 *
 * @param acts the latest first.
 * @param run what they have a place in; `null` for a training without runs.
 */
export function startOf(acts: readonly Done[], run: Pick<Beginning, 'startsOn'> | null): LocalDate | null {
  const start = acts.find(({ kind }) => kind === 'START');
  if (start === undefined) return null;
  if (start.day !== null) return start.day;
  const written = localDateOf(Date.parse(start.at));
  const first = run?.startsOn ?? written;
  return first < written ? first : written;
}

/** The run in which somebody has a place, as far as it says whether it can begin. */
export interface Beginning {
  /** The first day; `null` where it is not known. */
  readonly startsOn: LocalDate | null;
  /** Whether its provider says that it does not go on. */
  readonly cancelled: boolean;
}

/** Whether a training can have begun for somebody by a day; `run` is `null` for a training without runs. */
export function canHaveBegun(run: Beginning | null, today: LocalDate): boolean {
  return run === null || (!run.cancelled && (run.startsOn === null || run.startsOn <= today));
}
