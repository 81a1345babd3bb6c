-- A citizen gives a place back by leaving the list, or with the request itself; who is enrolled takes the request back, and the place goes
-- with it.
drop policy own_delete on training_place;
--> statement-breakpoint
create policy own_delete on training_place for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id
      and r.person_id = (select viewer_person()) and r.state in ('APPROVED', 'CANCELLED'))
);
--> statement-breakpoint
drop policy own_delete on training_participant;
--> statement-breakpoint
create policy own_delete on training_participant for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_participant.municipality_id and r.id = training_participant.request_id
      and r.person_id = (select viewer_person()) and r.state = 'CANCELLED')
);
--> statement-breakpoint
-- Why somebody stopped is read by who wrote it: a case manager's words are not for the organisation.
drop policy provider_reads on training_act;
--> statement-breakpoint
create policy provider_reads on training_act for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (kind in ('CONFIRM', 'START', 'COMPLETE') or kind = 'STOP' and by_id = (select viewer_professional()))
  and request_id in (select p from viewer_participants() p)
);
--> statement-breakpoint
-- A question for advice that waits runs, and one that was asked or answered is a matter like the others.
grant select (asked_at, answered_at) on training_advice to portal_retention;
--> statement-breakpoint
create or replace function person_matter_runs(municipality uuid, person uuid, on_day date) returns boolean language sql stable parallel safe
  return exists (
      select 1 from benefit b
      where b.municipality_id = municipality and b.person_id = person and (b.ends_on is null or b.ends_on >= on_day))
    or exists (
      select 1 from participation_plan p
      where p.municipality_id = municipality and p.person_id = person and (p.ended_on is null or p.ended_on >= on_day))
    or exists (
      select 1 from appointment a
      where a.municipality_id = municipality and a.person_id = person and a.cancelled_at is null
        and (a.starts_at at time zone 'Europe/Amsterdam')::date >= on_day)
    or exists (
      select 1 from training_request t
      where t.municipality_id = municipality and t.person_id = person
        and t.state <> all (array['FAVOURITE', 'DISCUSSED', 'REJECTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED']))
    or exists (
      select 1 from training_advice d
      where d.municipality_id = municipality and d.person_id = person and d.answered_at is null)
    or exists (
      select 1 from mandate m
      where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null and m.ended_at is null
        and m.until_date >= on_day);
--> statement-breakpoint
create or replace function person_last_matter(municipality uuid, person uuid) returns date language sql stable parallel safe
  return (
    select max(day) from (
      select b.ends_on as day from benefit b where b.municipality_id = municipality and b.person_id = person
      union all select p.ended_on from participation_plan p where p.municipality_id = municipality and p.person_id = person
      union all select t.notified_on from search_term t where t.municipality_id = municipality and t.person_id = person
      union all select t.held_on from talk_minutes t where t.municipality_id = municipality and t.person_id = person
      union all select (at at time zone 'Europe/Amsterdam')::date from (
        select greatest(d.decided_at, d.made_known_at) as at from decision d
          where d.municipality_id = municipality and d.person_id = person
        union all select a.starts_at from appointment a where a.municipality_id = municipality and a.person_id = person
        union all select c.last_sent_at from told_change c where c.municipality_id = municipality and c.person_id = person
        union all select o.processed_at from change_outcome o where o.municipality_id = municipality and o.person_id = person
        union all select v.sent_at from income_report_version v where v.municipality_id = municipality and v.person_id = person
        union all select t.published_at from talk_minutes t where t.municipality_id = municipality and t.person_id = person
        union all select t.at from training_act t where t.municipality_id = municipality and t.person_id = person
        union all select greatest(q.asked_at, q.answered_at) from training_advice q
          where q.municipality_id = municipality and q.person_id = person
        union all select greatest(r.sent_at, r.answered_at) from right_request r
          where r.municipality_id = municipality and r.person_id = person
        union all select greatest(o.submitted_at, o.decided_at, o.withdrawn_at) from objection o
          where o.municipality_id = municipality and o.person_id = person
        union all select least((m.until_date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 second', m.ended_at)
          from mandate m where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null
      ) moments
    ) matters);
