ALTER TABLE "displacement_check" ADD COLUMN "kind" text NOT NULL;--> statement-breakpoint
ALTER TABLE "displacement_check" ADD COLUMN "host" text NOT NULL;--> statement-breakpoint
ALTER TABLE "displacement_check" ADD COLUMN "tasks" text NOT NULL;--> statement-breakpoint
-- A check about a draft belongs to the case managers; the citizen reads those that something was proposed with.
alter policy readers on displacement_check using (
  municipality_id = (select viewer_municipality())
  and (
    person_id in (select c from viewer_caseload() c)
    or (person_id = (select viewer_person()) and exists (
      select 1 from plan_version v
      where v.municipality_id = displacement_check.municipality_id and v.person_id = displacement_check.person_id
        and v.proposed_at >= displacement_check.at))
  )
);
--> statement-breakpoint
-- What comes into force is what was proposed, whoever writes it.
create function refuse_leap_of_plan() returns trigger language plpgsql as $$
begin
  if new.in_force_number not in (old.in_force_number, old.proposed_number) then
    raise exception 'only what was proposed comes into force' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposed_first before update on participation_plan
  for each row execute function refuse_leap_of_plan();
