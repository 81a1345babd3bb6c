CREATE TABLE "portfolio_confirmation" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"seen" text NOT NULL,
	"professional_id" uuid NOT NULL,
	"professional_name" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"taken_off_at" timestamp with time zone,
	CONSTRAINT "portfolio_confirmation_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "portfolio_proposal" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content" json NOT NULL,
	"reason" text NOT NULL,
	"professional_id" uuid NOT NULL,
	"professional_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "portfolio_proposal_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "portfolio_proposal_kind" CHECK ("portfolio_proposal"."kind" in ('COMPETENCE', 'WORK', 'EDUCATION', 'LANGUAGE', 'CERTIFICATE')),
	CONSTRAINT "portfolio_proposal_answer" CHECK ("portfolio_proposal"."answer" in ('ACCEPTED', 'CHANGED', 'REFUSED')),
	CONSTRAINT "portfolio_proposal_answered" CHECK (("portfolio_proposal"."answer" is null) = ("portfolio_proposal"."answered_at" is null))
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "portfolio_confirmation" ADD CONSTRAINT "portfolio_confirmation_version_fk" FOREIGN KEY ("municipality_id","person_id","entry_id","number") REFERENCES "public"."portfolio_version"("municipality_id","person_id","entry_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_proposal" ADD CONSTRAINT "portfolio_proposal_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "portfolio_confirmation_once" ON "portfolio_confirmation" USING btree ("municipality_id","entry_id","number","professional_id") WHERE withdrawn_at is null and taken_off_at is null;--> statement-breakpoint
CREATE INDEX "portfolio_confirmation_person" ON "portfolio_confirmation" USING btree ("municipality_id","person_id");--> statement-breakpoint
CREATE INDEX "portfolio_proposal_person" ON "portfolio_proposal" USING btree ("municipality_id","person_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED'));
--> statement-breakpoint
-- portfolio_proposal: written by who stands beside somebody, answered once by whom it is for. Who wrote it reads what became of it.
alter table portfolio_proposal enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_proposal for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (professional_id = (select viewer_professional()) and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy guide_insert on portfolio_proposal for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and person_id in (select c from viewer_caseload() c) and answer is null
);
--> statement-breakpoint
create policy own_answer on portfolio_proposal for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answer is null)
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on portfolio_proposal for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_proposal as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_proposal as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (answer, answered_at), delete on portfolio_proposal to portal_api;
--> statement-breakpoint
-- portfolio_confirmation: said once by who stands beside somebody, of what is shown to them as it counts now. They take it back, and the
-- owner takes it off; nobody makes either undone.
alter table portfolio_confirmation enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_confirmation for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (professional_id = (select viewer_professional()) and person_id in (select c from viewer_caseload() c))
    or (withdrawn_at is null and taken_off_at is null and (select viewer_professional()) is not null
      and exists (
        select 1 from portfolio_entry e
        where e.municipality_id = portfolio_confirmation.municipality_id and e.id = portfolio_confirmation.entry_id))
  )
);
--> statement-breakpoint
create policy guide_insert on portfolio_confirmation for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and withdrawn_at is null and taken_off_at is null
  and exists (
    select 1 from portfolio_entry e
    where e.municipality_id = portfolio_confirmation.municipality_id and e.id = portfolio_confirmation.entry_id
      and e.person_id = portfolio_confirmation.person_id and e.version = portfolio_confirmation.number)
);
--> statement-breakpoint
create policy own_update on portfolio_confirmation for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())) with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy guide_update on portfolio_confirmation for update to portal_api
  using (municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
    and person_id in (select c from viewer_caseload() c))
  with check (municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional()));
--> statement-breakpoint
create trigger each_their_own before update on portfolio_confirmation for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at
      and (old.withdrawn_at is not null or old.professional_id is distinct from viewer_professional())
    or old.taken_off_at is distinct from new.taken_off_at
      and (old.taken_off_at is not null or old.person_id is distinct from viewer_person()))
  execute function refuse_change();
--> statement-breakpoint
create policy own_delete on portfolio_confirmation for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_confirmation as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_confirmation as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (withdrawn_at, taken_off_at), delete on portfolio_confirmation to portal_api;
--> statement-breakpoint
-- notification: what a case manager does in somebody's portfolio is told, and nothing of it that is not theirs can be read by them.
create policy portfolio_guide_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and sent_at is null
  and (
    (kind = 'PORTFOLIO_PROPOSED' and exists (
      select 1 from portfolio_proposal p
      where p.municipality_id = notification.municipality_id and p.person_id = notification.person_id
        and p.id::text = notification.occasion and p.professional_id = (select viewer_professional())))
    or (kind = 'PORTFOLIO_CONFIRMED' and exists (
      select 1 from portfolio_confirmation c
      where c.municipality_id = notification.municipality_id and c.person_id = notification.person_id
        and c.id::text = notification.occasion and c.professional_id = (select viewer_professional())))
    or (kind = 'PORTFOLIO_LOOKED' and exists (
      select 1 from portfolio_share s
      where s.municipality_id = notification.municipality_id and s.person_id = notification.person_id
        and s.id::text = notification.occasion and s.receiver = 'CASE_MANAGER' and (select viewer_professional()) is not null))
  )
);
--> statement-breakpoint
create policy portfolio_guide_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and (
    (kind = 'PORTFOLIO_PROPOSED' and occasion in (
      select p.id::text from portfolio_proposal p where p.professional_id = (select viewer_professional())))
    or (kind = 'PORTFOLIO_CONFIRMED' and occasion in (
      select c.id::text from portfolio_confirmation c where c.professional_id = (select viewer_professional())))
    or (kind = 'PORTFOLIO_LOOKED' and occasion in (
      select s.id::text from portfolio_share s where s.receiver = 'CASE_MANAGER'))
  )
);
--> statement-breakpoint
-- That a link was opened the first time is told as its owner, when it was.
create policy own_looked_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind = 'PORTFOLIO_LOOKED' and sent_at is null
  and exists (
    select 1 from portfolio_look k
    where k.municipality_id = notification.municipality_id and k.person_id = notification.person_id
      and k.share_id::text = notification.occasion)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on portfolio_proposal for select to portal_copy using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, kind, content, reason, professional_name, answer, answered_at) on portfolio_proposal to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_proposal for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_proposal for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_proposal to portal_retention;
--> statement-breakpoint
create policy copy on portfolio_confirmation for select to portal_copy using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
grant select (municipality_id, person_id, confirmed_at, entry_id, number, seen, professional_name, withdrawn_at, taken_off_at) on portfolio_confirmation to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_confirmation for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_confirmation for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_confirmation to portal_retention;
