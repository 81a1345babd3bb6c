ALTER TABLE "decision" DROP CONSTRAINT "decision_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind" CHECK ("decision"."kind" in ('INCOME', 'PLAN', 'REDUCTION', 'GRANT', 'END', 'RECOVERY', 'FINE', 'WARNING', 'REJECTION', 'WITHDRAWAL', 'OBJECTION'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'PASS_ON', 'AGREE', 'RETURN', 'REJECT', 'WITHDRAW_APPROVAL', 'TAKE_PLACE', 'ENROL', 'QUEUE', 'CONFIRM', 'RUN_CANCELLED', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));
--> statement-breakpoint
-- training_request: an approval is withdrawn by a case manager, of what the catalogue holds no longer and for whose runs nobody stands. Nothing
-- begins in a run that does not go on.
create or replace function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
      when current_user = 'portal_worker' then (old.state, new.state) = ('ENROLLED', 'APPROVED') and exists (
        select 1 from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
        where p.municipality_id = new.municipality_id and p.request_id = new.id and u.cancelled)
      when (old.state, new.state) = ('ENROLLED', 'STARTED') and exists (
        select 1 from training_place p join training_run u on u.municipality_id = p.municipality_id and u.id = p.run_id
        where p.municipality_id = new.municipality_id and p.request_id = new.id and u.cancelled) then false
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
      when (old.state, new.state) = ('APPROVED', 'CANCELLED') then
        viewer_professional() is not null
        and exists (
          select 1 from training t
          where t.municipality_id = new.municipality_id and t.id = new.training_id and t.ended_on is not null)
        and not exists (
          select 1 from training_place p where p.municipality_id = new.municipality_id and p.request_id = new.id)
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
-- decision: a case manager withdraws an approval with the act that says so.
alter policy guide_insert on decision with check (
  municipality_id = (select viewer_municipality()) and person_id in (select c from viewer_caseload() c) and origin = 'PORTAL'
  and kind in ('PLAN', 'REJECTION', 'WITHDRAWAL') and decided_by = (select viewer_professional())
);
--> statement-breakpoint
create or replace function refuse_decision_without_act() returns trigger language plpgsql as $$
begin
  if new.origin = 'PORTAL' and not (case new.kind
    when 'INCOME' then exists (
      select 1 from review_decision d
      where d.municipality_id = new.municipality_id and d.id = new.id and d.person_id = new.person_id
        and d.decided_by = new.decided_by and d.decided_at = new.decided_at)
    when 'PLAN' then exists (
      select 1 from plan_version v
      where v.municipality_id = new.municipality_id and v.id = new.id and v.person_id = new.person_id
        and v.in_force_at = new.made_known_at and v.number = new.plan_version and v.proposed_by = any(new.involved)
        and (v.basis = 'DECISION' or v.proposed_by = new.decided_by))
    when 'REDUCTION' then exists (
      select 1 from sanction_proposal s
      where s.municipality_id = new.municipality_id and s.id = new.id and s.person_id = new.person_id and s.outcome = 'REDUCE'
        and s.decided_by_id = new.decided_by and s.decided_at = new.decided_at and s.proposed_by_id = any(new.involved))
    when 'OBJECTION' then exists (
      select 1 from objection o
      where o.municipality_id = new.municipality_id and o.id = new.id and o.person_id = new.person_id
        and o.handled_by = new.decided_by and o.decided_at = new.decided_at)
    when 'REJECTION' then exists (
      select 1 from training_act a
      where a.municipality_id = new.municipality_id and a.id = new.id and a.person_id = new.person_id and a.kind = 'REJECT'
        and a.by_id = new.decided_by and a.at = new.decided_at)
    when 'WITHDRAWAL' then exists (
      select 1 from training_act a
      where a.municipality_id = new.municipality_id and a.id = new.id and a.person_id = new.person_id and a.kind = 'WITHDRAW_APPROVAL'
        and a.by_id = new.decided_by and a.at = new.decided_at)
    else false
  end) then
    raise exception 'a decision is made with an act' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- notification: a message of an offer names its run and number as well; one that is open is found again by them.
alter table notification no force row level security;
--> statement-breakpoint
alter table training_place no force row level security;
--> statement-breakpoint
update notification n set occasion = concat_ws('/', p.request_id, p.run_id, p.number, p.answer_by) from training_place p
where n.kind = 'PLACE_OFFERED' and n.seen_at is null and p.municipality_id = n.municipality_id and p.state = 'OFFERED'
  and n.occasion = concat_ws('/', p.request_id, p.answer_by);
--> statement-breakpoint
alter table notification force row level security;
--> statement-breakpoint
alter table training_place force row level security;
