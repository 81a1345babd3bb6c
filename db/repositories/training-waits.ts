/** What {@link trainingWaits} compares: SQL, the alias of a request and a placeholder. */
interface Waiting {
  readonly request: string;
  readonly today: string;
}

/**
 * SQL: a request of row `alias` can wait for the case manager. By the partial index `training_request_waits`, which has to say the same.
 */
export const canWait = (alias: string) => `(${alias}.waits is not null or ${alias}.state in ('APPROVED', 'ENROLLED'))`;

/**
 * SQL: why a request that {@link canWait} waits for the case manager, null where it does not. The row knows it until it is approved; after
 * that the catalogue does, which is read for what was approved and not begun alone.
 */
export const trainingWaits = ({ request: r, today }: Waiting) => `case ${r}.state
  when 'APPROVED' then (
    select 'LAPSED' from training t
    where t.municipality_id = ${r}.municipality_id and t.id = ${r}.training_id and t.ended_on <= ${today}::date and not exists (
      select from training_place l where l.municipality_id = ${r}.municipality_id and l.request_id = ${r}.id))
  when 'ENROLLED' then (
    select 'TO_START' from training_place l
    join training_run u on u.municipality_id = l.municipality_id and u.id = l.run_id
    where l.municipality_id = ${r}.municipality_id and l.request_id = ${r}.id and not u.cancelled and u.starts_on <= ${today}::date)
  else ${r}.waits end`;
