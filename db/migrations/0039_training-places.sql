CREATE TABLE "training_list" (
	"municipality_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "training_list_municipality_id_run_id_pk" PRIMARY KEY("municipality_id","run_id"),
	CONSTRAINT "training_list_number" CHECK ("training_list"."last_number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "training_place" (
	"municipality_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"seat" integer,
	"declined" integer NOT NULL,
	"rests_until" date,
	"answer_by" date,
	CONSTRAINT "training_place_municipality_id_request_id_pk" PRIMARY KEY("municipality_id","request_id"),
	CONSTRAINT "training_place_number" UNIQUE("municipality_id","run_id","number"),
	CONSTRAINT "training_place_seat" UNIQUE("municipality_id","run_id","seat"),
	CONSTRAINT "training_place_state" CHECK ("training_place"."state" in ('WAITING', 'OFFERED', 'TAKEN')),
	CONSTRAINT "training_place_seated" CHECK (("training_place"."state" = 'WAITING') = ("training_place"."seat" is null)),
	CONSTRAINT "training_place_offered" CHECK (("training_place"."state" = 'OFFERED') = ("training_place"."answer_by" is not null)),
	CONSTRAINT "training_place_counts" CHECK ("training_place"."declined" >= 0)
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "training_list" ADD CONSTRAINT "training_list_run_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."training_run"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_place" ADD CONSTRAINT "training_place_request_fk" FOREIGN KEY ("municipality_id","request_id") REFERENCES "public"."training_request"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_place" ADD CONSTRAINT "training_place_list_fk" FOREIGN KEY ("municipality_id","run_id") REFERENCES "public"."training_list"("municipality_id","run_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'REJECT', 'TAKE_PLACE', 'ENROL', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));
--> statement-breakpoint
-- training_list: of nobody; whoever asks for a place takes the next number.
alter table training_list enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_list for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy askers on training_list for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_person()) is not null and last_number = 1
);
--> statement-breakpoint
create policy next_number on training_list for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_person()) is not null)
  with check (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy worker on training_list to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (last_number) on training_list to portal_api;
--> statement-breakpoint
grant select, update (last_number) on training_list to portal_worker;
--> statement-breakpoint
create function refuse_earlier_number() returns trigger language plpgsql as $$
begin
  if new.last_number <> old.last_number + 1 then
    raise exception 'numbers of a list are given one by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger one_by_one before update on training_list for each row execute function refuse_earlier_number();
--> statement-breakpoint
-- training_place: how long a list is, everybody of the municipality sees; of whom a request is, only who may see the request. Each writes
-- their own; offers are made by the worker.
alter table training_place enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_place for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy own_insert on training_place for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and state in ('WAITING', 'TAKEN') and declined = 0
  and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id
      and r.person_id = (select viewer_person()) and r.state = 'APPROVED')
);
--> statement-breakpoint
create policy own_update on training_place for update to portal_api
  using (municipality_id = (select viewer_municipality()) and state = 'OFFERED' and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id
      and r.person_id = (select viewer_person())))
  with check (municipality_id = (select viewer_municipality()) and state in ('WAITING', 'TAKEN'));
--> statement-breakpoint
create policy own_delete on training_place for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id
      and r.person_id = (select viewer_person()))
);
--> statement-breakpoint
create policy worker on training_place to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (number, state, seat, declined, rests_until, answer_by), delete on training_place to portal_api;
--> statement-breakpoint
grant select, update (number, state, seat, declined, rests_until, answer_by) on training_place to portal_worker;
--> statement-breakpoint
-- Never a place more than there are, and nobody before who asked earlier and never said no.
create function refuse_unfair_place() returns trigger language plpgsql as $$
declare
  places integer;
begin
  if new.seat is not null then
    select capacity into places from training_run where municipality_id = new.municipality_id and id = new.run_id;
    if not found or new.seat < 1 or new.seat > places then
      raise exception 'a run has no more places than it has' using errcode = 'restrict_violation';
    end if;
    if (tg_op = 'INSERT' or old.seat is null) and exists (
      select 1 from training_place p
      where p.municipality_id = new.municipality_id and p.run_id = new.run_id and p.state = 'WAITING' and p.declined = 0
        and p.number < new.number)
    then
      raise exception 'places are given in the order of asking' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger in_order before insert or update on training_place for each row execute function refuse_unfair_place();
--> statement-breakpoint
create function refuse_fewer_places() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from training_place p
    where p.municipality_id = new.municipality_id and p.run_id = new.id and p.seat > new.capacity)
  then
    raise exception 'places that were given stay given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger places_stay before update of capacity on training_run for each row execute function refuse_fewer_places();
--> statement-breakpoint
-- With a place somebody is enrolled.
create or replace function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
      when old.person_id = viewer_person() then (old.state, new.state) in (
        ('FAVOURITE', 'DISCUSSED'), ('FAVOURITE', 'REQUESTED'), ('DISCUSSED', 'REQUESTED'), ('NEED_MORE_INFO', 'UNDER_REVIEW'),
        ('REQUESTED', 'CANCELLED'), ('UNDER_REVIEW', 'CANCELLED'), ('NEED_MORE_INFO', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
        ('ENROLLED', 'CANCELLED'))
        or ((old.state, new.state) = ('APPROVED', 'ENROLLED') and exists (
          select 1 from training_place p
          where p.municipality_id = new.municipality_id and p.request_id = new.id and p.state = 'TAKEN'))
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
-- What the worker reads to offer a place that is free, and to tell of it.
create policy offers on training_run for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, starts_on, apply_by, capacity, open) on training_run to portal_worker;
--> statement-breakpoint
create policy offers on training_request for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id) on training_request to portal_worker;
--> statement-breakpoint
-- Offers the free places of a run in order: who did not answer in time is passed, keeps their position once and rests until `rest`; then each
-- free place goes to the first who waits and does not rest. Gives the requests to which one was offered.
create function offer_training_places(of_municipality uuid, of_run uuid, today date, until date, rest date) returns setof uuid language plpgsql as $$
declare
  one record;
  free integer;
  places integer;
  chosen uuid;
begin
  perform 1 from training_list where municipality_id = of_municipality and run_id = of_run for update;
  for one in
    select request_id, declined from training_place
    where municipality_id = of_municipality and run_id = of_run and state = 'OFFERED' and answer_by < today order by number
  loop
    if one.declined > 0 then
      update training_list set last_number = last_number + 1 where municipality_id = of_municipality and run_id = of_run;
    end if;
    update training_place p set state = 'WAITING', seat = null, answer_by = null, declined = p.declined + 1, rests_until = rest,
      number = case when one.declined = 0 then p.number else l.last_number end
    from training_list l
    where p.municipality_id = of_municipality and p.request_id = one.request_id and p.state = 'OFFERED'
      and l.municipality_id = of_municipality and l.run_id = of_run;
  end loop;
  select capacity into places from training_run where municipality_id = of_municipality and id = of_run;
  loop
    select s into free from generate_series(1, places) s
    where not exists (
      select 1 from training_place p where p.municipality_id = of_municipality and p.run_id = of_run and p.seat = s)
    order by s limit 1;
    exit when not found;
    update training_place set state = 'OFFERED', seat = free, answer_by = until, rests_until = null
    where municipality_id = of_municipality and request_id = (
      select p.request_id from training_place p
      where p.municipality_id = of_municipality and p.run_id = of_run and p.state = 'WAITING'
        and (p.rests_until is null or p.rests_until < today)
      order by p.number limit 1)
    returning request_id into chosen;
    exit when not found;
    return next chosen;
  end loop;
end $$;
--> statement-breakpoint
-- Somebody's copy, and the end of their file: a place is of whoever its request is of.
create policy copy on training_place for select to portal_copy using (
  municipality_id = (select viewer_municipality()) and (request_id in (
    select o.id from training_request o
    where o.municipality_id = training_place.municipality_id and o.person_id = (select viewer_person())))
);
--> statement-breakpoint
grant select (municipality_id, request_id, run_id, number, state, seat, declined, rests_until, answer_by) on training_place to portal_copy;
--> statement-breakpoint
create policy retention_reads on training_place for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on training_place for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and request_id in (
    select r.id from training_request r
    where r.municipality_id = training_place.municipality_id and r.person_id = (select viewer_person())) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, request_id), delete on training_place to portal_retention;
--> statement-breakpoint
grant select (id) on training_request to portal_retention;
