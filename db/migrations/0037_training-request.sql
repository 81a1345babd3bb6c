CREATE TABLE "training_act" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"words" text,
	"by_id" uuid,
	"by_name" text,
	CONSTRAINT "training_act_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'REJECT', 'ENROL', 'START', 'COMPLETE', 'STOP', 'WITHDRAW')),
	CONSTRAINT "training_act_by" CHECK (("training_act"."by_id" is null) = ("training_act"."by_name" is null))
);
--> statement-breakpoint
CREATE TABLE "training_request" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_request_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_request_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "training_request_state" CHECK ("training_request"."state" in ('FAVOURITE', 'DISCUSSED', 'REQUESTED', 'UNDER_REVIEW', 'NEED_MORE_INFO', 'APPROVED', 'REJECTED', 'ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED')),
	CONSTRAINT "training_request_revision" CHECK ("training_request"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_request_fk" FOREIGN KEY ("municipality_id","person_id","request_id") REFERENCES "public"."training_request"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_professional_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_training_fk" FOREIGN KEY ("municipality_id","training_id") REFERENCES "public"."training"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_act_request" ON "training_act" USING btree ("municipality_id","request_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "training_request_once" ON "training_request" USING btree ("municipality_id","person_id","training_id") WHERE state not in ('REJECTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED');--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED'));
--> statement-breakpoint
-- training_request: kept and asked for by the citizen; from asking on the case manager who stands beside them reads and guides it.
alter table training_request enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_request for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (state not in ('FAVOURITE', 'DISCUSSED') and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy own_insert on training_request for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and state in ('FAVOURITE', 'REQUESTED') and revision = 1
);
--> statement-breakpoint
create policy own_update on training_request for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy guide_update on training_request for update to portal_api
  using (municipality_id = (select viewer_municipality()) and state not in ('FAVOURITE', 'DISCUSSED')
    and person_id in (select c from viewer_caseload() c))
  with check (municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c));
--> statement-breakpoint
create policy own_delete on training_request for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and state in ('FAVOURITE', 'DISCUSSED')
);
--> statement-breakpoint
create policy nobody_acting on training_request as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_request as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, update (state, revision), delete on training_request to portal_api;
--> statement-breakpoint
-- Each goes its own steps: a citizen approves nothing, and nothing starts that was not approved.
create function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
      when old.person_id = viewer_person() then (old.state, new.state) in (
        ('FAVOURITE', 'DISCUSSED'), ('FAVOURITE', 'REQUESTED'), ('DISCUSSED', 'REQUESTED'), ('NEED_MORE_INFO', 'UNDER_REVIEW'),
        ('REQUESTED', 'CANCELLED'), ('UNDER_REVIEW', 'CANCELLED'), ('NEED_MORE_INFO', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
        ('ENROLLED', 'CANCELLED'))
      when viewer_professional() is not null then (old.state, new.state) in (
        ('REQUESTED', 'UNDER_REVIEW'), ('REQUESTED', 'NEED_MORE_INFO'), ('UNDER_REVIEW', 'NEED_MORE_INFO'), ('REQUESTED', 'APPROVED'),
        ('UNDER_REVIEW', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('UNDER_REVIEW', 'REJECTED'), ('NEED_MORE_INFO', 'REJECTED'),
        ('APPROVED', 'ENROLLED'), ('ENROLLED', 'STARTED'), ('STARTED', 'COMPLETED'), ('STARTED', 'DROPPED_OUT'))
      else false
    end)
  then
    raise exception 'a request for a training does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger step_by_step before update on training_request for each row execute function refuse_training_step();
--> statement-breakpoint
-- training_act: written by who acts, in their own name.
alter table training_act enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_act for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    -- Nothing of what is only kept: whoever may not read the request reads none of its acts.
    or (person_id in (select c from viewer_caseload() c) and exists (
      select 1 from training_request r where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id))
  )
);
--> statement-breakpoint
create policy own_insert on training_act for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and by_id is null
);
--> statement-breakpoint
create policy guide_insert on training_act for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
  and by_id = (select viewer_professional()) and exists (
    select 1 from training_request r where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id)
);
--> statement-breakpoint
create policy nobody_acting on training_act as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_act as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert on training_act to portal_api;
--> statement-breakpoint
create trigger append_only before update on training_act for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on training_act for each statement execute function refuse_change();
--> statement-breakpoint
-- decision: a case manager refuses a training that was asked for (art. 10 Participatiewet), with the act that says so.
alter policy guide_insert on decision with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'PORTAL'
  and kind in ('PLAN', 'REJECTION') and decided_by = (select viewer_professional())
);
--> statement-breakpoint
create or replace function refuse_decision_without_act() returns trigger language plpgsql as $$
begin
  if new.origin = 'PORTAL' and not (case new.kind
    when 'INCOME' then exists (
      select 1 from review_decision d
      where d.municipality_id = new.municipality_id and d.id = new.id and d.person_id = new.person_id
        and d.decided_by = new.decided_by and d.decided_at = new.decided_at)
    when 'PLAN' then exists (
      select 1 from plan_version v
      where v.municipality_id = new.municipality_id and v.id = new.id and v.person_id = new.person_id
        and v.in_force_at = new.made_known_at and v.number = new.plan_version and v.proposed_by = any(new.involved)
        and (v.basis = 'DECISION' or v.proposed_by = new.decided_by))
    when 'REDUCTION' then exists (
      select 1 from sanction_proposal s
      where s.municipality_id = new.municipality_id and s.id = new.id and s.person_id = new.person_id and s.outcome = 'REDUCE'
        and s.decided_by_id = new.decided_by and s.decided_at = new.decided_at and s.proposed_by_id = any(new.involved))
    when 'OBJECTION' then exists (
      select 1 from objection o
      where o.municipality_id = new.municipality_id and o.id = new.id and o.person_id = new.person_id
        and o.handled_by = new.decided_by and o.decided_at = new.decided_at)
    when 'REJECTION' then exists (
      select 1 from training_act a
      where a.municipality_id = new.municipality_id and a.id = new.id and a.person_id = new.person_id and a.kind = 'REJECT'
        and a.by_id = new.decided_by and a.at = new.decided_at)
    else false
  end) then
    raise exception 'a decision is made with an act' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- notification: what is told about trainings, by and to the two whom it is about.
create policy training_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
);
--> statement-breakpoint
create policy training_readers on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED')
  and person_id in (select c from viewer_caseload() c)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
create policy copy on training_request for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, training_id, state) on training_request to portal_copy;
--> statement-breakpoint
create policy copy on training_act for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, id, request_id, kind, words, by_name) on training_act to portal_copy;
--> statement-breakpoint
create policy retention_reads on training_request for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_request for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_request to portal_retention;
--> statement-breakpoint
create policy retention_reads on training_act for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_act for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_act to portal_retention;
