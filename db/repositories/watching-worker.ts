import type { WorkerDatabase } from './notification-worker.ts';

/** What only the database knows and an alarm needs. Seconds are 0 when nothing waits. */
export interface Watched {
  readonly jobsDue: number;
  readonly jobsLater: number;
  /** Failed for the last time. */
  readonly jobsLeft: number;
  readonly oldestJobSeconds: number;
  readonly oldestReportSeconds: number;
  /** An estimate: to count them all would read them all. */
  readonly recordRows: number;
}

/**
 * One statement. Of the reports it reads one entry of an index for each municipality; a job is gone from its table when it was done.
 */
export async function watch(database: WorkerDatabase): Promise<Watched> {
  const { rows } = await database.query<Watched>({
    name: 'watch',
    text: `
      select queue.*,
        coalesce((
          select extract(epoch from now() - min(oldest.last_sent_at))::float8
          from municipality m
          cross join lateral (
            select r.last_sent_at from income_report r
            where r.municipality_id = m.id and r.status = 'SENT'
            order by r.last_sent_at limit 1) oldest), 0) as "oldestReportSeconds",
        (select greatest(reltuples, 0)::float8 from pg_class where oid = 'access_record'::regclass) as "recordRows"
      from (
        select
          count(*) filter (where attempts < max_attempts and run_at <= now())::int as "jobsDue",
          count(*) filter (where attempts < max_attempts and run_at > now())::int as "jobsLater",
          count(*) filter (where attempts >= max_attempts)::int as "jobsLeft",
          coalesce(extract(epoch from
            now() - min(run_at) filter (where attempts < max_attempts and run_at <= now()))::float8, 0) as "oldestJobSeconds"
        from graphile_worker.jobs) queue`,
  });
  const [watched] = rows;
  if (!watched) throw new Error('the database told nothing');
  return watched;
}
