ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED'));--> statement-breakpoint
-- notification: the mail of an evaluation.
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED'))
    or (kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED',
    'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
      and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
alter policy guide_insert on notification with check (
  municipality_id = (select viewer_municipality())
  and kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED',
    'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'MINUTES_PUBLISHED')
  and person_id in (select c from viewer_caseload() c) and sent_at is null
);
