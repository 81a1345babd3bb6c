-- What is in use, and what a file was closed with, is one list: the job that removes, the reader to whom it is told and the wall ask the
-- same two functions. They run as whoever asks.
grant select (last_sent_at) on told_change to portal_retention;
--> statement-breakpoint
grant select (processed_at) on change_outcome to portal_retention;
--> statement-breakpoint
grant select (sent_at) on income_report_version to portal_retention;
--> statement-breakpoint
grant select (held_on, published_at) on talk_minutes to portal_retention;
--> statement-breakpoint
grant select (state) on training_request to portal_retention;
--> statement-breakpoint
grant select (at) on training_act to portal_retention;
--> statement-breakpoint
grant select (accepted_at, ended_at, until_date) on mandate to portal_retention;
--> statement-breakpoint
grant select (sent_at) on right_request to portal_retention;
--> statement-breakpoint
grant select (submitted_at, decided_at, withdrawn_at) on objection to portal_retention;
--> statement-breakpoint
create function person_matter_runs(municipality uuid, person uuid, on_day date) returns boolean language sql stable parallel safe
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
      select 1 from mandate m
      where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null and m.ended_at is null
        and m.until_date >= on_day);
--> statement-breakpoint
create function person_last_matter(municipality uuid, person uuid) returns date language sql stable parallel safe
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
        union all select greatest(r.sent_at, r.answered_at) from right_request r
          where r.municipality_id = municipality and r.person_id = person
        union all select greatest(o.submitted_at, o.decided_at, o.withdrawn_at) from objection o
          where o.municipality_id = municipality and o.person_id = person
        union all select least((m.until_date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 second', m.ended_at)
          from mandate m where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null
      ) moments
    ) matters);
--> statement-breakpoint
create or replace function viewer_may_be_removed() returns boolean language sql stable parallel safe
  return exists (
    select 1 from retention_run r
    where r.municipality_id = (select viewer_municipality()) and r.for_real and r.finished_at is null
      and not person_matter_runs(r.municipality_id, (select viewer_person()), r.closed_before)
      and coalesce(person_last_matter(r.municipality_id, (select viewer_person())) < r.closed_before, true)
      and not exists (
        select 1 from sanction_proposal s
        where s.municipality_id = r.municipality_id and s.person_id = (select viewer_person()))
      and not exists (
        select 1 from decision d
        where d.municipality_id = r.municipality_id and d.person_id = (select viewer_person())
          and d.kind in ('REDUCTION', 'FINE', 'WARNING', 'RECOVERY'))
      and not exists (
        select 1 from visit v
        where v.municipality_id = r.municipality_id and v.person_id = (select viewer_person())
          and (v.latest_at at time zone 'Europe/Amsterdam')::date > r.on_day - 365));
