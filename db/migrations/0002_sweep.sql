CREATE INDEX "evidence_storage_key" ON "evidence" USING btree ("storage_key");
--> statement-breakpoint
-- evidence: the worker throws away files that belong to no source any more, or never did, and learns which files a row still names.
create policy sweep_read on evidence for select to portal_worker using (true);
--> statement-breakpoint
create policy sweep_read on income_source_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on income_source_evidence to portal_worker;
--> statement-breakpoint
create policy sweep on evidence for delete to portal_worker using (
  created_at < current_timestamp - interval '1 day'
  and not exists (
    select 1 from income_source_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
grant select (municipality_id, id, storage_key, created_at), delete on evidence to portal_worker;
