import { localDateOf, type LocalDate } from '../local-date.ts';

/** The only way to the time; passed in, so that tests and the demo can hold it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands at one moment. */
export function fixedClock(epochMilliseconds: number): Clock {
  return { now: () => epochMilliseconds };
}

/** Today in the Netherlands. */
export function today(clock: Clock): LocalDate {
  return localDateOf(clock.now());
}
