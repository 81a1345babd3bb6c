CREATE TABLE "portfolio_look" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"professional_id" uuid,
	"professional_name" text,
	CONSTRAINT "portfolio_look_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "portfolio_look_name" CHECK (("portfolio_look"."professional_id" is null) = ("portfolio_look"."professional_name" is null))
);
--> statement-breakpoint
CREATE TABLE "portfolio_share" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"receiver" text NOT NULL,
	"for_whom" text,
	"purpose" text NOT NULL,
	"shows" text NOT NULL,
	"until_date" date NOT NULL,
	"token_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "portfolio_share_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "portfolio_share_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "portfolio_share_receiver" CHECK ("portfolio_share"."receiver" in ('CASE_MANAGER', 'LINK')),
	CONSTRAINT "portfolio_share_shows" CHECK ("portfolio_share"."shows" in ('CONTACT', 'NAME', 'ANONYMOUS')),
	CONSTRAINT "portfolio_share_link" CHECK (("portfolio_share"."receiver" = 'LINK') = ("portfolio_share"."token_hash" is not null and "portfolio_share"."for_whom" is not null))
);
--> statement-breakpoint
CREATE TABLE "portfolio_share_entry" (
	"municipality_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "portfolio_share_entry_municipality_id_share_id_entry_id_pk" PRIMARY KEY("municipality_id","share_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "portfolio_look" ADD CONSTRAINT "portfolio_look_share_fk" FOREIGN KEY ("municipality_id","person_id","share_id") REFERENCES "public"."portfolio_share"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD CONSTRAINT "portfolio_share_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_share_entry" ADD CONSTRAINT "portfolio_share_entry_share_fk" FOREIGN KEY ("municipality_id","person_id","share_id") REFERENCES "public"."portfolio_share"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_share_entry" ADD CONSTRAINT "portfolio_share_entry_entry_fk" FOREIGN KEY ("municipality_id","person_id","entry_id") REFERENCES "public"."portfolio_entry"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portfolio_look_share" ON "portfolio_look" USING btree ("municipality_id","share_id","at");--> statement-breakpoint
CREATE INDEX "portfolio_share_token" ON "portfolio_share" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "portfolio_share_entry_entry" ON "portfolio_share_entry" USING btree ("municipality_id","entry_id");
--> statement-breakpoint
-- portfolio_share: made, shown to one receiver and stopped by its owner. Who stands beside them reads what is shown to them, as long as it is.
alter table portfolio_share enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_share for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (receiver = 'CASE_MANAGER' and revoked_at is null and until_date >= (select day_in_the_netherlands())
      and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy own_insert on portfolio_share for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and revoked_at is null
);
--> statement-breakpoint
create policy own_update on portfolio_share for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and revoked_at is null)
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on portfolio_share for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_share as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_share as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select (municipality_id, id, person_id, receiver, for_whom, purpose, shows, until_date, created_at, revoked_at), insert,
  update (token_hash, revoked_at), delete on portfolio_share to portal_api;
--> statement-breakpoint
-- Looked up by its token before anybody is known, also when it has ended: whoever has the link is told that it has.
create policy by_token on portfolio_share for select to portal_identity using (receiver = 'LINK');
--> statement-breakpoint
grant select (municipality_id, id, person_id, receiver, shows, until_date, token_hash, revoked_at) on portfolio_share to portal_identity;
--> statement-breakpoint
-- portfolio_share_entry: what a card shows is said once, with the card. An entry that goes takes its ties along.
alter table portfolio_share_entry enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_share_entry for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or exists (
      select 1 from portfolio_share s
      where s.municipality_id = portfolio_share_entry.municipality_id and s.id = portfolio_share_entry.share_id
        and s.receiver = 'CASE_MANAGER')
  )
);
--> statement-breakpoint
create policy own_insert on portfolio_share_entry for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on portfolio_share_entry for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_share_entry as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_share_entry as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_share_entry to portal_api;
--> statement-breakpoint
create trigger append_only before update on portfolio_share_entry for each row execute function refuse_change();
--> statement-breakpoint
-- portfolio_look: written by whoever looks, about themselves; read by whose portfolio it is.
alter table portfolio_look enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on portfolio_look for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy looker_insert on portfolio_look for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = portfolio_look.municipality_id and s.id = portfolio_look.share_id
      and s.person_id = portfolio_look.person_id and s.receiver = 'CASE_MANAGER')
);
--> statement-breakpoint
create policy own_delete on portfolio_look for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_look as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_look as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_look to portal_api;
--> statement-breakpoint
create policy by_link on portfolio_look for insert to portal_identity with check (
  professional_id is null
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = portfolio_look.municipality_id and s.id = portfolio_look.share_id
      and s.person_id = portfolio_look.person_id and s.revoked_at is null and s.until_date >= (select day_in_the_netherlands()))
);
--> statement-breakpoint
grant insert (municipality_id, id, share_id, person_id, at) on portfolio_look to portal_identity;
--> statement-breakpoint
create trigger append_only before update on portfolio_look for each row execute function refuse_change();
--> statement-breakpoint
-- Who stands beside somebody reads the entries that are shown to them, as they count now, and no version before.
create policy shown on portfolio_entry for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and exists (
    select 1 from portfolio_share_entry l
    where l.municipality_id = portfolio_entry.municipality_id and l.entry_id = portfolio_entry.id)
);
--> statement-breakpoint
create policy shown on portfolio_version for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and exists (
    select 1 from portfolio_entry e
    where e.municipality_id = portfolio_version.municipality_id and e.id = portfolio_version.entry_id
      and e.version = portfolio_version.number)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on portfolio_share for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, receiver, for_whom, purpose, shows, until_date, revoked_at) on portfolio_share to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_share_entry for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, share_id, entry_id) on portfolio_share_entry to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_look for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, share_id, professional_name) on portfolio_look to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_share for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_share for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_share to portal_retention;
--> statement-breakpoint
create policy retention_reads on portfolio_share_entry for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_share_entry for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_share_entry to portal_retention;
--> statement-breakpoint
create policy retention_reads on portfolio_look for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_look for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_look to portal_retention;
