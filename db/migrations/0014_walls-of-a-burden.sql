ALTER TABLE "participation_plan" ADD CONSTRAINT "participation_plan_ended" CHECK (("participation_plan"."ended_on" is null) = ("participation_plan"."end_reason" is null));--> statement-breakpoint
-- A reduction is proposed about what is imposed now, and decided after the citizen was heard or the day for it has passed.
create function refuse_hasty_sanction() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.obligation_state <> 'IMPOSED' or not exists (
      select 1 from obligation_standing(new.municipality_id, new.plan_id, new.obligation_id) o where o.state = 'IMPOSED')
    then
      raise exception 'a reduction is proposed about what is imposed' using errcode = 'restrict_violation';
    end if;
  elsif old.decided_at is null and new.decided_at is not null and old.view_at is null
    and old.view_by >= (new.decided_at at time zone 'Europe/Amsterdam')::date
  then
    raise exception 'nothing is decided before the citizen was heard' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger heard_first before insert or update on sanction_proposal
  for each row execute function refuse_hasty_sanction();
--> statement-breakpoint
-- A plan is established without agreement after a disagreement, or after the day until which an answer was asked for.
create function refuse_hasty_decision() returns trigger language plpgsql as $$
begin
  if old.in_force_at is null and new.basis = 'DECISION'
    and old.respond_by >= (new.in_force_at at time zone 'Europe/Amsterdam')::date
    and not exists (
      select 1 from plan_response r
      where r.municipality_id = new.municipality_id and r.version_id = new.id and r.kind = 'DISAGREED')
  then
    raise exception 'nothing is established before an answer was possible' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answer_first before update on plan_version
  for each row execute function refuse_hasty_decision();
--> statement-breakpoint
-- A plan that ended stays so, with its day and its reason.
create function refuse_other_end_of_plan() returns trigger language plpgsql as $$
begin
  if old.ended_on is not null and (old.ended_on, old.end_reason) is distinct from (new.ended_on, new.end_reason) then
    raise exception 'a plan that ended stays so' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ended_stays before update on participation_plan
  for each row execute function refuse_other_end_of_plan();
