ALTER TABLE "plan_version" ADD COLUMN "talked_first" boolean;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_talked" CHECK ("plan_version"."talked_first" is null or "plan_version"."basis" is not distinct from 'DECISION');--> statement-breakpoint
grant update (talked_first) on plan_version to portal_api;
--> statement-breakpoint
-- What was proposed stands: its content and what belongs to the proposal never change; what follows it is written once, and whether
-- people talked first is written together with the decision.
create or replace function refuse_change_of_proposed_plan() returns trigger language plpgsql as $$
begin
  if old.proposed_at is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a version that was proposed stays' using errcode = 'restrict_violation';
  end if;
  if (old.content::text, old.number, old.revision, old.change_reason, old.proposed_at, old.proposed_by, old.proposed_by_name,
      old.respond_by, old.content_hash)
    is distinct from
    (new.content::text, new.number, new.revision, new.change_reason, new.proposed_at, new.proposed_by, new.proposed_by_name,
      new.respond_by, new.content_hash)
    or ((old.in_force_at is not null or old.withdrawn_at is not null)
      and (old.in_force_at, old.basis, old.established_by_name, old.establish_reason, old.talked_first, old.withdrawn_at)
        is distinct from
        (new.in_force_at, new.basis, new.established_by_name, new.establish_reason, new.talked_first, new.withdrawn_at))
  then
    raise exception 'a version that was proposed never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
