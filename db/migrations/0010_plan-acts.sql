ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
DROP INDEX "sanction_proposal_once";--> statement-breakpoint
DROP INDEX "sanction_proposal_open";--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "obligation_state" text DEFAULT 'IMPOSED' NOT NULL;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "released_until" date;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "withdraw_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "sanction_proposal_once" ON "sanction_proposal" USING btree ("municipality_id","obligation_id") WHERE decided_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sanction_proposal_open" ON "sanction_proposal" USING btree ("municipality_id","view_by","id") WHERE decided_at is null and withdrawn_at is null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED'));--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD CONSTRAINT "sanction_proposal_obligation" CHECK ("sanction_proposal"."obligation_state" in ('IMPOSED', 'PARTLY_RELEASED', 'RELEASED', 'NOT_IN_PLAN', 'PLAN_ENDED'));--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD CONSTRAINT "sanction_proposal_withdrawn" CHECK (("sanction_proposal"."withdrawn_at" is null) = ("sanction_proposal"."withdraw_reason" is null)
        and ("sanction_proposal"."withdrawn_at" is null or "sanction_proposal"."decided_at" is null));
--> statement-breakpoint
-- How an obligation stands in its plan now, for whoever may read the plan.
create function obligation_standing(municipality uuid, plan uuid, obligation uuid)
  returns table (state text, released_until date) language sql stable begin atomic
  select
    case when p.ended_on is not null then 'PLAN_ENDED' else coalesce(o.said->>'state', 'NOT_IN_PLAN') end,
    case when p.ended_on is null then (o.said->>'releasedUntil')::date end
  from participation_plan p
  left join plan_version v
    on v.municipality_id = p.municipality_id and v.plan_id = p.id and v.number = p.in_force_number
  left join lateral json_array_elements(v.content->'obligations') o(said) on o.said->>'id' = obligation::text
  where p.municipality_id = municipality and p.id = plan;
end;
--> statement-breakpoint
-- What was proposed before stands as its plan says now; the owner is bound by row security and by the trigger until this
-- transaction lets go.
alter table sanction_proposal no force row level security, disable trigger said_stays;
--> statement-breakpoint
alter table participation_plan no force row level security;
--> statement-breakpoint
alter table plan_version no force row level security;
--> statement-breakpoint
update sanction_proposal s set (obligation_state, released_until) = (
  select o.state, o.released_until from obligation_standing(s.municipality_id, s.plan_id, s.obligation_id) o)
where s.decided_at is null;
--> statement-breakpoint
alter table plan_version force row level security;
--> statement-breakpoint
alter table participation_plan force row level security;
--> statement-breakpoint
alter table sanction_proposal force row level security, enable trigger said_stays;
--> statement-breakpoint
-- What was said about a proposal for a reduction stands: its reasons, the view, the decision, that it was taken back. Only the
-- citizen gives the view, and an obligation stands as its plan says.
create or replace function refuse_change_of_sanction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.obligation::text, old.reasons, old.proposed_by_id, old.proposed_by_name, old.proposed_at, old.view_by)
      is distinct from (new.obligation::text, new.reasons, new.proposed_by_id, new.proposed_by_name, new.proposed_at, new.view_by)
    or (old.view is not null and (old.view, old.view_at) is distinct from (new.view, new.view_at))
    or old.decided_at is not null
    or old.withdrawn_at is not null
    or ((new.decided_at is not null or new.withdrawn_at is not null) and old.view is distinct from new.view)
    or (old.view is distinct from new.view and new.person_id is distinct from viewer_person())
  then
    raise exception 'what was said about a reduction never changes' using errcode = 'restrict_violation';
  end if;
  if (old.obligation_state, old.released_until) is distinct from (new.obligation_state, new.released_until)
    and not exists (
      select 1 from obligation_standing(new.municipality_id, new.plan_id, new.obligation_id) o
      where (o.state, o.released_until) is not distinct from (new.obligation_state, new.released_until))
  then
    raise exception 'an obligation stands as its plan says' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter policy guide_insert on sanction_proposal with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_by_id = (select viewer_professional())
  and view is null and decided_at is null and withdrawn_at is null and obligation_state = 'IMPOSED' and released_until is null
);
--> statement-breakpoint
alter policy own_view on sanction_proposal using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and view is null and decided_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and view is not null and decided_at is null and withdrawn_at is null
);
--> statement-breakpoint
alter policy judge_decides on sanction_proposal using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and decided_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and decided_by_id = (select viewer_professional()) and withdrawn_at is null
);
--> statement-breakpoint
-- Whoever proposed it takes it back, as long as they stand beside the citizen.
create policy guide_withdraws on sanction_proposal for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_by_id = (select viewer_professional()) and decided_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_by_id = (select viewer_professional()) and decided_at is null and withdrawn_at is not null
);
--> statement-breakpoint
-- Whoever brings a version into force, or ends the plan, writes how its obligations stand.
create policy own_follows on sanction_proposal for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and decided_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and decided_at is null and withdrawn_at is null
);
--> statement-breakpoint
create policy guide_follows on sanction_proposal for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and decided_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and decided_at is null and withdrawn_at is null
);
--> statement-breakpoint
grant update (obligation_state, released_until, withdrawn_at, withdraw_reason) on sanction_proposal to portal_api;
--> statement-breakpoint
-- plan_goal_share: shown as long as the two are the household that they were then. What was shared before it began anew is not.
alter policy readers on plan_goal_share using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (with_person_id = (select viewer_person()) and ended_at is null
      and exists (
        select 1 from household_adult h
        where h.municipality_id = plan_goal_share.municipality_id and h.person_id = plan_goal_share.with_person_id
          and h.other_person_id = plan_goal_share.person_id
          and h.from_date <= (plan_goal_share.shared_at at time zone 'Europe/Amsterdam')::date))
    or person_id in (select c from viewer_caseload() c)
  )
);
--> statement-breakpoint
alter policy guide_end on plan_goal_share rename to guide_follows;
--> statement-breakpoint
alter policy guide_follows on plan_goal_share with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
);
--> statement-breakpoint
create function refuse_other_title_of_share() returns trigger language plpgsql as $$
begin
  if old.title is distinct from new.title and not exists (
    select 1 from participation_plan p
    join plan_version v on v.municipality_id = p.municipality_id and v.plan_id = p.id and v.number = p.in_force_number
    cross join lateral json_array_elements(v.content->'goals') g(said)
    where p.municipality_id = new.municipality_id and p.id = new.plan_id
      and g.said->>'id' = new.goal_id::text and g.said->>'title' = new.title)
  then
    raise exception 'a goal is shown with the title that its plan says' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger title_follows before update on plan_goal_share
  for each row execute function refuse_other_title_of_share();
--> statement-breakpoint
grant update (title) on plan_goal_share to portal_api;
--> statement-breakpoint
-- A step as the version with this number says it, if that one is in force.
create function step_in_force(municipality uuid, plan uuid, step uuid, version integer)
  returns json language sql stable begin atomic
  select s.said
  from participation_plan p
  join plan_version v on v.municipality_id = p.municipality_id and v.plan_id = p.id and v.number = p.in_force_number
  cross join lateral json_array_elements(v.content->'steps') s(said)
  where p.municipality_id = municipality and p.id = plan and p.in_force_number = version and s.said->>'id' = step::text;
end;
--> statement-breakpoint
-- An agreed step says what the version in force says, whoever writes it, and stays an agreed one.
create or replace function refuse_change_of_agreed_step() returns trigger language plpgsql as $$
declare
  said json;
begin
  if tg_op = 'UPDATE' and old.origin is distinct from new.origin then
    raise exception 'a step stays what it is' using errcode = 'restrict_violation';
  end if;
  if new.origin = 'AGREED' and (tg_op = 'INSERT'
    or (old.version_number, old.kind, old.title, old.owner, old.partner_name, old.starts_on, old.due_on, old.goal_id)
      is distinct from (new.version_number, new.kind, new.title, new.owner, new.partner_name, new.starts_on, new.due_on, new.goal_id))
  then
    said := step_in_force(new.municipality_id, new.plan_id, new.id, new.version_number);
    if said is null
      or (said->>'kind', said->>'title', said->>'owner', said->>'partnerName', (said->>'startsOn')::date,
        (said->>'dueOn')::date, (said->>'goalId')::uuid)
        is distinct from (new.kind, new.title, new.owner, new.partner_name, new.starts_on, new.due_on, new.goal_id)
    then
      raise exception 'an agreed step changes only through a new version' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger agreed_stays on plan_step;
--> statement-breakpoint
create trigger agreed_stays before insert or update on plan_step
  for each row execute function refuse_change_of_agreed_step();
--> statement-breakpoint
-- What comes into force is what was proposed, and only a version that is newer than all others is proposed, whoever writes it. A
-- citizen moves a plan by agreeing and in no other way.
create or replace function refuse_leap_of_plan() returns trigger language plpgsql as $$
declare
  agrees constant boolean := new.in_force_number <> old.in_force_number;
  moves constant boolean := new.proposed_number <> old.proposed_number;
begin
  if agrees and (old.proposed_number = 0 or new.in_force_number <> old.proposed_number) then
    raise exception 'only what was proposed comes into force' using errcode = 'restrict_violation';
  end if;
  if moves and new.proposed_number <> 0 and exists (
    select 1 from plan_version v
    where v.municipality_id = new.municipality_id and v.plan_id = new.id and v.number >= new.proposed_number
      and v.proposed_at is not null)
  then
    raise exception 'only a new version is proposed' using errcode = 'restrict_violation';
  end if;
  if moves and viewer_person() is not null and (new.proposed_number <> 0 or not agrees) then
    raise exception 'a citizen moves a plan only by agreeing' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A version is in force only as the head of its plan says so.
create function refuse_force_without_head() returns trigger language plpgsql as $$
begin
  if old.in_force_at is null and new.in_force_at is not null and not exists (
    select 1 from participation_plan p
    where p.municipality_id = new.municipality_id and p.id = new.plan_id and p.in_force_number = new.number)
  then
    raise exception 'only what its plan says comes into force' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger head_first before update on plan_version
  for each row execute function refuse_force_without_head();
--> statement-breakpoint
-- notification: the mails of the new acts.
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED'))
    or (kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_WITHDRAWN',
    'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
      and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
alter policy guide_insert on notification with check (
  municipality_id = (select viewer_municipality())
  and kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_WITHDRAWN',
    'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
);
