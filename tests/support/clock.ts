import { fixedClock } from '#graphql/shared/ports/clock.ts';

/** The moment at which tests happen: Tuesday 24 November 2026, 9 in the morning. */
export const testClock = fixedClock(Date.parse('2026-11-24T09:00:00+01:00'));
