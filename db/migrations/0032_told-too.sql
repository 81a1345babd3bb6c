ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "known_on" date;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_EXTENDED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED', 'HELPER_ACCEPTED'));
--> statement-breakpoint
-- objection: when the decision was made known is fixed by sending, like the last day that follows from it.
grant update (known_on) on objection to portal_api;
--> statement-breakpoint
grant select (known_on) on objection to portal_copy;
--> statement-breakpoint
create trigger known_stays before update of known_on on objection for each row
  when (old.known_on is not null and new.known_on is distinct from old.known_on) execute function refuse_change();
--> statement-breakpoint
-- notification: that deciding on an objection takes longer is told by whoever judges it (Awb 7:10 lid 3).
create policy judge_extends on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind = 'OBJECTION_EXTENDED' and sent_at is null
);
--> statement-breakpoint
create policy judge_reads_extended on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and kind = 'OBJECTION_EXTENDED'
);
--> statement-breakpoint
-- Who accepts to help somebody tells them so, in the moment in which they do.
create policy helper_tells on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and kind = 'HELPER_ACCEPTED' and sent_at is null
  and exists (
    select 1 from mandate m
    where m.municipality_id = notification.municipality_id and m.id::text = notification.occasion
      and m.person_id = notification.person_id and m.helper_id = (select viewer_self())
      and m.accepted_at = notification.requested_at)
);
--> statement-breakpoint
create policy helper_reads_told on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and kind = 'HELPER_ACCEPTED'
  and occasion in (
    select m.id::text from mandate m
    where m.municipality_id = notification.municipality_id and m.helper_id = (select viewer_self()))
);
