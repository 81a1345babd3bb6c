CREATE TABLE "portfolio_share_evidence" (
	"municipality_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "portfolio_share_evidence_pk" PRIMARY KEY("municipality_id","share_id","entry_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "spending_mandate" (
	"municipality_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"most_cents" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "spending_mandate_municipality_id_professional_id_valid_from_pk" PRIMARY KEY("municipality_id","professional_id","valid_from"),
	CONSTRAINT "spending_mandate_most" CHECK ("spending_mandate"."most_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "training_budget" (
	"municipality_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"amount_cents" bigint,
	"reserved_cents" bigint DEFAULT 0 NOT NULL,
	"used_cents" bigint DEFAULT 0 NOT NULL,
	"source" text,
	CONSTRAINT "training_budget_municipality_id_year_pk" PRIMARY KEY("municipality_id","year"),
	CONSTRAINT "training_budget_year" CHECK ("training_budget"."year" between 2000 and 2200),
	CONSTRAINT "training_budget_source" CHECK (("training_budget"."amount_cents" is null) = ("training_budget"."source" is null)),
	CONSTRAINT "training_budget_amounts" CHECK ("training_budget"."amount_cents" >= 0 and "training_budget"."reserved_cents" >= 0 and "training_budget"."used_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "training_evidence" (
	"municipality_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "training_evidence_municipality_id_request_id_evidence_id_pk" PRIMARY KEY("municipality_id","request_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "portfolio_share" DROP CONSTRAINT "portfolio_share_receiver";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_by";--> statement-breakpoint
ALTER TABLE "training_place" DROP CONSTRAINT "training_place_counts";--> statement-breakpoint
ALTER TABLE "training_request" DROP CONSTRAINT "training_request_state";--> statement-breakpoint
ALTER TABLE "change_question" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "change_question" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "told_change_version" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "told_change_version" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "told_change_version" ADD COLUMN "prepared_by" text;--> statement-breakpoint
ALTER TABLE "told_change_version" ADD COLUMN "prepared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "handed_over_digest" text;--> statement-breakpoint
ALTER TABLE "objection_version" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "objection_version" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "objection_version" ADD COLUMN "prepared_by" text;--> statement-breakpoint
ALTER TABLE "objection_version" ADD COLUMN "prepared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "access_record" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "mandate" ADD COLUMN "appointment_recorded_on" date;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "prepared_by" text;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "prepared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "portfolio_look" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "portfolio_look" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD COLUMN "owner_name" text;--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD COLUMN "area" text;--> statement-breakpoint
ALTER TABLE "training_place" ADD COLUMN "known_starts_on" date;--> statement-breakpoint
ALTER TABLE "training_place" ADD COLUMN "told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "amount_cents" integer;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "budget_year" integer;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "proposed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "second_id" uuid;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "second_revision" integer;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "person_name" text;--> statement-breakpoint
ALTER TABLE "training_run" ADD COLUMN "cancelled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "portfolio_share_evidence" ADD CONSTRAINT "portfolio_share_evidence_entry_fk" FOREIGN KEY ("municipality_id","share_id","entry_id") REFERENCES "public"."portfolio_share_entry"("municipality_id","share_id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio_share_evidence" ADD CONSTRAINT "portfolio_share_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spending_mandate" ADD CONSTRAINT "spending_mandate_professional_fk" FOREIGN KEY ("municipality_id","professional_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_budget" ADD CONSTRAINT "training_budget_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_request_fk" FOREIGN KEY ("municipality_id","person_id","request_id") REFERENCES "public"."training_request"("municipality_id","person_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portfolio_share_evidence_evidence" ON "portfolio_share_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE INDEX "portfolio_share_evidence_entry" ON "portfolio_share_evidence" USING btree ("municipality_id","entry_id");--> statement-breakpoint
CREATE INDEX "training_evidence_evidence" ON "training_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_proposed_by_fk" FOREIGN KEY ("municipality_id","proposed_by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_second_fk" FOREIGN KEY ("municipality_id","second_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "portfolio_share_work_open" ON "portfolio_share" USING btree ("municipality_id","person_id","created_at") WHERE receiver = 'WORK' and revoked_at is null;--> statement-breakpoint
CREATE INDEX "training_request_second" ON "training_request" USING btree ("municipality_id","id") WHERE state = 'WITH_SECOND';--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_appointment" CHECK ("mandate"."appointment_recorded_on" is null or "mandate"."court_decided_on" is not null);--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_CHANGED', 'TRAINING_PLACED', 'TRAINING_RESULT', 'TRAINING_ADVISED'));--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD CONSTRAINT "portfolio_share_work" CHECK (("portfolio_share"."receiver" = 'WORK') = ("portfolio_share"."owner_name" is not null));--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD CONSTRAINT "portfolio_share_area" CHECK ("portfolio_share"."area" is null or ("portfolio_share"."receiver" = 'WORK' and "portfolio_share"."area" ~ '^[1-9][0-9]{3}$'));--> statement-breakpoint
ALTER TABLE "portfolio_share" ADD CONSTRAINT "portfolio_share_receiver" CHECK ("portfolio_share"."receiver" in ('CASE_MANAGER', 'LINK', 'WORK'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'PASS_ON', 'AGREE', 'RETURN', 'REJECT', 'TAKE_PLACE', 'ENROL', 'QUEUE', 'CONFIRM', 'RUN_CANCELLED', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_by" CHECK ("training_act"."by_id" is null or "training_act"."by_name" is not null);--> statement-breakpoint
ALTER TABLE "training_place" ADD CONSTRAINT "training_place_counts" CHECK ("training_place"."declined" >= 0 and "training_place"."told" >= 0);--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_amount" CHECK ("training_request"."amount_cents" >= 0);--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_proposed" CHECK (num_nulls("training_request"."amount_cents", "training_request"."budget_year", "training_request"."proposed_by_id") in (0, 3));--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_state" CHECK ("training_request"."state" in ('FAVOURITE', 'DISCUSSED', 'REQUESTED', 'UNDER_REVIEW', 'NEED_MORE_INFO', 'WITH_SECOND', 'APPROVED', 'REJECTED', 'ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT', 'CANCELLED'));--> statement-breakpoint
ALTER TABLE "training_run" ADD CONSTRAINT "training_run_cancelled" CHECK (not ("training_run"."open" and "training_run"."cancelled"));
--> statement-breakpoint
-- training_budget: figures of a municipality and of nobody; what happens to a request moves them, and nothing else does. They are counted
-- from the first yes of a year on, whether the municipality named an amount or not.
alter table training_budget enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_budget for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy reckoned on training_budget for update to portal_api
  using (municipality_id = (select viewer_municipality())) with check (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy begun on training_budget for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and amount_cents is null
);
--> statement-breakpoint
grant insert (municipality_id, year, reserved_cents, used_cents) on training_budget to portal_api;
--> statement-breakpoint
grant select, update (reserved_cents, used_cents) on training_budget to portal_api;
--> statement-breakpoint
create function refuse_reckoning_by_hand() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'what is reserved and used follows from the requests' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_requests before insert or update of reserved_cents, used_cents on training_budget for each row
  when (current_user = 'portal_api') execute function refuse_reckoning_by_hand();
--> statement-breakpoint
create function reckon_training_budget() returns trigger language plpgsql as $$
declare
  waits constant text[] := array['APPROVED', 'ENROLLED'];
  began constant text[] := array['STARTED', 'COMPLETED', 'DROPPED_OUT'];
  reserved integer := 0;
  used integer := 0;
begin
  if tg_op = 'UPDATE' and old.state = any(waits) then
    reserved := -old.amount_cents;
  end if;
  if new.state = any(waits) then
    reserved := reserved + new.amount_cents;
  end if;
  -- Who never began used nothing.
  if new.state = 'STARTED' and (tg_op = 'INSERT' or old.state <> 'STARTED') or tg_op = 'INSERT' and new.state = any(began) then
    used := new.amount_cents;
  end if;
  if reserved <> 0 or used <> 0 then
    insert into training_budget (municipality_id, year, reserved_cents, used_cents) values (new.municipality_id, new.budget_year, 0, 0)
    on conflict do nothing;
    update training_budget set reserved_cents = reserved_cents + reserved, used_cents = used_cents + used
    where municipality_id = new.municipality_id and year = new.budget_year;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger reckoned after insert or update of state on training_request for each row
  when (new.amount_cents is not null) execute function reckon_training_budget();
--> statement-breakpoint
-- spending_mandate: a professional reads their own.
alter table spending_mandate enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on spending_mandate for select to portal_api using (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
);
--> statement-breakpoint
grant select on spending_mandate to portal_api;
--> statement-breakpoint
-- Up to which amount the viewer decides alone: nothing where nobody gave them a mandate.
create function viewer_spending_cents() returns integer language sql stable parallel safe begin atomic
  select coalesce((
    select m.most_cents from spending_mandate m
    where m.municipality_id = (select viewer_municipality()) and m.professional_id = (select viewer_professional())
      and m.valid_from <= day_in_the_netherlands()
    order by m.valid_from desc limit 1), 0);
end
--> statement-breakpoint
-- training_request: a second person reads what waits for them, and what they decided until something else happens to it; they decide it. Of
-- a person they read the name that stands on the request.
create policy second_reads on training_request for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
  and (state = 'WITH_SECOND' or second_id = (select viewer_professional()) and revision = second_revision)
);
--> statement-breakpoint
create policy second_update on training_request for update to portal_api
  using (municipality_id = (select viewer_municipality()) and state = 'WITH_SECOND' and (select viewer_leads()))
  with check (
  municipality_id = (select viewer_municipality()) and state in ('APPROVED', 'UNDER_REVIEW')
  and second_id = (select viewer_professional()) and revision = second_revision
);
--> statement-breakpoint
grant update (amount_cents, budget_year, proposed_by_id, second_id, second_revision, person_name) on training_request to portal_api;
--> statement-breakpoint
create or replace function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
      when current_user = 'portal_worker' then (old.state, new.state) = ('ENROLLED', 'APPROVED') and exists (
        select 1 from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
        where p.municipality_id = new.municipality_id and p.request_id = new.id and u.cancelled)
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
        ('REQUESTED', 'CANCELLED'), ('UNDER_REVIEW', 'CANCELLED'), ('NEED_MORE_INFO', 'CANCELLED'), ('WITH_SECOND', 'CANCELLED'),
        ('APPROVED', 'CANCELLED'), ('ENROLLED', 'CANCELLED'))
      when viewer_professional() is not null then (old.state, new.state) in (
        ('REQUESTED', 'UNDER_REVIEW'), ('REQUESTED', 'NEED_MORE_INFO'), ('UNDER_REVIEW', 'NEED_MORE_INFO'), ('REQUESTED', 'APPROVED'),
        ('UNDER_REVIEW', 'APPROVED'), ('REQUESTED', 'WITH_SECOND'), ('UNDER_REVIEW', 'WITH_SECOND'), ('WITH_SECOND', 'APPROVED'),
        ('WITH_SECOND', 'UNDER_REVIEW'), ('REQUESTED', 'REJECTED'), ('UNDER_REVIEW', 'REJECTED'), ('NEED_MORE_INFO', 'REJECTED'),
        ('ENROLLED', 'STARTED'), ('ENROLLED', 'DROPPED_OUT'), ('STARTED', 'COMPLETED'), ('STARTED', 'DROPPED_OUT'))
      else false
    end)
  then
    raise exception 'a request for a training does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Money is named by a case manager with the step that asks for it, approved within a mandate, and above it by somebody else.
create function refuse_training_money() returns trigger language plpgsql as $$
declare
  asks boolean := false;
  agrees boolean := false;
  spare bigint;
begin
  if tg_op = 'INSERT' then
    if num_nonnulls(new.amount_cents, new.budget_year, new.proposed_by_id, new.second_id, new.second_revision, new.person_name) > 0 then
      raise exception 'money of a training is named with the step that asks for it' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  asks := old.state in ('REQUESTED', 'UNDER_REVIEW') and new.state in ('APPROVED', 'WITH_SECOND');
  agrees := old.state = 'WITH_SECOND' and new.state = 'APPROVED';
  if asks and (new.amount_cents is null or new.proposed_by_id is distinct from viewer_professional())
    or not asks and (new.amount_cents, new.proposed_by_id, new.person_name)
      is distinct from (old.amount_cents, old.proposed_by_id, old.person_name)
    or not asks and not agrees and new.budget_year is distinct from old.budget_year
    or (new.second_id, new.second_revision) is distinct from (old.second_id, old.second_revision)
      and not (old.state = 'WITH_SECOND' and viewer_professional() is not null and new.second_id is not distinct from viewer_professional()
        and new.second_revision is not distinct from new.revision)
  then
    raise exception 'money of a training is named with the step that asks for it' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPROVED' and (asks or agrees) and (
    new.amount_cents > viewer_spending_cents()
    or agrees and (not viewer_leads() or new.proposed_by_id = new.second_id or new.second_id is distinct from viewer_professional()))
  then
    raise exception 'a training is approved within a mandate, and above it by a second person' using errcode = 'restrict_violation';
  end if;
  if new.state = 'APPROVED' and asks then
    select b.amount_cents - b.reserved_cents - b.used_cents into spare from training_budget b
    where b.municipality_id = new.municipality_id and b.year = new.budget_year for update;
    if new.amount_cents > spare then
      raise exception 'what is more than a budget has left a second person decides' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger with_money before insert or update on training_request for each row
  when (current_user = 'portal_api') execute function refuse_training_money();
--> statement-breakpoint
-- training_act: of a request that they read, a second person reads everything and writes their own.
create policy second_reads on training_act for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id
      and (r.state = 'WITH_SECOND' or r.second_id = (select viewer_professional()) and r.revision = r.second_revision))
);
--> statement-breakpoint
create policy second_insert on training_act for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_leads()) and by_id = (select viewer_professional()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id and r.person_id = training_act.person_id
      and r.second_id = (select viewer_professional()) and r.revision = r.second_revision
      and (training_act.kind, r.state) in (('AGREE', 'APPROVED'), ('RETURN', 'UNDER_REVIEW')))
);
--> statement-breakpoint
-- notification: the second person's yes is told like the case manager's.
create policy second_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_APPROVED' and sent_at is null and (select viewer_leads())
  and exists (
    select 1 from training_request r
    where r.municipality_id = notification.municipality_id and r.person_id = notification.person_id
      and r.id::text = split_part(notification.occasion, '/', 1) and r.state = 'APPROVED'
      and r.second_id = (select viewer_professional()) and r.revision = r.second_revision)
);
--> statement-breakpoint
create policy second_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_APPROVED' and (select viewer_leads())
  and split_part(occasion, '/', 1) in (select r.id::text from training_request r where r.second_id = (select viewer_professional()))
);
--> statement-breakpoint
-- training_evidence: tied by the citizen until somebody decides, and untied as long as nobody but them has seen it.
alter table training_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or person_id in (select c from viewer_caseload() c) and exists (
      select 1 from training_request r
      where r.municipality_id = training_evidence.municipality_id and r.id = training_evidence.request_id)
    or (select viewer_leads()) and exists (
      select 1 from training_request r
      where r.municipality_id = training_evidence.municipality_id and r.id = training_evidence.request_id and r.state = 'WITH_SECOND')
  )
);
--> statement-breakpoint
create policy own_insert on training_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_evidence.municipality_id and r.id = training_evidence.request_id
      and r.state in ('FAVOURITE', 'DISCUSSED', 'REQUESTED', 'UNDER_REVIEW', 'NEED_MORE_INFO'))
);
--> statement-breakpoint
create policy own_delete on training_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_evidence.municipality_id and r.id = training_evidence.request_id
      and r.state in ('FAVOURITE', 'DISCUSSED'))
);
--> statement-breakpoint
create policy nobody_acting on training_evidence as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on training_evidence as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on training_evidence to portal_api;
--> statement-breakpoint
create trigger append_only before update on training_evidence for each row execute function refuse_change();
--> statement-breakpoint
create policy sweep_read on training_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on training_evidence to portal_worker;
--> statement-breakpoint
-- evidence: what goes with a request is read by who guides it and by the second person, and is not thrown away.
create policy training_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null and exists (
    select 1 from training_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy kept_by_training on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from training_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy sweep_leaves_trainings on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from training_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- Somebody's copy, and the end of their file.
grant select (amount_cents, person_name) on training_request to portal_copy;
--> statement-breakpoint
create policy copy on training_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, request_id, evidence_id) on training_evidence to portal_copy;
--> statement-breakpoint
create policy retention_reads on training_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on training_evidence to portal_retention;
