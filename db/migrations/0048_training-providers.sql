CREATE TABLE "training_attendance" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"month" text NOT NULL,
	"lessons" integer NOT NULL,
	"attended" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "training_attendance_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_attendance_month" CHECK ("training_attendance"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "training_attendance_counts" CHECK ("training_attendance"."attended" between 0 and "training_attendance"."lessons" and "training_attendance"."lessons" >= 1)
);
--> statement-breakpoint
CREATE TABLE "training_participant" (
	"municipality_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"run_id" uuid,
	"person_name" text NOT NULL,
	"enrolled_at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_participant_municipality_id_request_id_pk" PRIMARY KEY("municipality_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "professional" DROP CONSTRAINT "professional_roles";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "professional" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "training_act" ADD COLUMN "day" date;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_request_fk" FOREIGN KEY ("municipality_id","person_id","request_id") REFERENCES "public"."training_request"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_professional_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_request_fk" FOREIGN KEY ("municipality_id","person_id","request_id") REFERENCES "public"."training_request"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_provider_fk" FOREIGN KEY ("municipality_id","provider_id") REFERENCES "public"."training_provider"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."training_run"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_attendance_request" ON "training_attendance" USING btree ("municipality_id","request_id");--> statement-breakpoint
CREATE INDEX "training_participant_provider" ON "training_participant" USING btree ("municipality_id","provider_id");--> statement-breakpoint
CREATE INDEX "training_participant_person" ON "training_participant" USING btree ("municipality_id","person_id");--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_provider_fk" FOREIGN KEY ("municipality_id","provider_id") REFERENCES "public"."training_provider"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_provider" CHECK (case when "professional"."provider_id" is null then 'TRAINING_PROVIDER' <> all("professional"."roles") else "professional"."roles" = array['TRAINING_PROVIDER'] end);--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_roles" CHECK ("professional"."roles" <@ array['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD', 'PRIVACY_OFFICER', 'TRAINING_PROVIDER', 'LEARN_WORK_ADVISER']);--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_PLACED', 'TRAINING_RESULT'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'REJECT', 'TAKE_PLACE', 'ENROL', 'QUEUE', 'CONFIRM', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));
--> statement-breakpoint
-- The organisation for which the viewer gives trainings; null for everybody else.
grant select (provider_id) on professional to portal_api;
--> statement-breakpoint
create function viewer_provider() returns uuid language sql stable parallel safe begin atomic
  select p.provider_id from professional p
  where p.municipality_id = (select viewer_municipality()) and p.id = (select viewer_professional());
end
--> statement-breakpoint
-- training_participant: written with the enrolment by who enrols, under the name that the person has, and read by the organisation.
alter table training_participant enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_participant for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or provider_id = (select viewer_provider()))
);
--> statement-breakpoint
create policy enrol_insert on training_participant for insert to portal_api with check (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
  and exists (
    select 1 from training_request r
    join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
    where r.municipality_id = training_participant.municipality_id and r.id = training_participant.request_id
      and r.person_id = training_participant.person_id and r.state = 'ENROLLED' and t.provider_id = training_participant.provider_id)
  and exists (
    select 1 from person p
    where p.municipality_id = training_participant.municipality_id and p.id = training_participant.person_id
      and p.name = training_participant.person_name)
  and run_id is not distinct from (
    select p.run_id from training_place p
    where p.municipality_id = training_participant.municipality_id and p.request_id = training_participant.request_id)
);
--> statement-breakpoint
create policy own_delete on training_participant for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on training_participant as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_participant as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on training_participant to portal_api;
--> statement-breakpoint
-- The requests of those who are enrolled in a training that the viewer's organisation gives.
create function viewer_participants() returns setof uuid language sql stable parallel safe begin atomic
  select t.request_id from training_participant t
  where t.municipality_id = (select viewer_municipality()) and t.provider_id = (select viewer_provider());
end
--> statement-breakpoint
-- Whoever was enrolled before providers had a login is known to them too.
alter table training_request no force row level security;
--> statement-breakpoint
alter table training_act no force row level security;
--> statement-breakpoint
alter table training_place no force row level security;
--> statement-breakpoint
alter table training no force row level security;
--> statement-breakpoint
alter table person no force row level security;
--> statement-breakpoint
alter table training_participant no force row level security;
--> statement-breakpoint
insert into training_participant (municipality_id, request_id, person_id, provider_id, run_id, person_name, enrolled_at)
select r.municipality_id, r.id, r.person_id, t.provider_id, p.run_id, o.name, coalesce(a.at, r.created_at)
from training_request r
join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
join person o on o.municipality_id = r.municipality_id and o.id = r.person_id
left join training_place p on p.municipality_id = r.municipality_id and p.request_id = r.id
left join lateral (
  select max(one.at) as at from training_act one
  where one.municipality_id = r.municipality_id and one.request_id = r.id and one.kind in ('ENROL', 'TAKE_PLACE')) a on true
where r.state in ('ENROLLED', 'STARTED');
--> statement-breakpoint
alter table training_request force row level security;
--> statement-breakpoint
alter table training_act force row level security;
--> statement-breakpoint
alter table training_place force row level security;
--> statement-breakpoint
alter table training force row level security;
--> statement-breakpoint
alter table person force row level security;
--> statement-breakpoint
alter table training_participant force row level security;
--> statement-breakpoint
-- training_request: the organisation reads where it stands from the enrolment on, and takes it to its end.
create policy provider_reads on training_request for select to portal_api using (
  municipality_id = (select viewer_municipality()) and state in ('ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT')
  and id in (select p from viewer_participants() p)
);
--> statement-breakpoint
create policy provider_update on training_request for update to portal_api
  using (municipality_id = (select viewer_municipality()) and state in ('ENROLLED', 'STARTED')
    and id in (select p from viewer_participants() p))
  with check (municipality_id = (select viewer_municipality()) and id in (select p from viewer_participants() p));
--> statement-breakpoint
create or replace function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
      when viewer_provider() is not null then (old.state, new.state) in (
        ('ENROLLED', 'ENROLLED'), ('ENROLLED', 'STARTED'), ('ENROLLED', 'DROPPED_OUT'), ('STARTED', 'COMPLETED'),
        ('STARTED', 'DROPPED_OUT'))
      when (old.state, new.state) = ('APPROVED', 'ENROLLED') then
        (old.person_id = viewer_person() or viewer_professional() is not null) and exists (
          select 1 from training_place p
          where p.municipality_id = new.municipality_id and p.request_id = new.id and p.state = 'TAKEN')
        or viewer_professional() is not null and not exists (
          select 1 from training_run u
          where u.municipality_id = new.municipality_id and u.training_id = new.training_id and u.open
            and coalesce(u.apply_by, u.starts_on) >= day_in_the_netherlands())
      when (old.state, new.state) = ('APPROVED', 'APPROVED') then
        viewer_professional() is not null and exists (
          select 1 from training_place p
          where p.municipality_id = new.municipality_id and p.request_id = new.id and p.state = 'WAITING')
      when old.person_id = viewer_person() then (old.state, new.state) in (
        ('FAVOURITE', 'DISCUSSED'), ('FAVOURITE', 'REQUESTED'), ('DISCUSSED', 'REQUESTED'), ('NEED_MORE_INFO', 'UNDER_REVIEW'),
        ('REQUESTED', 'CANCELLED'), ('UNDER_REVIEW', 'CANCELLED'), ('NEED_MORE_INFO', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
        ('ENROLLED', 'CANCELLED'))
      when viewer_professional() is not null then (old.state, new.state) in (
        ('REQUESTED', 'UNDER_REVIEW'), ('REQUESTED', 'NEED_MORE_INFO'), ('UNDER_REVIEW', 'NEED_MORE_INFO'), ('REQUESTED', 'APPROVED'),
        ('UNDER_REVIEW', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('UNDER_REVIEW', 'REJECTED'), ('NEED_MORE_INFO', 'REJECTED'),
        ('ENROLLED', 'STARTED'), ('ENROLLED', 'DROPPED_OUT'), ('STARTED', 'COMPLETED'), ('STARTED', 'DROPPED_OUT'))
      else false
    end)
  then
    raise exception 'a request for a training does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- training_act: the organisation writes how the training goes, and reads that and nothing of what was said before.
create policy provider_reads on training_act for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind in ('CONFIRM', 'START', 'COMPLETE', 'STOP')
  and request_id in (select p from viewer_participants() p)
);
--> statement-breakpoint
create policy provider_insert on training_act for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind in ('CONFIRM', 'START', 'COMPLETE', 'STOP')
  and by_id = (select viewer_professional()) and request_id in (select p from viewer_participants() p)
);
--> statement-breakpoint
-- training_place: who never came gives the place back.
create policy stopped_delete on training_place for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id and r.state = 'DROPPED_OUT')
);
--> statement-breakpoint
-- training_attendance: written by the organisation of who has started, read by whom it is about and who stands beside them.
alter table training_attendance enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_attendance for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or person_id in (select c from viewer_caseload() c)
    or request_id in (select p from viewer_participants() p)
  )
);
--> statement-breakpoint
create policy provider_insert on training_attendance for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and by_id = (select viewer_professional())
  and request_id in (select p from viewer_participants() p) and exists (
    select 1 from training_request r
    where r.municipality_id = training_attendance.municipality_id and r.id = training_attendance.request_id and r.state = 'STARTED')
);
--> statement-breakpoint
create policy nobody_acting on training_attendance as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_attendance as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert on training_attendance to portal_api;
--> statement-breakpoint
create trigger append_only before update on training_attendance for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on training_attendance for each statement execute function refuse_change();
--> statement-breakpoint
-- portfolio_proposal: a certificate of who completed a training of the organisation.
create policy provider_insert on portfolio_proposal for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional()) and kind = 'CERTIFICATE'
  and answer is null and exists (
    select 1 from training_participant t
    join training_request r on r.municipality_id = t.municipality_id and r.id = t.request_id
    where t.municipality_id = portfolio_proposal.municipality_id and t.person_id = portfolio_proposal.person_id
      and t.provider_id = (select viewer_provider()) and r.state = 'COMPLETED')
);
--> statement-breakpoint
-- notification: how a training ended is told by who writes it down.
alter policy training_insert on notification with check (
  municipality_id = (select viewer_municipality())
  and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'TRAINING_PLACED', 'TRAINING_RESULT')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
);
--> statement-breakpoint
alter policy training_readers on notification using (
  municipality_id = (select viewer_municipality())
  and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'TRAINING_PLACED', 'TRAINING_RESULT')
  and person_id in (select c from viewer_caseload() c)
);
--> statement-breakpoint
create policy provider_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_RESULT' and sent_at is null and exists (
    select 1 from training_participant t
    where t.municipality_id = notification.municipality_id and t.person_id = notification.person_id
      and t.request_id::text = split_part(notification.occasion, '/', 1) and t.provider_id = (select viewer_provider()))
);
--> statement-breakpoint
create policy provider_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_RESULT'
  and split_part(occasion, '/', 1) in (select p::text from viewer_participants() p)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
grant select (day) on training_act to portal_copy;
--> statement-breakpoint
create policy copy on training_participant for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, enrolled_at, request_id, provider_id, run_id, person_name) on training_participant to portal_copy;
--> statement-breakpoint
create policy copy on training_attendance for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, written_at, request_id, month, lessons, attended, by_name) on training_attendance to portal_copy;
--> statement-breakpoint
create policy retention_reads on training_participant for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_participant for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_participant to portal_retention;
--> statement-breakpoint
create policy retention_reads on training_attendance for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_attendance for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_attendance to portal_retention;
