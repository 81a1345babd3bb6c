ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_place" ADD COLUMN "known_starts_on" date;--> statement-breakpoint
ALTER TABLE "training_run" ADD COLUMN "cancelled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_CHANGED', 'TRAINING_PLACED', 'TRAINING_RESULT', 'TRAINING_ADVISED'));--> statement-breakpoint
ALTER TABLE "training_run" ADD CONSTRAINT "training_run_cancelled" CHECK (not ("training_run"."open" and "training_run"."cancelled"));
--> statement-breakpoint
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
grant select (known_starts_on), update (known_starts_on), delete on training_place to portal_worker;
--> statement-breakpoint
grant select (known_starts_on) on training_place to portal_copy;
--> statement-breakpoint
grant select (cancelled), update (cancelled) on training_run to portal_worker;
--> statement-breakpoint
-- Places that were given stay given, whoever takes one in the same moment. Seats above the places that there are move down, also those of a
-- run that took as many as asked.
create or replace function refuse_fewer_places() returns trigger language plpgsql as $$
declare
  given integer;
begin
  perform 1 from training_list where municipality_id = new.municipality_id and run_id = new.id for update;
  if new.capacity is null then
    return new;
  end if;
  select count(*) into given from training_place p
  where p.municipality_id = new.municipality_id and p.run_id = new.id and p.seat is not null;
  if given > new.capacity then
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
grant select (state, revision, amount_cents, budget_year, proposed_by_id, second_id), update (state, revision) on training_request to portal_worker;
--> statement-breakpoint
create policy frees on training_participant to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (municipality_id, request_id), delete on training_participant to portal_worker;
--> statement-breakpoint
create function free_from_cancelled_run(of_municipality uuid, of_request uuid) returns void language plpgsql as $$
begin
  -- The request before the place, as everybody does who moves one.
  perform 1 from training_request where municipality_id = of_municipality and id = of_request and state = 'ENROLLED' for update;
  if not found or not exists (
    select 1 from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
    where p.municipality_id = of_municipality and p.request_id = of_request and u.cancelled)
  then
    return;
  end if;
  update training_request set state = 'APPROVED', revision = revision + 1 where municipality_id = of_municipality and id = of_request;
  delete from training_participant where municipality_id = of_municipality and request_id = of_request;
  delete from training_place where municipality_id = of_municipality and request_id = of_request;
end $$;
--> statement-breakpoint
revoke all on function free_from_cancelled_run(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function free_from_cancelled_run(uuid, uuid) to portal_worker;
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
-- portfolio_proposal: an organisation proposes the certificate of the training that it gave, and of no other.
drop policy provider_insert on portfolio_proposal;
--> statement-breakpoint
create policy provider_insert on portfolio_proposal for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional()) and kind = 'CERTIFICATE'
  and answer is null and exists (
    select 1 from training_participant t
    join training_request r on r.municipality_id = t.municipality_id and r.id = t.request_id
    join training c on c.municipality_id = r.municipality_id and c.id = r.training_id
    join training_provider g on g.municipality_id = c.municipality_id and g.id = c.provider_id
    where t.municipality_id = portfolio_proposal.municipality_id and t.person_id = portfolio_proposal.person_id
      and t.provider_id = (select viewer_provider()) and r.state = 'COMPLETED'
      and starts_with(c.title, portfolio_proposal.content ->> 'name') and starts_with(g.name, portfolio_proposal.content ->> 'issuer')
      and length(portfolio_proposal.content ->> 'name') >= least(length(c.title), 100)
      and length(portfolio_proposal.content ->> 'issuer') >= least(length(g.name), 100))
);
