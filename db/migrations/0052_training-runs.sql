-- training_place: whoever stands for a run knows its start as it was then.
alter table training_place no force row level security;
--> statement-breakpoint
alter table training_run no force row level security;
--> statement-breakpoint
update training_place p set known_starts_on = u.starts_on from training_run u
where u.municipality_id = p.municipality_id and u.id = p.run_id;
--> statement-breakpoint
alter table training_place force row level security;
--> statement-breakpoint
alter table training_run force row level security;
--> statement-breakpoint
create function know_start_of_run() returns trigger language plpgsql as $$
begin
  select starts_on into new.known_starts_on from training_run where municipality_id = new.municipality_id and id = new.run_id;
  return new;
end $$;
--> statement-breakpoint
create trigger knows_start before insert on training_place for each row execute function know_start_of_run();
--> statement-breakpoint
grant select (known_starts_on, told), update (known_starts_on, told), delete on training_place to portal_worker;
--> statement-breakpoint
grant select (known_starts_on) on training_place to portal_copy;
--> statement-breakpoint
grant select (cancelled), update (cancelled) on training_run to portal_worker;
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
-- Places that were given stay given, whoever takes one in the same moment. Seats above the places that there are move down, also those of a
-- run that took as many as asked.
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
-- In a run that takes as many as ask, whoever waited when it had fewer places is offered one as well.
create or replace function offer_training_places(of_municipality uuid, of_run uuid, today date, until date, rest date) returns setof uuid language plpgsql as $$
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
  select coalesce(u.capacity, (
    select count(*) from training_place p where p.municipality_id = of_municipality and p.run_id = of_run)) into places
  from training_run u where u.municipality_id = of_municipality and u.id = of_run;
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
-- Who has a place in a run that does not go on is approved again, and chooses another one.
create policy frees on training_request for update to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (training_id, state, revision, amount_cents, budget_year, proposed_by_id, second_id), update (state, revision) on training_request to portal_worker;
--> statement-breakpoint
create policy frees on training_participant to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (municipality_id, request_id), delete on training_participant to portal_worker;
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
alter policy own_insert on training_act with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and by_id is null and by_name is null
);
--> statement-breakpoint
create policy run_cancelled on training_act for insert to portal_worker with check (kind = 'RUN_CANCELLED' and by_id is null);
--> statement-breakpoint
grant insert (municipality_id, id, request_id, person_id, kind, at, by_name) on training_act to portal_worker;
--> statement-breakpoint
grant update (seen_at) on notification to portal_worker;
