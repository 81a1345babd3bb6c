CREATE TABLE "plan_step_evidence" (
	"municipality_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "plan_step_evidence_municipality_id_step_id_evidence_id_pk" PRIMARY KEY("municipality_id","step_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "plan_step_evidence" ADD CONSTRAINT "plan_step_evidence_step_fk" FOREIGN KEY ("municipality_id","person_id","step_id") REFERENCES "public"."plan_step"("municipality_id","person_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_step_evidence" ADD CONSTRAINT "plan_step_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_step_evidence_evidence" ON "plan_step_evidence" USING btree ("municipality_id","evidence_id");
--> statement-breakpoint
-- plan_step_evidence: tied and untied by the citizen, read by whoever stands beside them. Nobody does it for them: the locker is theirs.
alter table plan_step_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on plan_step_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
);
--> statement-breakpoint
create policy own_insert on plan_step_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on plan_step_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on plan_step_evidence as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on plan_step_evidence as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on plan_step_evidence to portal_api;
--> statement-breakpoint
create trigger append_only before update on plan_step_evidence for each row execute function refuse_change();
--> statement-breakpoint
create policy sweep_read on plan_step_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on plan_step_evidence to portal_worker;
--> statement-breakpoint
-- evidence: what goes with a step is read by whoever stands beside its owner, and is not thrown away. A function, so that nobody else plans it.
create function is_file_of_step(municipality uuid, file uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (select 1 from plan_step_evidence l where l.municipality_id = municipality and l.evidence_id = file);
end;
--> statement-breakpoint
create policy plan_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null and is_file_of_step(municipality_id, id)
);
--> statement-breakpoint
create policy kept_by_plan on evidence as restrictive for delete to portal_api using (not is_file_of_step(municipality_id, id));
--> statement-breakpoint
create policy sweep_leaves_plans on evidence as restrictive for delete to portal_worker using (not is_file_of_step(municipality_id, id));
--> statement-breakpoint
-- What a helper added and its owner tied to a step is its owner's alone.
create or replace function helper_sees_file(municipality uuid, file uuid, added_by uuid) returns boolean language sql stable parallel safe begin atomic
  select viewer_opens('INCOME') and exists (
      select 1 from income_source_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or viewer_opens('CHANGES') and exists (
      select 1 from told_change_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or viewer_opens('DECISIONS') and exists (
      select 1 from objection_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or added_by = viewer_actor()
      and not exists (
        select 1 from told_change_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from objection_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from training_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from portfolio_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not is_file_of_step(municipality, file);
end;
--> statement-breakpoint
create policy copy on plan_step_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, step_id, evidence_id) on plan_step_evidence to portal_copy;
--> statement-breakpoint
create policy retention_reads on plan_step_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_step_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on plan_step_evidence to portal_retention;
