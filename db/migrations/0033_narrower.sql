-- notification, delivery: a case manager sees how the messages of guidance reached the people beside whom they stand. Messages about
-- income, decisions on objections, rights and helpers are none of theirs.
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED'))
    or (kind in ('PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED',
      'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED',
      'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED')
      and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
alter policy readers on delivery using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
  and exists (
    select 1 from notification n
    where n.municipality_id = delivery.municipality_id and n.id = delivery.notification_id)
);
--> statement-breakpoint
-- recusal: who keeps out of somebody's matters is no contact person of theirs, whoever asks for them. Why stays unread.
create policy apart_from_me on recusal for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
alter policy nobody_acting on recusal using ((select viewer_mandate()) is null or person_id = (select viewer_person()));
