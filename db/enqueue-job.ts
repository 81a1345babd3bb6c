/** Tasks that a transaction may ask for. Those of the schedule are added by the worker itself. */
export const enqueuedTasks = ['send-notification', 'compose-copy'] as const;

/**
 * Lets `portal_api` add a job in its own transaction without any right on the queue. Made by `portal_worker`, who therefore owns
 * it, after the queue's own migrations.
 */
export const enqueueJobSql = `
create or replace function public.enqueue_job(task text, payload json, job_key text, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task is null or task not in (${enqueuedTasks.map((task) => `'${task}'`).join(', ')}) then
    raise exception 'no such task' using errcode = 'invalid_parameter_value';
  end if;
  perform graphile_worker.add_job(identifier => task, payload => payload, run_at => run_at, job_key => job_key);
end $$;
revoke all on function public.enqueue_job(text, json, text, timestamptz) from public;
grant execute on function public.enqueue_job(text, json, text, timestamptz) to portal_api;
`;
