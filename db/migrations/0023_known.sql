-- Whoever agrees to a plan through a helper is told of the decision that it is.
create policy own_decision on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind = 'DECISION_MADE_KNOWN' and sent_at is null
  and exists (
    select 1 from plan_version v
    where v.municipality_id = notification.municipality_id and v.person_id = notification.person_id
      and v.id::text = notification.occasion and v.in_force_at = notification.requested_at)
);
--> statement-breakpoint
-- letter, letter_print: a citizen knows when a letter to them was handed over; the term of a decision runs from then.
create policy own_read on letter for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_read on letter_print for select to portal_api using (
  municipality_id = (select viewer_municipality()) and exists (
    select 1 from letter l
    where l.municipality_id = letter_print.municipality_id and l.batch_number = letter_print.batch_number
      and l.person_id = (select viewer_person()))
);
