-- notification: what some readers see of it depends on rows of other rooms. Written out in a policy, those are planned with their own
-- policies in every statement that names a message, a citizen's home first; as functions they are read for the message in question, and by who reaches them.
create function uuid_in(words text) returns uuid language sql immutable parallel safe
  return case when words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then words::uuid end;
--> statement-breakpoint
create function tells_of_advice(municipality uuid, person uuid, matter uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from training_advice a where a.municipality_id = municipality and a.person_id = person and a.id = matter);
end;
--> statement-breakpoint
alter policy advice_reads on notification using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_ADVISED' and (select viewer_advises())
  and tells_of_advice(municipality_id, person_id, uuid_in(occasion))
);
--> statement-breakpoint
create function tells_of_help(municipality uuid, matter uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from mandate m where m.municipality_id = municipality and m.id = matter and m.helper_id = viewer_self());
end;
--> statement-breakpoint
alter policy helper_reads_told on notification using (
  municipality_id = (select viewer_municipality()) and kind = 'HELPER_ACCEPTED' and tells_of_help(municipality_id, uuid_in(occasion))
);
--> statement-breakpoint
create function tells_of_card(municipality uuid, matter uuid, reader text) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from portfolio_share s where s.municipality_id = municipality and s.id = matter and s.receiver = tells_of_card.reader);
end;
--> statement-breakpoint
alter policy looked_for_work_reads on notification using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null and kind = 'PORTFOLIO_LOOKED'
  and tells_of_card(municipality_id, uuid_in(occasion), 'WORK')
);
--> statement-breakpoint
create function tells_of_guidance(municipality uuid, matter uuid, about text) returns boolean language sql stable parallel safe begin atomic
  select case about
    when 'PORTFOLIO_PROPOSED' then exists (
      select 1 from portfolio_proposal p
      where p.municipality_id = municipality and p.id = matter and p.professional_id = viewer_professional())
    when 'PORTFOLIO_CONFIRMED' then exists (
      select 1 from portfolio_confirmation c
      where c.municipality_id = municipality and c.id = matter and c.professional_id = viewer_professional())
    when 'PORTFOLIO_LOOKED' then tells_of_card(municipality, matter, 'CASE_MANAGER')
    else false end;
end;
--> statement-breakpoint
alter policy portfolio_guide_reads on notification using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and kind in ('PORTFOLIO_PROPOSED', 'PORTFOLIO_CONFIRMED', 'PORTFOLIO_LOOKED')
  and tells_of_guidance(municipality_id, uuid_in(occasion), kind)
);
--> statement-breakpoint
create function tells_of_part(municipality uuid, person uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from partner_part p
    where p.municipality_id = municipality
      and (p.partner_id = person and p.person_id = viewer_person() or p.person_id = person and p.partner_id = viewer_person()));
end;
--> statement-breakpoint
alter policy partner_reads on notification using (
  municipality_id = (select viewer_municipality()) and kind in ('PARTNER_ASKED', 'PARTNER_ANSWERED')
  and tells_of_part(municipality_id, person_id)
);
--> statement-breakpoint
create function tells_of_participant(request uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (select 1 from viewer_participants() p where p = request);
end;
--> statement-breakpoint
alter policy provider_reads on notification using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_RESULT' and (select viewer_provider()) is not null
  and tells_of_participant(uuid_in(split_part(occasion, '/', 1)))
);
--> statement-breakpoint
create function tells_of_approval(municipality uuid, request uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from training_request r
    where r.municipality_id = municipality and r.id = request and r.second_id = viewer_professional());
end;
--> statement-breakpoint
alter policy second_reads on notification using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_APPROVED' and (select viewer_leads())
  and tells_of_approval(municipality_id, uuid_in(split_part(occasion, '/', 1)))
);
--> statement-breakpoint
-- What a case manager reads of who they stand beside, in one place.
drop policy training_readers on notification;
--> statement-breakpoint
drop policy perspective_reads on notification;
--> statement-breakpoint
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED')
    or kind in (
      'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED',
      'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER',
      'MINUTES_PUBLISHED', 'TRAINING_QUESTION', 'TRAINING_APPROVED', 'TRAINING_REJECTED', 'TRAINING_PLACED', 'TRAINING_RESULT',
      'PERSPECTIVE_ANSWERED')
    and person_id in (select c from viewer_caseload() c)
  )
);
