CREATE TABLE "training_advice" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"language" text NOT NULL,
	"training_id" uuid,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"words" text,
	"training_ids" uuid[],
	"financing" json,
	"answered_at" timestamp with time zone,
	"by_id" uuid,
	"by_name" text,
	CONSTRAINT "training_advice_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_advice_answered" CHECK (num_nulls("training_advice"."words", "training_advice"."training_ids", "training_advice"."financing", "training_advice"."answered_at", "training_advice"."by_id", "training_advice"."by_name") in (0, 6)),
	CONSTRAINT "training_advice_trainings" CHECK (cardinality("training_advice"."training_ids") <= 5)
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_advice" ADD CONSTRAINT "training_advice_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_advice" ADD CONSTRAINT "training_advice_training_fk" FOREIGN KEY ("municipality_id","training_id") REFERENCES "public"."training"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_advice" ADD CONSTRAINT "training_advice_professional_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "training_advice_once" ON "training_advice" USING btree ("municipality_id","person_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "training_advice_waiting" ON "training_advice" USING btree ("municipality_id","asked_at");--> statement-breakpoint
CREATE INDEX "training_advice_person" ON "training_advice" USING btree ("municipality_id","person_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_PLACED', 'TRAINING_RESULT', 'TRAINING_ADVISED'));
--> statement-breakpoint
-- An adviser of the desk for learning and work, as the municipality wrote it down.
create function viewer_advises() returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from professional p
    where p.municipality_id = (select viewer_municipality()) and p.id = (select viewer_professional())
      and 'LEARN_WORK_ADVISER' = any(p.roles));
end
--> statement-breakpoint
-- training_advice: asked by the citizen, answered once by an adviser. Who stands beside them reads what was answered.
alter table training_advice enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_advice for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_advises())
    or (answered_at is not null and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy own_insert on training_advice for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null and exists (
    select 1 from person p
    where p.municipality_id = training_advice.municipality_id and p.id = training_advice.person_id
      and p.name = training_advice.person_name)
);
--> statement-breakpoint
create policy own_delete on training_advice for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null
);
--> statement-breakpoint
create policy advise_update on training_advice for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_advises()) and answered_at is null)
  with check (municipality_id = (select viewer_municipality()) and by_id = (select viewer_professional()));
--> statement-breakpoint
create policy nobody_acting on training_advice as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_advice as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (words, training_ids, financing, answered_at, by_id, by_name), delete on training_advice to portal_api;
--> statement-breakpoint
-- notification: that there is advice is told by who gave it.
create policy advice_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_ADVISED' and sent_at is null and exists (
    select 1 from training_advice a
    where a.municipality_id = notification.municipality_id and a.person_id = notification.person_id
      and a.id::text = notification.occasion and a.by_id = (select viewer_professional()))
);
--> statement-breakpoint
create policy advice_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_ADVISED' and (select viewer_advises())
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on training_advice for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, id, training_id, person_name, language, question, words, training_ids, financing, answered_at, by_name) on training_advice to portal_copy;
--> statement-breakpoint
create policy retention_reads on training_advice for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_advice for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_advice to portal_retention;
