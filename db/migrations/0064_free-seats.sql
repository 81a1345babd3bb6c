-- The lowest seat of a run that nobody has; null where its places are given. Of one seat more than were given, one at least is free: what a
-- run says of its places, which can be any number, is nothing to count through.
create function first_free_seat(of_municipality uuid, of_run uuid, places integer) returns integer language sql stable begin atomic
  select min(s)::integer from generate_series(1, least(places, 1 + (
    select count(*) from training_place p
    where p.municipality_id = of_municipality and p.run_id = of_run and p.seat is not null))) s
  where not exists (
    select 1 from training_place p where p.municipality_id = of_municipality and p.run_id = of_run and p.seat = s);
end;
--> statement-breakpoint
-- Places that were given stay given, whoever takes one in the same moment. Seats above the places that there are move down, also those of a
-- run that took as many as asked: among the first as many as were given, enough are free for these.
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
      select s as seat, row_number() over (order by s) as nth from generate_series(1, given) s
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
    free := first_free_seat(of_municipality, of_run, places);
    exit when free is null;
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
