-- The people beside whom the viewer stands as case manager today: row security on assignment leaves those that run. A citizen, who
-- reads who stands beside them, has no caseload.
create function viewer_caseload() returns setof uuid language sql stable parallel safe begin atomic
  select a.person_id from assignment a
  where a.municipality_id = (select viewer_municipality()) and a.role = 'CASE_MANAGER'
    and a.professional_id = (select viewer_professional());
end
--> statement-breakpoint
-- A citizen knows who stands beside them.
create policy beside_me on assignment for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and from_date <= (select day_in_the_netherlands())
  and (until_date is null or until_date >= (select day_in_the_netherlands()))
)
--> statement-breakpoint
create policy beside_me on professional for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and id in (select a.professional_id from assignment a where a.person_id = (select viewer_person()))
)
--> statement-breakpoint
-- participation_plan: the citizen and who stands beside them.
alter table participation_plan enable row level security, force row level security
--> statement-breakpoint
create policy readers on participation_plan for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy own_insert on participation_plan for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and proposed_number = 0 and in_force_number = 0 and ended_on is null
)
--> statement-breakpoint
create policy guide_insert on participation_plan for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_number = 0 and in_force_number = 0 and ended_on is null
)
--> statement-breakpoint
create policy own_update on participation_plan for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and ended_on is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and ended_on is null
)
--> statement-breakpoint
create policy guide_update on participation_plan for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
)
--> statement-breakpoint
grant select, insert, update (proposed_number, in_force_number, revision, ended_on, end_reason) on participation_plan to portal_api
--> statement-breakpoint
-- plan_version: a draft belongs to the case managers; from the proposal on the citizen reads it, and brings it into force by agreeing.
alter table plan_version enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_version for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    (person_id = (select viewer_person()) and proposed_at is not null)
    or person_id in (select c from viewer_caseload() c)
  )
)
--> statement-breakpoint
create policy guide_insert on plan_version for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_at is null and in_force_at is null
)
--> statement-breakpoint
create policy own_agree on plan_version for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and proposed_at is not null and in_force_at is null and withdrawn_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and basis = 'AGREEMENT' and withdrawn_at is null
)
--> statement-breakpoint
create policy guide_update on plan_version for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and basis is distinct from 'AGREEMENT'
)
--> statement-breakpoint
create policy guide_delete on plan_version for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_at is null
)
--> statement-breakpoint
grant select, insert, delete, update (content, revision, saves, change_reason, proposed_at, proposed_by, proposed_by_name, respond_by, content_hash, in_force_at, basis, established_by_name, establish_reason, withdrawn_at) on plan_version to portal_api
--> statement-breakpoint
-- plan_response: said by the citizen alone, once and for all, about what they were shown.
alter table plan_response enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_response for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy own_insert on plan_response for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and exists (
    select 1 from plan_version v
    where v.municipality_id = plan_response.municipality_id and v.id = plan_response.version_id
      and v.proposed_at is not null)
)
--> statement-breakpoint
grant select, insert on plan_response to portal_api
--> statement-breakpoint
-- plan_step: own steps are the citizen's; agreed ones follow the version in force.
alter table plan_step enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_step for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy own_insert on plan_step for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy guide_insert on plan_step for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'AGREED'
)
--> statement-breakpoint
create policy own_update on plan_step for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy guide_update on plan_step for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'AGREED'
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'AGREED'
)
--> statement-breakpoint
create policy own_delete on plan_step for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and origin = 'OWN'
)
--> statement-breakpoint
grant select, insert, delete, update (version_number, goal_id, kind, title, owner, partner_name, starts_on, due_on, status, note, revision, changed_at, origin) on plan_step to portal_api
--> statement-breakpoint
-- plan_goal_share: the owner shows and hides; the one it is shown to reads what is shown now, as long as they are one household.
-- Whoever stands beside the owner ends what a new version of the plan no longer says.
alter table plan_goal_share enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_goal_share for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (with_person_id = (select viewer_person()) and ended_at is null
      and exists (
        select 1 from household_adult h
        where h.municipality_id = plan_goal_share.municipality_id and h.person_id = plan_goal_share.with_person_id
          and h.other_person_id = plan_goal_share.person_id))
    or person_id in (select c from viewer_caseload() c)
  )
)
--> statement-breakpoint
create policy own_insert on plan_goal_share for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and ended_at is null
  and exists (
    select 1 from household_adult h
    where h.municipality_id = plan_goal_share.municipality_id and h.person_id = plan_goal_share.person_id
      and h.other_person_id = plan_goal_share.with_person_id)
)
--> statement-breakpoint
create policy own_update on plan_goal_share for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy guide_end on plan_goal_share for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and ended_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and ended_at is not null
)
--> statement-breakpoint
grant select, insert, update (ended_at) on plan_goal_share to portal_api
--> statement-breakpoint
-- household_adult: who lives with the citizen, as long as they do.
alter table household_adult enable row level security, force row level security
--> statement-breakpoint
create policy own on household_adult for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and from_date <= (select day_in_the_netherlands())
  and (until_date is null or until_date >= (select day_in_the_netherlands()))
)
--> statement-breakpoint
grant select on household_adult to portal_api
--> statement-breakpoint
-- plan_evaluation: written by who stands beside the citizen, about both.
alter table plan_evaluation enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_evaluation for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy guide_insert on plan_evaluation for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and by_id = (select viewer_professional())
)
--> statement-breakpoint
grant select, insert on plan_evaluation to portal_api
--> statement-breakpoint
-- plan_template: public data of a municipality.
alter table plan_template enable row level security, force row level security
--> statement-breakpoint
create policy readers on plan_template for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
)
--> statement-breakpoint
grant select on plan_template to portal_api
--> statement-breakpoint
-- sanction_proposal: proposed by one, answered by the citizen, decided by another. A specialist judges; nobody else writes an outcome.
alter table sanction_proposal enable row level security, force row level security
--> statement-breakpoint
create policy readers on sanction_proposal for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income())
    or person_id in (select c from viewer_caseload() c)
  )
)
--> statement-breakpoint
create policy guide_insert on sanction_proposal for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and proposed_by_id = (select viewer_professional())
  and view is null and decided_at is null
)
--> statement-breakpoint
create policy own_view on sanction_proposal for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and view is null and decided_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and view is not null and decided_at is null
)
--> statement-breakpoint
create policy judge_decides on sanction_proposal for update to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and decided_at is null
) with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and decided_by_id = (select viewer_professional())
)
--> statement-breakpoint
grant select, insert, update (view, view_at, decided_by_id, decided_by_name, decided_at, outcome, outcome_reason) on sanction_proposal to portal_api
--> statement-breakpoint
-- ladder_definition: public data of a municipality.
alter table ladder_definition enable row level security, force row level security
--> statement-breakpoint
create policy everybody_reads on ladder_definition for select to portal_api using (
  true
)
--> statement-breakpoint
grant select on ladder_definition to portal_api
--> statement-breakpoint
-- municipality_term: public data of a municipality.
alter table municipality_term enable row level security, force row level security
--> statement-breakpoint
create policy everybody_reads on municipality_term for select to portal_api using (
  true
)
--> statement-breakpoint
grant select on municipality_term to portal_api
--> statement-breakpoint
-- ladder_placement: a snapshot by either, changed by nobody.
alter table ladder_placement enable row level security, force row level security
--> statement-breakpoint
create policy readers on ladder_placement for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy own_insert on ladder_placement for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and kind in ('SELF', 'WISHED')
)
--> statement-breakpoint
create policy guide_insert on ladder_placement for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and kind in ('BEGIN', 'CURRENT', 'EXPECTED') and by_id = (select viewer_professional())
)
--> statement-breakpoint
grant select, insert on ladder_placement to portal_api
--> statement-breakpoint
-- search_term: begun by who stands beside the citizen.
alter table search_term enable row level security, force row level security
--> statement-breakpoint
create policy readers on search_term for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy guide_insert on search_term for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and started_by_id = (select viewer_professional())
)
--> statement-breakpoint
create policy guide_update on search_term for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
)
--> statement-breakpoint
grant select, insert, update (deviated_on, deviation_reason) on search_term to portal_api
--> statement-breakpoint
-- search_effort: the citizen's own log, which who stands beside them reads.
alter table search_effort enable row level security, force row level security
--> statement-breakpoint
create policy readers on search_effort for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy own on search_effort for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy own_update on search_effort for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy own_delete on search_effort for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
grant select, insert, delete, update (done_on, kind, words, result) on search_effort to portal_api
--> statement-breakpoint
-- displacement_check: said before a placement begins, and never changed.
alter table displacement_check enable row level security, force row level security
--> statement-breakpoint
create policy readers on displacement_check for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy guide_insert on displacement_check for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and by_id = (select viewer_professional())
)
--> statement-breakpoint
grant select, insert on displacement_check to portal_api
--> statement-breakpoint
-- placement_evaluation: said after a talk with the host.
alter table placement_evaluation enable row level security, force row level security
--> statement-breakpoint
create policy readers on placement_evaluation for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy guide_insert on placement_evaluation for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and by_id = (select viewer_professional())
)
--> statement-breakpoint
grant select, insert on placement_evaluation to portal_api
--> statement-breakpoint
-- appointment: planned by who stands beside the citizen; the worker reminds of it.
alter table appointment enable row level security, force row level security
--> statement-breakpoint
create policy readers on appointment for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
)
--> statement-breakpoint
create policy guide_insert on appointment for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and professional_id = (select viewer_professional()) and cancelled_at is null
)
--> statement-breakpoint
create policy guide_update on appointment for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and cancelled_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c)
)
--> statement-breakpoint
grant select, insert, update (kind, starts_at, minutes, way, place, bring, revision, cancelled_at, cancel_reason) on appointment to portal_api
--> statement-breakpoint
create policy reminders on appointment for select to portal_worker using (
  true
)
--> statement-breakpoint
grant select (municipality_id, id, person_id, starts_at, cancelled_at) on appointment to portal_worker
--> statement-breakpoint
-- talk_minutes: a draft is its author's; what was published is read by the citizen and who stands beside them.
alter table talk_minutes enable row level security, force row level security
--> statement-breakpoint
create policy readers on talk_minutes for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    (person_id = (select viewer_person()) and published_at is not null)
    or (person_id in (select c from viewer_caseload() c)
      and (published_at is not null or author_id = (select viewer_professional())))
  )
)
--> statement-breakpoint
create policy author_insert on talk_minutes for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and author_id = (select viewer_professional()) and published_at is null
)
--> statement-breakpoint
create policy author_update on talk_minutes for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and author_id = (select viewer_professional()) and published_at is null
) with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and author_id = (select viewer_professional())
)
--> statement-breakpoint
create policy author_delete on talk_minutes for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and author_id = (select viewer_professional()) and published_at is null
)
--> statement-breakpoint
grant select, insert, delete, update (held_on, way, words, revision, published_at) on talk_minutes to portal_api
--> statement-breakpoint
-- calendar_feed: opened and closed by the citizen; looked up by its token before anybody is known.
alter table calendar_feed enable row level security, force row level security
--> statement-breakpoint
create policy own on calendar_feed for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
)
--> statement-breakpoint
create policy own_insert on calendar_feed for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and revoked_at is null
)
--> statement-breakpoint
create policy own_revoke on calendar_feed for update to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
) with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and revoked_at is not null
)
--> statement-breakpoint
grant select (municipality_id, id, person_id, language, created_at, revoked_at), insert, update (revoked_at) on calendar_feed to portal_api
--> statement-breakpoint
create policy by_token on calendar_feed for select to portal_identity using (
  true
)
--> statement-breakpoint
grant select (municipality_id, person_id, token_hash, language, revoked_at) on calendar_feed to portal_identity
--> statement-breakpoint
-- What was proposed stands: its content and what belongs to the proposal never change; what follows it is written once.
create function refuse_change_of_proposed_plan() returns trigger language plpgsql as $$
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
      and (old.in_force_at, old.basis, old.established_by_name, old.establish_reason, old.withdrawn_at)
        is distinct from (new.in_force_at, new.basis, new.established_by_name, new.establish_reason, new.withdrawn_at))
  then
    raise exception 'a version that was proposed never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$
--> statement-breakpoint
create trigger proposed_stays before update or delete on plan_version
  for each row execute function refuse_change_of_proposed_plan()
--> statement-breakpoint
create trigger proposed_stays_truncate before truncate on plan_version
  for each statement execute function refuse_change()
--> statement-breakpoint
-- An agreed step says what a version said: its content changes only together with the number of that version.
create function refuse_change_of_agreed_step() returns trigger language plpgsql as $$
begin
  if old.origin = 'AGREED'
    and (old.origin, old.kind, old.title, old.owner, old.partner_name, old.starts_on, old.due_on, old.goal_id)
      is distinct from (new.origin, new.kind, new.title, new.owner, new.partner_name, new.starts_on, new.due_on, new.goal_id)
    and new.version_number <= old.version_number
  then
    raise exception 'an agreed step changes only through a new version' using errcode = 'restrict_violation';
  end if;
  return new;
end $$
--> statement-breakpoint
create trigger agreed_stays before update on plan_step
  for each row execute function refuse_change_of_agreed_step()
--> statement-breakpoint
-- What was said about a proposal for a reduction stands: its reasons, the view, the decision.
create function refuse_change_of_sanction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (old.obligation::text, old.reasons, old.proposed_by_id, old.proposed_by_name, old.proposed_at, old.view_by)
      is distinct from (new.obligation::text, new.reasons, new.proposed_by_id, new.proposed_by_name, new.proposed_at, new.view_by)
    or (old.view is not null and (old.view, old.view_at) is distinct from (new.view, new.view_at))
    or old.decided_at is not null
    or (new.decided_at is not null and old.view is distinct from new.view)
  then
    raise exception 'what was said about a reduction never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$
--> statement-breakpoint
create trigger said_stays before update or delete on sanction_proposal
  for each row execute function refuse_change_of_sanction()
--> statement-breakpoint
create trigger said_stays_truncate before truncate on sanction_proposal
  for each statement execute function refuse_change()
--> statement-breakpoint
create trigger append_only before update or delete on plan_response for each row execute function refuse_change()
--> statement-breakpoint
create trigger append_only_truncate before truncate on plan_response for each statement execute function refuse_change()
--> statement-breakpoint
create trigger append_only before update or delete on plan_evaluation for each row execute function refuse_change()
--> statement-breakpoint
create trigger append_only_truncate before truncate on plan_evaluation for each statement execute function refuse_change()
--> statement-breakpoint
create trigger append_only before update or delete on ladder_placement for each row execute function refuse_change()
--> statement-breakpoint
create trigger append_only_truncate before truncate on ladder_placement for each statement execute function refuse_change()
--> statement-breakpoint
create trigger append_only before update or delete on displacement_check for each row execute function refuse_change()
--> statement-breakpoint
create trigger append_only_truncate before truncate on displacement_check for each statement execute function refuse_change()
--> statement-breakpoint
create trigger append_only before update or delete on placement_evaluation for each row execute function refuse_change()
--> statement-breakpoint
create trigger append_only_truncate before truncate on placement_evaluation for each statement execute function refuse_change()
--> statement-breakpoint
-- Minutes that were published are never changed.
create function refuse_change_of_published_minutes() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'published minutes never change' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$
--> statement-breakpoint
create trigger published_stays before update or delete on talk_minutes
  for each row execute function refuse_change_of_published_minutes()
