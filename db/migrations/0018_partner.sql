CREATE TABLE "partner_answer" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"agrees" boolean NOT NULL,
	"words" text,
	"language" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "partner_answer_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "partner_answer_number" UNIQUE("municipality_id","part_id","number")
);
--> statement-breakpoint
CREATE TABLE "partner_part" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"content" json NOT NULL,
	"content_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "partner_part_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "partner_part_version" UNIQUE("municipality_id","report_id","number"),
	CONSTRAINT "partner_part_partner" UNIQUE("municipality_id","partner_id","id")
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "benefit" ADD COLUMN "partner_person_id" uuid;--> statement-breakpoint
ALTER TABLE "partner_answer" ADD CONSTRAINT "partner_answer_part_fk" FOREIGN KEY ("municipality_id","person_id","part_id") REFERENCES "public"."partner_part"("municipality_id","partner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_part" ADD CONSTRAINT "partner_part_report_fk" FOREIGN KEY ("municipality_id","person_id","report_id") REFERENCES "public"."income_report"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_part" ADD CONSTRAINT "partner_part_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."income_report_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_part" ADD CONSTRAINT "partner_part_partner_fk" FOREIGN KEY ("municipality_id","partner_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_part_asked" ON "partner_part" USING btree ("municipality_id","partner_id","asked_at");--> statement-breakpoint
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_partner_fk" FOREIGN KEY ("municipality_id","partner_person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_partner_other" CHECK ("benefit"."partner_person_id" <> "benefit"."person_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'EMAIL_CODE', 'EMAIL_CHANGED'));--> statement-breakpoint
-- partner_part: written by who reports when a version is sent; read by both as long as they are one household, and by who judges it.
alter table partner_part enable row level security, force row level security;
--> statement-breakpoint
create policy readers on partner_part for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income())
    or (partner_id = (select viewer_person()) and exists (
      select 1 from household_adult h
      where h.municipality_id = partner_part.municipality_id and h.person_id = partner_part.partner_id
        and h.other_person_id = partner_part.person_id))
  )
);
--> statement-breakpoint
create policy own_insert on partner_part for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and exists (
    select 1 from income_report r
    join benefit b on b.municipality_id = r.municipality_id and b.id = r.benefit_id
    join household_adult h
      on h.municipality_id = r.municipality_id and h.person_id = r.person_id and h.other_person_id = b.partner_person_id
    where r.municipality_id = partner_part.municipality_id and r.id = partner_part.report_id
      and r.sent_version = partner_part.number and b.partner_person_id = partner_part.partner_id)
);
--> statement-breakpoint
grant select, insert on partner_part to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on partner_part for each row execute function refuse_change();
--> statement-breakpoint
-- partner_answer: by the partner, about the part that was asked last.
alter table partner_answer enable row level security, force row level security;
--> statement-breakpoint
create policy readers on partner_answer for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income())
    or exists (
      select 1 from partner_part p
      where p.municipality_id = partner_answer.municipality_id and p.id = partner_answer.part_id
        and p.person_id = (select viewer_person()))
  )
);
--> statement-breakpoint
create policy own_insert on partner_answer for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and exists (
    select 1 from partner_part p
    where p.municipality_id = partner_answer.municipality_id and p.id = partner_answer.part_id
      and p.partner_id = (select viewer_person())
      and not exists (
        select 1 from partner_part later
        where later.municipality_id = p.municipality_id and later.report_id = p.report_id and later.number > p.number))
);
--> statement-breakpoint
grant select, insert on partner_answer to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on partner_answer for each row execute function refuse_change();
--> statement-breakpoint
-- notification: who reports tells the partner that their part waits, and the partner tells them that it was answered.
create policy partner_asks on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'PARTNER_ASKED' and sent_at is null and exists (
    select 1 from partner_part p
    where p.municipality_id = notification.municipality_id and p.partner_id = notification.person_id
      and p.person_id = (select viewer_person()))
);
--> statement-breakpoint
create policy partner_answers on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'PARTNER_ANSWERED' and sent_at is null and exists (
    select 1 from partner_part p
    where p.municipality_id = notification.municipality_id and p.person_id = notification.person_id
      and p.partner_id = (select viewer_person()))
);
--> statement-breakpoint
-- Asking for a mail reads back whether it was asked for before.
create policy partner_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and kind in ('PARTNER_ASKED', 'PARTNER_ANSWERED') and exists (
    select 1 from partner_part p
    where p.municipality_id = notification.municipality_id
      and ((p.partner_id = notification.person_id and p.person_id = (select viewer_person()))
        or (p.person_id = notification.person_id and p.partner_id = (select viewer_person()))))
);
