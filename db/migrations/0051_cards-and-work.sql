CREATE TABLE "portfolio_share_evidence" (
	"municipality_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "portfolio_share_evidence_pk" PRIMARY KEY("municipality_id","share_id","entry_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "portfolio_look" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "portfolio_share_evidence" ADD CONSTRAINT "portfolio_share_evidence_entry_fk" FOREIGN KEY ("municipality_id","share_id","entry_id") REFERENCES "public"."portfolio_share_entry"("municipality_id","share_id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_share_evidence" ADD CONSTRAINT "portfolio_share_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portfolio_share_evidence_evidence" ON "portfolio_share_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE INDEX "portfolio_share_evidence_entry" ON "portfolio_share_evidence" USING btree ("municipality_id","entry_id");--> statement-breakpoint
-- portfolio_share_evidence: which files go along is said once, with the card, and of no card that does not say whose it is. Taking a file
-- off its entry takes it off every card.
alter table portfolio_share_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_share_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or exists (
      select 1 from portfolio_share_entry c
      where c.municipality_id = portfolio_share_evidence.municipality_id and c.share_id = portfolio_share_evidence.share_id
        and c.entry_id = portfolio_share_evidence.entry_id)
  )
);
--> statement-breakpoint
create policy own_insert on portfolio_share_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = portfolio_share_evidence.municipality_id and s.id = portfolio_share_evidence.share_id
      and s.person_id = portfolio_share_evidence.person_id and s.shows <> 'ANONYMOUS')
  and exists (
    select 1 from portfolio_evidence l
    where l.municipality_id = portfolio_share_evidence.municipality_id and l.entry_id = portfolio_share_evidence.entry_id
      and l.evidence_id = portfolio_share_evidence.evidence_id)
);
--> statement-breakpoint
create policy own_delete on portfolio_share_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_share_evidence as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_share_evidence as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_share_evidence to portal_api;
--> statement-breakpoint
create trigger append_only before update on portfolio_share_evidence for each row execute function refuse_change();
--> statement-breakpoint
-- evidence: who may look at a card reads the files that go along with it. What a card shows is not thrown away.
create policy card_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy kept_by_card on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy sweep_read on portfolio_share_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on portfolio_share_evidence to portal_worker;
--> statement-breakpoint
create policy sweep_leaves_cards on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- portfolio_look: which file was opened is written down with the look.
grant insert (file_name) on portfolio_look to portal_identity;
--> statement-breakpoint
grant select (file_name) on portfolio_look to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_share_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, share_id, entry_id, evidence_id) on portfolio_share_evidence to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_share_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_share_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_share_evidence to portal_retention;
