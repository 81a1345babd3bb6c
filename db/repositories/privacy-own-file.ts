import { localDay } from './local-day.ts';

/*
 * What decides how long a client file is kept, in SQL: for the job that removes and for the reader to whom it is told. `municipality` and
 * `person` are expressions that give the ids.
 */

const whose = (municipality: string, person: string) => `municipality_id = ${municipality} and person_id = ${person}`;

/** Whether something runs or is still to come on a day. */
export const running = (municipality: string, person: string, on: string) => `(
  exists (select 1 from benefit where ${whose(municipality, person)} and (ends_on is null or ends_on >= ${on}))
  or exists (select 1 from participation_plan where ${whose(municipality, person)} and (ended_on is null or ended_on >= ${on}))
  or exists (
    select 1 from appointment
    where ${whose(municipality, person)} and cancelled_at is null and ${localDay('starts_at')} >= ${on}))`;

/** The day (`YYYY-MM-DD`) of the last matter of a file in which a benefit or a plan once ended; null in any other. */
export const closedOn = (municipality: string, person: string) => {
  const last = (what: string, table: string) =>
    `(select max(${what}) from ${table} where ${whose(municipality, person)})`;
  return `(select to_char(greatest(ended.day,
      ${last(`greatest(${localDay('decided_at')}, ${localDay('made_known_at')})`, 'decision')},
      ${last('notified_on', 'search_term')},
      ${last(localDay('starts_at'), 'appointment')}), 'YYYY-MM-DD')
    from (select greatest(${last('ends_on', 'benefit')}, ${last('ended_on', 'participation_plan')}) as day) ended
    where ended.day is not null)`;
};

/** Whether a reduction was proposed, or one of some kinds of decisions was taken. `kinds` is an expression that gives an array. */
export const reduction = (municipality: string, person: string, kinds: string) => `(
  exists (select 1 from sanction_proposal where ${whose(municipality, person)})
  or exists (select 1 from decision where ${whose(municipality, person)} and kind = any(${kinds}::text[])))`;
