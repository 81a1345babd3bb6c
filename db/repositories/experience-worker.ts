import type { WorkerDatabase } from './notification-worker.ts';

/**
 * Counts how it went in the months that have ended, by kind: where at least as many people answered as the municipality decided, and
 * nowhere else. What was erased since is counted no more. Returns how many counts there are.
 *
 * @param at ISO instant.
 * @param today `YYYY-MM-DD` of it in the Netherlands.
 */
export async function countExperiences(
  database: WorkerDatabase,
  { at, today }: { readonly at: string; readonly today: string },
): Promise<number> {
  const { rows } = await database.query({
    name: 'count-experiences',
    text: `
      with answers as (
        select municipality_id, kind, person_id, face,
          to_char(answered_at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month
        from experience where answered_at is not null),
      counted as (
        select a.municipality_id, a.kind, a.month, count(distinct a.person_id)::int as people,
          array[
            count(*) filter (where face = 1), count(*) filter (where face = 2), count(*) filter (where face = 3),
            count(*) filter (where face = 4), count(*) filter (where face = 5)]::int[] as faces
        from answers a where a.month < to_char($2::date, 'YYYY-MM')
        group by a.municipality_id, a.kind, a.month),
      enough as (
        select c.* from counted c
        where c.people >= (
          select p.least_people from experience_policy p
          where p.municipality_id = c.municipality_id and p.valid_from <= $2::date
          order by p.valid_from desc limit 1)),
      gone as (
        delete from experience_count x where not exists (
          select 1 from enough e
          where e.municipality_id = x.municipality_id and e.kind = x.kind and e.month = x.month))
      insert into experience_count (municipality_id, kind, month, faces, people, counted_at)
      select municipality_id, kind, month, faces, people, $1 from enough
      on conflict (municipality_id, kind, month) do update
      set faces = excluded.faces, people = excluded.people, counted_at = excluded.counted_at
      returning 1`,
    values: [at, today],
  });
  return rows.length;
}
