import { portalTimeZone } from '#graphql/shared/local-date.ts';

/** SQL: the day of a moment in the Netherlands. */
export const localDay = (instant: string) => `(${instant} at time zone '${portalTimeZone}')::date`;
