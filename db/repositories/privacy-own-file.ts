/*
 * What decides how long a client file is kept, in SQL: for the job that removes and for the reader to whom it is told. `municipality` and
 * `person` are expressions that give the ids.
 */

const whose = (municipality: string, person: string) => `municipality_id = ${municipality} and person_id = ${person}`;

/** Whether something runs or is still to come on a day, or waits. The function of the database is the list of what. */
export const running = (municipality: string, person: string, on: string) =>
  `person_matter_runs(${municipality}, ${person}, ${on}::date)`;

/** The day (`YYYY-MM-DD`) of the last matter of a file in which a benefit or a plan once ended; null in any other. */
export const closedOn = (municipality: string, person: string) => `case
  when exists (select 1 from benefit where ${whose(municipality, person)})
    or exists (select 1 from participation_plan where ${whose(municipality, person)} and ended_on is not null)
  then to_char(person_last_matter(${municipality}, ${person}), 'YYYY-MM-DD') end`;

/** Whether a reduction was proposed, or one of some kinds of decisions was taken. `kinds` is an expression that gives an array. */
export const reduction = (municipality: string, person: string, kinds: string) => `(
  exists (select 1 from sanction_proposal where ${whose(municipality, person)})
  or exists (select 1 from decision where ${whose(municipality, person)} and kind = any(${kinds}::text[])))`;
