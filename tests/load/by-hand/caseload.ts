import type { Pool } from 'pg';
import { withViewer } from '#db/with-viewer.ts';
import { accessStatement } from '#graphql/execution/access-log.ts';
import { audienceSet } from '#graphql/policy/relations.ts';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addMonths, monthOf } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';

/**
 * The caseload of 50 as one statement that makes the JSON. Values: municipality, case manager, today, the month before, the month that
 * runs.
 */
const text = `
with due as (
  select m.month, coalesce(
    (select c.due_on from report_calendar c where c.municipality_id = $1 and c.month = m.month),
    (select (m.month || '-01')::date + interval '1 month' + (f.report_due_day - 1) * interval '1 day'
     from municipality_profile f where f.municipality_id = $1 and f.valid_from <= (m.month || '-01')::date
     order by f.valid_from desc limit 1)::date) as on
  from (values ($4), ($5)) m(month)),
mine as (
  select p.id, p.name, said.*, training.waits, joining.waits as joins,
    case when said.disagreed then 0 when said.wished then 1 when said.overdue then 2 when training.waits is not null then 3 when joining.waits then 4 else 5 end as rank
  from assignment a
  join person p on p.municipality_id = a.municipality_id and p.id = a.person_id
  cross join lateral (
    select
      coalesce(bool_or(s.kind = 'DISAGREED' and s.number = s.proposed_number), false) as disagreed,
      coalesce(bool_or(s.kind = 'CHANGE_ASKED' and s.number = s.in_force_number and s.at >= s.proposed_last), false) as wished,
      coalesce(bool_or(s.respond_by < $3::date and s.number = s.proposed_number), false) as overdue
    from (
      select h.proposed_number, h.in_force_number, v.number, v.respond_by, x.kind, x.at, max(v.proposed_at) over () as proposed_last
      from participation_plan h
      join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id
      left join plan_response x on x.municipality_id = v.municipality_id and x.version_id = v.id
        and x.kind in ('DISAGREED', 'CHANGE_ASKED')
      where h.municipality_id = a.municipality_id and h.person_id = a.person_id and h.ended_on is null) s) said
  cross join lateral (
    select nullif(array_remove(array_agg(distinct 'TRAINING_' || case r.state
      when 'APPROVED' then (
        select 'LAPSED' from training t
        where t.municipality_id = r.municipality_id and t.id = r.training_id and t.ended_on <= $3::date and not exists (
          select from training_place l where l.municipality_id = r.municipality_id and l.request_id = r.id))
      when 'ENROLLED' then (
        select 'TO_START' from training_place l join training_run u on u.municipality_id = l.municipality_id and u.id = l.run_id
        where l.municipality_id = r.municipality_id and l.request_id = r.id and not u.cancelled and u.starts_on <= $3::date)
      else r.waits end), null), '{}') as waits
    from training_request r
    where r.municipality_id = a.municipality_id and r.person_id = a.person_id
      and (r.waits is not null or r.state in ('APPROVED', 'ENROLLED'))) training
  cross join lateral (
    select bool_or(true) as waits from perspective_request q
    where q.municipality_id = a.municipality_id and q.person_id = a.person_id and q.answered_at is null and q.withdrawn_at is null) joining
  where a.municipality_id = $1 and a.professional_id = $2 and a.role = 'CASE_MANAGER'
    and a.from_date <= $3::date and (a.until_date is null or a.until_date >= $3::date)
  order by rank, p.name, p.id limit 51),
page as (
  select mine.*, b.*, r.*, b.before and coalesce(r.before_version, 0) = 0 as is_before
  from mine
  cross join lateral (
    select coalesce(bool_or(starts_on < ($5 || '-01')::date and (ends_on is null or ends_on >= ($4 || '-01')::date)), false) as before,
      coalesce(bool_or(starts_on < ($5 || '-01')::date + interval '1 month' and (ends_on is null or ends_on >= ($5 || '-01')::date)), false) as now
    from benefit where municipality_id = $1 and person_id = mine.id) b
  cross join lateral (
    select max(status) filter (where month = $4) as before_status, max(sent_version) filter (where month = $4) as before_version,
      max(due_on) filter (where month = $4) as before_due, max(status) filter (where month = $5) as now_status,
      max(sent_version) filter (where month = $5) as now_version, max(due_on) filter (where month = $5) as now_due
    from income_report where municipality_id = $1 and person_id = mine.id and month in ($4, $5)) r)
select json_build_object('data', json_build_object('caseload', json_build_object(
    'edges', coalesce(json_agg(json_build_object('node', json_build_object(
      'person', json_build_object('id', id, 'name', name),
      'month', case when is_before then $4 else $5 end,
      'status', case when is_before then before_status else now_status end,
      'late', case when is_before
        then coalesce(coalesce(before_due, due_before.on) < $3::date, false)
        else now and coalesce(now_version, 0) = 0 and coalesce(coalesce(now_due, due_now.on) < $3::date, false) end,
      'benefit', case when is_before then before else now end,
      'attention', to_json(array_remove(array[case when disagreed then 'DISAGREED' end, case when wished then 'CHANGE_ASKED' end,
        case when overdue and not disagreed then 'NO_ANSWER' end], null) || coalesce(waits, '{}') || case when joins then array['PERSPECTIVE_ASKED'] else '{}' end)))
      order by rank, name, id), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50, 'endCursor', max(id::text)))))::text as answer,
  array_agg(id::text) as people
from page
left join due due_before on due_before.month = $4
left join due due_now on due_now.month = $5`;

/** What reading the caseload leaves behind. */
const recorded = {
  rootFields: ['caseload'],
  needs: [],
  purposes: [[{ purpose: 'GUIDANCE', audience: audienceSet(['CASE_MANAGER']) }]],
};

/** The access record of an answer about these people. */
export const recordOfCaseload = (viewer: ProfessionalViewer, people: readonly string[]) =>
  accessStatement(viewer, recorded, { people, about: null }, { id: newId(), now: systemClock.now(), traceId: 'bench' });

/** The answer as text, with the access record that travels with the commit as that of the API does. */
export async function caseloadByHand(pool: Pool, viewer: ProfessionalViewer): Promise<string> {
  const day = today(systemClock);
  const month = monthOf(day);
  let written: Promise<unknown> = Promise.resolve();
  const answer = await withViewer(pool, viewer, async (tx) => {
    const [row] = await tx.query<{ answer: string; people: string[] | null }>({
      name: 'by-hand',
      text,
      values: [viewer.municipalityId, viewer.professionalId, day, addMonths(month, -1), month],
    });
    const record = recordOfCaseload(viewer, row?.people ?? []);
    if (record) written = tx.query(record);
    return row?.answer ?? '';
  });
  await written;
  return answer;
}
