CREATE TABLE "perspective_choice" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"directions" text[] NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "perspective_choice_municipality_id_person_id_pk" PRIMARY KEY("municipality_id","person_id"),
	CONSTRAINT "perspective_choice_directions" CHECK (cardinality("perspective_choice"."directions") between 1 and 24)
);
--> statement-breakpoint
CREATE TABLE "perspective_request" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"directions" text[] NOT NULL,
	"needs" text[] NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer_by" date NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"answer" text,
	"answer_words" text,
	"way_on" text,
	"answered_at" timestamp with time zone,
	"by_id" uuid,
	"by_name" text,
	CONSTRAINT "perspective_request_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "perspective_request_answer" CHECK ("perspective_request"."answer" in ('TALK', 'NOT_NOW')),
	CONSTRAINT "perspective_request_needs" CHECK ("perspective_request"."needs" <@ array['MONEY', 'SLEEP', 'DEBTS', 'HOUSING', 'HEALTH']),
	CONSTRAINT "perspective_request_directions" CHECK (cardinality("perspective_request"."directions") <= 24),
	CONSTRAINT "perspective_request_answered" CHECK (num_nulls("perspective_request"."answer", "perspective_request"."answer_words", "perspective_request"."answered_at", "perspective_request"."by_id", "perspective_request"."by_name") in (0, 5)),
	CONSTRAINT "perspective_request_way_on" CHECK (("perspective_request"."way_on" is not null) = (coalesce("perspective_request"."answer", '') = 'NOT_NOW'))
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "perspective_programme" ADD COLUMN "answer_days" integer NOT NULL DEFAULT 14;--> statement-breakpoint
ALTER TABLE "perspective_programme" ALTER COLUMN "answer_days" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "perspective_choice" ADD CONSTRAINT "perspective_choice_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perspective_request" ADD CONSTRAINT "perspective_request_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perspective_request" ADD CONSTRAINT "perspective_request_professional_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "perspective_request_once" ON "perspective_request" USING btree ("municipality_id","person_id") WHERE answered_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "perspective_request_person" ON "perspective_request" USING btree ("municipality_id","person_id");--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'DECISION_POSTED', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_CHANGED', 'TRAINING_PLACED', 'TRAINING_RESULT', 'TRAINING_ADVISED', 'PERSPECTIVE_ANSWERED'));--> statement-breakpoint
ALTER TABLE "perspective_programme" ADD CONSTRAINT "perspective_programme_answer" CHECK ("perspective_programme"."answer_days" > 0);
--> statement-breakpoint
-- perspective_choice: what somebody took along is theirs, and read by nobody else.
alter table perspective_choice enable row level security, force row level security;
--> statement-breakpoint
create policy own on perspective_choice to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy nobody_acting on perspective_choice as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on perspective_choice as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (directions, kept_at), delete on perspective_choice to portal_api;
--> statement-breakpoint
-- perspective_request: asked and taken back by the citizen, answered once by a case manager who stands beside them. What was taken back
-- before anybody answered is the citizen's alone.
alter table perspective_request enable row level security, force row level security;
--> statement-breakpoint
create policy readers on perspective_request for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((withdrawn_at is null or answered_at is not null) and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy own_insert on perspective_request for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null and withdrawn_at is null
);
--> statement-breakpoint
create policy own_withdraw on perspective_request for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and withdrawn_at is null and answer is distinct from 'NOT_NOW')
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and withdrawn_at is not null);
--> statement-breakpoint
create policy coach_answer on perspective_request for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
    and answered_at is null and withdrawn_at is null)
  with check (
    municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
    and by_id = (select viewer_professional()) and withdrawn_at is null);
--> statement-breakpoint
create policy nobody_acting on perspective_request as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on perspective_request as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
-- Taking back leaves the answer as it is, and an answer stays as it was given.
create function refuse_other_answer() returns trigger language plpgsql as $$
begin
  if (old.answered_at is not null or new.withdrawn_at is not null)
    and (new.answer, new.answer_words, new.way_on, new.answered_at, new.by_id, new.by_name)
      is distinct from (old.answer, old.answer_words, old.way_on, old.answered_at, old.by_id, old.by_name)
  then
    raise exception 'a request is answered once, and by who stands beside the citizen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answered_once before update on perspective_request for each row execute function refuse_other_answer();
--> statement-breakpoint
grant select, insert, update (withdrawn_at, answer, answer_words, way_on, answered_at, by_id, by_name) on perspective_request to portal_api;
--> statement-breakpoint
-- notification: that there is an answer is told by who gave it.
create policy perspective_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'PERSPECTIVE_ANSWERED' and sent_at is null and exists (
    select 1 from perspective_request r
    where r.municipality_id = notification.municipality_id and r.person_id = notification.person_id
      and r.id::text = notification.occasion and r.by_id = (select viewer_professional()))
);
--> statement-breakpoint
create policy perspective_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind = 'PERSPECTIVE_ANSWERED' and person_id in (select c from viewer_caseload() c)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on perspective_choice for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, kept_at, directions) on perspective_choice to portal_copy;
--> statement-breakpoint
create policy copy on perspective_request for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, id, language, words, directions, needs, answer_by, withdrawn_at, answer, answer_words, way_on, answered_at, by_name) on perspective_request to portal_copy;
--> statement-breakpoint
create policy retention_reads on perspective_choice for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on perspective_choice for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on perspective_choice to portal_retention;
--> statement-breakpoint
create policy retention_reads on perspective_request for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on perspective_request for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, answered_at, withdrawn_at), delete on perspective_request to portal_retention;
--> statement-breakpoint
-- A request to join that waits runs, and one that was asked, answered or taken back is a matter like the others.
create or replace function person_matter_runs(municipality uuid, person uuid, on_day date) returns boolean language sql stable parallel safe
  return exists (
      select 1 from benefit b
      where b.municipality_id = municipality and b.person_id = person and (b.ends_on is null or b.ends_on >= on_day))
    or exists (
      select 1 from participation_plan p
      where p.municipality_id = municipality and p.person_id = person and (p.ended_on is null or p.ended_on >= on_day))
    or exists (
      select 1 from appointment a
      where a.municipality_id = municipality and a.person_id = person and a.cancelled_at is null
        and (a.starts_at at time zone 'Europe/Amsterdam')::date >= on_day)
    or exists (
      select 1 from training_request t
      where t.municipality_id = municipality and t.person_id = person
        and t.state <> all (array['FAVOURITE', 'DISCUSSED', 'REJECTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED']))
    or exists (
      select 1 from training_advice d
      where d.municipality_id = municipality and d.person_id = person and d.answered_at is null)
    or exists (
      select 1 from perspective_request q
      where q.municipality_id = municipality and q.person_id = person and q.answered_at is null and q.withdrawn_at is null)
    or exists (
      select 1 from mandate m
      where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null and m.ended_at is null
        and m.until_date >= on_day);
--> statement-breakpoint
create or replace function person_last_matter(municipality uuid, person uuid) returns date language sql stable parallel safe
  return (
    select max(day) from (
      select b.ends_on as day from benefit b where b.municipality_id = municipality and b.person_id = person
      union all select p.ended_on from participation_plan p where p.municipality_id = municipality and p.person_id = person
      union all select t.notified_on from search_term t where t.municipality_id = municipality and t.person_id = person
      union all select t.held_on from talk_minutes t where t.municipality_id = municipality and t.person_id = person
      union all select (at at time zone 'Europe/Amsterdam')::date from (
        select greatest(d.decided_at, d.made_known_at) as at from decision d
          where d.municipality_id = municipality and d.person_id = person
        union all select a.starts_at from appointment a where a.municipality_id = municipality and a.person_id = person
        union all select c.last_sent_at from told_change c where c.municipality_id = municipality and c.person_id = person
        union all select o.processed_at from change_outcome o where o.municipality_id = municipality and o.person_id = person
        union all select v.sent_at from income_report_version v where v.municipality_id = municipality and v.person_id = person
        union all select t.published_at from talk_minutes t where t.municipality_id = municipality and t.person_id = person
        union all select t.at from training_act t where t.municipality_id = municipality and t.person_id = person
        union all select greatest(q.asked_at, q.answered_at) from training_advice q
          where q.municipality_id = municipality and q.person_id = person
        union all select greatest(q.asked_at, q.answered_at, q.withdrawn_at) from perspective_request q
          where q.municipality_id = municipality and q.person_id = person
        union all select greatest(r.sent_at, r.answered_at) from right_request r
          where r.municipality_id = municipality and r.person_id = person
        union all select greatest(o.submitted_at, o.decided_at, o.withdrawn_at) from objection o
          where o.municipality_id = municipality and o.person_id = person
        union all select least((m.until_date + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 second', m.ended_at)
          from mandate m where m.municipality_id = municipality and m.person_id = person and m.accepted_at is not null
      ) moments
    ) matters);
