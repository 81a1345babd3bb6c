-- A file is closed on the day of its last matter: what was decided, notified or agreed to after a benefit or plan had ended counts too. One
-- with a reduction, fine, warning or recovery never goes by itself (rules.md Q11), nor one whose reader came back within a year.
grant select (kind, decided_at, made_known_at) on decision to portal_retention;
--> statement-breakpoint
grant select (notified_on) on search_term to portal_retention;
--> statement-breakpoint
grant select (starts_at, cancelled_at) on appointment to portal_retention;
--> statement-breakpoint
grant select (latest_at) on visit to portal_retention;
--> statement-breakpoint
create or replace function viewer_may_be_removed() returns boolean language sql stable parallel safe
  return exists (
    select 1 from retention_run r
    where r.municipality_id = (select viewer_municipality()) and r.for_real and r.finished_at is null
      and not exists (
        select 1 from benefit b
        where b.municipality_id = r.municipality_id and b.person_id = (select viewer_person())
          and (b.ends_on is null or b.ends_on >= r.closed_before))
      and not exists (
        select 1 from participation_plan p
        where p.municipality_id = r.municipality_id and p.person_id = (select viewer_person())
          and (p.ended_on is null or p.ended_on >= r.closed_before))
      and not exists (
        select 1 from sanction_proposal s
        where s.municipality_id = r.municipality_id and s.person_id = (select viewer_person()))
      and not exists (
        select 1 from decision d
        where d.municipality_id = r.municipality_id and d.person_id = (select viewer_person())
          and (d.kind in ('REDUCTION', 'FINE', 'WARNING', 'RECOVERY')
            or (greatest(d.decided_at, d.made_known_at) at time zone 'Europe/Amsterdam')::date >= r.closed_before))
      and not exists (
        select 1 from search_term t
        where t.municipality_id = r.municipality_id and t.person_id = (select viewer_person())
          and t.notified_on >= r.closed_before)
      and not exists (
        select 1 from appointment a
        where a.municipality_id = r.municipality_id and a.person_id = (select viewer_person())
          and (a.starts_at at time zone 'Europe/Amsterdam')::date >= r.closed_before)
      and not exists (
        select 1 from visit v
        where v.municipality_id = r.municipality_id and v.person_id = (select viewer_person())
          and (v.latest_at at time zone 'Europe/Amsterdam')::date > r.on_day - 365));
