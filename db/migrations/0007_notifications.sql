ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_once" ON "appointment" USING btree ("municipality_id","person_id","professional_id","starts_at") WHERE cancelled_at is null;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED'));
--> statement-breakpoint
-- notification: a case manager asks for the mails of their acts, about the people whom they stand beside; a specialist for those
-- of a decision.
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED'))
    or (kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'VIEW_ASKED', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED',
        'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
      and person_id in (select c from viewer_caseload() c))
  )
)
--> statement-breakpoint
alter policy judge_insert on notification with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED') and sent_at is null
)
--> statement-breakpoint
create policy guide_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality())
  and kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'VIEW_ASKED', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED',
    'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
)
--> statement-breakpoint
create trigger published_stays_truncate before truncate on talk_minutes
  for each statement execute function refuse_change();
