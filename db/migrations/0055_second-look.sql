ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_by";--> statement-breakpoint
ALTER TABLE "training_place" DROP CONSTRAINT "training_place_counts";--> statement-breakpoint
ALTER TABLE "training_budget" ALTER COLUMN "amount_cents" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training_budget" ALTER COLUMN "source" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training_place" ADD COLUMN "told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "second_revision" integer;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "person_name" text;--> statement-breakpoint
ALTER TABLE "training_budget" ADD CONSTRAINT "training_budget_source" CHECK (("training_budget"."amount_cents" is null) = ("training_budget"."source" is null));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'PASS_ON', 'AGREE', 'RETURN', 'REJECT', 'TAKE_PLACE', 'ENROL', 'QUEUE', 'CONFIRM', 'RUN_CANCELLED', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_by" CHECK ("training_act"."by_id" is null or "training_act"."by_name" is not null);--> statement-breakpoint
ALTER TABLE "training_place" ADD CONSTRAINT "training_place_counts" CHECK ("training_place"."declined" >= 0 and "training_place"."told" >= 0);
--> statement-breakpoint
-- training_budget: what is reserved and used is counted from the first yes of a year on, whether the municipality named an amount or not.
create policy begun on training_budget for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and amount_cents is null
);
--> statement-breakpoint
grant insert (municipality_id, year, reserved_cents, used_cents) on training_budget to portal_api;
--> statement-breakpoint
drop trigger by_requests on training_budget;
--> statement-breakpoint
create trigger by_requests before insert or update of reserved_cents, used_cents on training_budget for each row
  when (current_user = 'portal_api') execute function refuse_reckoning_by_hand();
--> statement-breakpoint
create or replace function reckon_training_budget() returns trigger language plpgsql as $$
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
-- training_request: a second person reads what waits for them, and what they decided until something else happens to it. Of a person they
-- read the name that stands on the request.
alter policy second_reads on training_request using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
  and (state = 'WITH_SECOND' or second_id = (select viewer_professional()) and revision = second_revision)
);
--> statement-breakpoint
alter policy second_update on training_request with check (
  municipality_id = (select viewer_municipality()) and state in ('APPROVED', 'UNDER_REVIEW')
  and second_id = (select viewer_professional()) and revision = second_revision
);
--> statement-breakpoint
grant update (second_revision, person_name) on training_request to portal_api;
--> statement-breakpoint
drop policy second_reads on person;
--> statement-breakpoint
alter policy second_reads on training_act using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id
      and (r.state = 'WITH_SECOND' or r.second_id = (select viewer_professional()) and r.revision = r.second_revision))
);
--> statement-breakpoint
alter policy second_insert on training_act with check (
  municipality_id = (select viewer_municipality()) and (select viewer_leads()) and by_id = (select viewer_professional()) and exists (
    select 1 from training_request r
    where r.municipality_id = training_act.municipality_id and r.id = training_act.request_id and r.person_id = training_act.person_id
      and r.second_id = (select viewer_professional()) and r.revision = r.second_revision
      and (training_act.kind, r.state) in (('AGREE', 'APPROVED'), ('RETURN', 'UNDER_REVIEW')))
);
--> statement-breakpoint
alter policy own_insert on training_act with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and by_id is null and by_name is null
);
--> statement-breakpoint
alter policy second_insert on notification with check (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_APPROVED' and sent_at is null and (select viewer_leads())
  and exists (
    select 1 from training_request r
    where r.municipality_id = notification.municipality_id and r.person_id = notification.person_id
      and r.id::text = split_part(notification.occasion, '/', 1) and r.state = 'APPROVED'
      and r.second_id = (select viewer_professional()) and r.revision = r.second_revision)
);
--> statement-breakpoint
alter policy readers on training_evidence using (
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
create or replace function refuse_training_money() returns trigger language plpgsql as $$
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
drop trigger with_money on training_request;
--> statement-breakpoint
create trigger with_money before insert or update on training_request for each row
  when (current_user = 'portal_api') execute function refuse_training_money();
--> statement-breakpoint
-- Whoever takes a place and whoever changes how many there are wait for each other, also where nobody asked for one before.
create or replace function refuse_unfair_place() returns trigger language plpgsql as $$
declare
  places integer;
begin
  if new.seat is not null then
    perform pg_advisory_xact_lock(hashtextextended('seats of ' || new.run_id, 0));
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
create or replace function refuse_fewer_places() returns trigger language plpgsql as $$
declare
  given integer;
begin
  perform 1 from training_list where municipality_id = new.municipality_id and run_id = new.id for update;
  perform pg_advisory_xact_lock(hashtextextended('seats of ' || new.id, 0));
  if new.capacity is null then
    return new;
  end if;
  select count(*) into given from training_place p
  where p.municipality_id = new.municipality_id and p.run_id = new.id and p.seat is not null;
  if given > new.capacity then
    -- One that does not go on has no places to keep to.
    if new.cancelled then
      new.capacity := old.capacity;
      return new;
    end if;
    raise exception 'places that were given stay given' using errcode = 'restrict_violation';
  end if;
  update training_place p set seat = free.seat
  from (
    select high.request_id, low.seat from (
      select request_id, row_number() over (order by seat) as nth from training_place
      where municipality_id = new.municipality_id and run_id = new.id and seat > new.capacity) high
    join (
      select s as seat, row_number() over (order by s) as nth from generate_series(1, new.capacity) s
      where not exists (
        select 1 from training_place o
        where o.municipality_id = new.municipality_id and o.run_id = new.id and o.seat = s)) low on low.nth = high.nth) free
  where p.municipality_id = new.municipality_id and p.request_id = free.request_id;
  return new;
end $$;
--> statement-breakpoint
-- What becomes of a run stands in the history of the request, and what was offered in it is no matter any more.
drop function free_from_cancelled_run(uuid, uuid);
--> statement-breakpoint
create function free_from_cancelled_run(of_municipality uuid, of_request uuid, act uuid, act_at timestamptz) returns void language plpgsql as $$
declare
  of_person uuid;
  told_by text;
begin
  -- The request before the place, as everybody does who moves one.
  select r.person_id, p.name into of_person, told_by from training_request r
  join training t on t.municipality_id = r.municipality_id and t.id = r.training_id
  join training_provider p on p.municipality_id = t.municipality_id and p.id = t.provider_id
  where r.municipality_id = of_municipality and r.id = of_request and r.state = 'ENROLLED' for update of r;
  if not found or not exists (
    select 1 from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
    where p.municipality_id = of_municipality and p.request_id = of_request and u.cancelled)
  then
    return;
  end if;
  update training_request set state = 'APPROVED', revision = revision + 1 where municipality_id = of_municipality and id = of_request;
  insert into training_act (municipality_id, id, request_id, person_id, kind, at, by_name)
  values (of_municipality, act, of_request, of_person, 'RUN_CANCELLED', act_at, told_by);
  delete from training_participant where municipality_id = of_municipality and request_id = of_request;
  delete from training_place where municipality_id = of_municipality and request_id = of_request;
end $$;
--> statement-breakpoint
revoke all on function free_from_cancelled_run(uuid, uuid, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function free_from_cancelled_run(uuid, uuid, uuid, timestamptz) to portal_worker;
--> statement-breakpoint
create policy run_cancelled on training_act for insert to portal_worker with check (kind = 'RUN_CANCELLED' and by_id is null);
--> statement-breakpoint
grant insert (municipality_id, id, request_id, person_id, kind, at, by_name) on training_act to portal_worker;
--> statement-breakpoint
grant update (seen_at) on notification to portal_worker;
--> statement-breakpoint
grant select (training_id) on training_request to portal_worker;
--> statement-breakpoint
grant select (told), update (told) on training_place to portal_worker;
--> statement-breakpoint
grant select (person_name) on training_request to portal_copy;
