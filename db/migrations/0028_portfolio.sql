create schema esco;
--> statement-breakpoint
CREATE TABLE "esco"."label" (
	"id" integer PRIMARY KEY NOT NULL,
	"uri" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"label" text NOT NULL,
	"preferred" boolean NOT NULL,
	"draft" boolean NOT NULL,
	"isco" text,
	"size" integer NOT NULL,
	CONSTRAINT "label_once" UNIQUE("uri","language","label")
);
--> statement-breakpoint
CREATE TABLE "esco"."loaded" (
	"digest" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "esco"."trigram" (
	"trigram" text NOT NULL,
	"label_id" integer NOT NULL,
	CONSTRAINT "trigram_trigram_label_id_pk" PRIMARY KEY("trigram","label_id")
);
--> statement-breakpoint
CREATE TABLE "portfolio_entry" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "portfolio_entry_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "portfolio_entry_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "portfolio_entry_kind" CHECK ("portfolio_entry"."kind" in ('COMPETENCE', 'WORK', 'EDUCATION', 'LANGUAGE', 'LICENCE', 'AVAILABILITY', 'WISHES', 'PROFILE', 'CERTIFICATE')),
	CONSTRAINT "portfolio_entry_version" CHECK ("portfolio_entry"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "portfolio_evidence" (
	"municipality_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "portfolio_evidence_pk" PRIMARY KEY("municipality_id","entry_id","number","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "portfolio_version" (
	"municipality_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" json NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "portfolio_version_municipality_id_entry_id_number_pk" PRIMARY KEY("municipality_id","entry_id","number"),
	CONSTRAINT "portfolio_version_owner" UNIQUE("municipality_id","person_id","entry_id","number"),
	CONSTRAINT "portfolio_version_number" CHECK ("portfolio_version"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "portfolio_entry" ADD CONSTRAINT "portfolio_entry_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_evidence" ADD CONSTRAINT "portfolio_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_evidence" ADD CONSTRAINT "portfolio_evidence_version_fk" FOREIGN KEY ("municipality_id","person_id","entry_id","number") REFERENCES "public"."portfolio_version"("municipality_id","person_id","entry_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_version" ADD CONSTRAINT "portfolio_version_entry_fk" FOREIGN KEY ("municipality_id","person_id","entry_id") REFERENCES "public"."portfolio_entry"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "portfolio_entry_once" ON "portfolio_entry" USING btree ("municipality_id","person_id","kind") WHERE kind in ('LICENCE', 'AVAILABILITY', 'WISHES', 'PROFILE');--> statement-breakpoint
CREATE INDEX "portfolio_evidence_evidence" ON "portfolio_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE INDEX "portfolio_version_person" ON "portfolio_version" USING btree ("municipality_id","person_id");
--> statement-breakpoint
-- esco: of nobody. Everybody reads it, and only who brings the database up to date writes it.
grant usage on schema esco to portal_api;
--> statement-breakpoint
grant select on esco.label, esco.trigram to portal_api;
--> statement-breakpoint
-- portfolio_entry: somebody's own. Nobody else reads it, also nobody who acts for them; they change which version counts, and remove it.
alter table portfolio_entry enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_entry for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on portfolio_entry for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and version = 1
);
--> statement-breakpoint
create policy own_update on portfolio_entry for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on portfolio_entry for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_entry as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_entry as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (version), delete on portfolio_entry to portal_api;
--> statement-breakpoint
-- portfolio_version: written once; it goes when its entry goes.
alter table portfolio_version enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_version for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on portfolio_version for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on portfolio_version for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_version as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_version as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_version to portal_api;
--> statement-breakpoint
create trigger append_only before update on portfolio_version for each row execute function refuse_change();
--> statement-breakpoint
-- portfolio_evidence: a tie is made and removed, never changed.
alter table portfolio_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on portfolio_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on portfolio_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_evidence as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_evidence as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_evidence to portal_api;
--> statement-breakpoint
create trigger append_only before update on portfolio_evidence for each row execute function refuse_change();
--> statement-breakpoint
-- The worker leaves files that a portfolio holds.
create policy sweep_read on portfolio_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on portfolio_evidence to portal_worker;
--> statement-breakpoint
create policy sweep_leaves_portfolios on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from portfolio_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- evidence: what a portfolio holds is not thrown away.
create policy kept_by_portfolio on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from portfolio_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on portfolio_entry for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, kind, version) on portfolio_entry to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_version for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, written_at, entry_id, number, content) on portfolio_version to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, entry_id, number, evidence_id) on portfolio_evidence to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_entry for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_entry for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_entry to portal_retention;
--> statement-breakpoint
create policy retention_reads on portfolio_version for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_version for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_version to portal_retention;
--> statement-breakpoint
create policy retention_reads on portfolio_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_evidence to portal_retention;
