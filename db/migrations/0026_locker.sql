ALTER TABLE "evidence" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "helper_name" text;--> statement-breakpoint
-- The locker: a file that nothing holds stays for a year, so that it can be used again. `keptUnused` of the room says the same.
alter policy sweep on evidence using (
  created_at < current_timestamp - interval '365 days'
  and not exists (
    select 1 from income_source_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- The person alone throws their own files away, and only what nothing holds. One restrictive policy a room, so that another room that
-- holds files adds its own; the foreign keys of what ties them refuse the rest.
create policy own_delete on evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
);
--> statement-breakpoint
create policy kept_by_income on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from income_source_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy kept_by_change on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from told_change_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy kept_by_objection on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from objection_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
grant delete on evidence to portal_api;
--> statement-breakpoint
-- Who acts sees the files of income reports, and what they added themselves as long as no change and no objection holds it. What the
-- person keeps for later is nobody else's: a locker holds diplomas and letters of a doctor too.
drop policy nobody_acting on evidence;
--> statement-breakpoint
create policy nobody_acting on evidence as restrictive for select to portal_api using (
  (select viewer_mandate()) is null
  or exists (
    select 1 from income_source_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
  or (helper_id = (select viewer_actor())
    and not exists (
      select 1 from told_change_evidence l
      where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
    and not exists (
      select 1 from objection_evidence l
      where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id))
);
--> statement-breakpoint
create trigger helper_of_file before insert on evidence for each row
  when (new.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
-- Somebody's copy says who added a file for them.
grant select (helper_name) on evidence to portal_copy;
