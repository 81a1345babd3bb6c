ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "training_act" DROP CONSTRAINT "training_act_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED', 'PLACE_OFFERED', 'TRAINING_PLACED'));--> statement-breakpoint
ALTER TABLE "training_act" ADD CONSTRAINT "training_act_kind" CHECK ("training_act"."kind" in ('KEEP', 'SAY_DISCUSSED', 'REQUEST', 'TAKE_UP', 'ASK', 'ANSWER', 'APPROVE', 'REJECT', 'TAKE_PLACE', 'ENROL', 'QUEUE', 'START', 'COMPLETE', 'STOP', 'WITHDRAW'));
--> statement-breakpoint
-- A case manager takes a place for somebody of the caseload as they would themselves: in the order of asking.
create policy guide_askers on training_list for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and exists (select from viewer_caseload()) and last_number = 1
);
--> statement-breakpoint
create policy guide_next_number on training_list for update to portal_api
  using (municipality_id = (select viewer_municipality()) and exists (select from viewer_caseload()))
  with check (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy guide_insert on training_place for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and state in ('WAITING', 'TAKEN') and declined = 0
  and exists (
    select 1 from training_request r
    where r.municipality_id = training_place.municipality_id and r.id = training_place.request_id
      and r.person_id in (select c from viewer_caseload() c) and r.state = 'APPROVED')
);
--> statement-breakpoint
-- With a place somebody is enrolled, whoever asked for it. Without one only where the training has no run that can be asked for.
create or replace function refuse_training_step() returns trigger language plpgsql as $$
begin
  if new.revision <> old.revision + 1 or not (
    case
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
        ('REQUESTED', 'CANCELLED'), ('UNDER_REVIEW', 'CANCELLED'), ('NEED_MORE_INFO', 'CANCELLED'), ('APPROVED', 'CANCELLED'),
        ('ENROLLED', 'CANCELLED'))
      when viewer_professional() is not null then (old.state, new.state) in (
        ('REQUESTED', 'UNDER_REVIEW'), ('REQUESTED', 'NEED_MORE_INFO'), ('UNDER_REVIEW', 'NEED_MORE_INFO'), ('REQUESTED', 'APPROVED'),
        ('UNDER_REVIEW', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('UNDER_REVIEW', 'REJECTED'), ('NEED_MORE_INFO', 'REJECTED'),
        ('ENROLLED', 'STARTED'), ('STARTED', 'COMPLETED'), ('STARTED', 'DROPPED_OUT'))
      else false
    end)
  then
    raise exception 'a request for a training does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- notification: that somebody has a place, or waits for one, is told like the rest.
alter policy training_insert on notification with check (
  municipality_id = (select viewer_municipality())
  and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'TRAINING_PLACED')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
);
--> statement-breakpoint
alter policy training_readers on notification using (
  municipality_id = (select viewer_municipality())
  and kind in ('TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'TRAINING_PLACED')
  and person_id in (select c from viewer_caseload() c)
);
