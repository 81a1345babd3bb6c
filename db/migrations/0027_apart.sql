-- A batch of letters in which somebody from whose matters a professional keeps out has one is another's to hand over: whoever may not see
-- each of its letters sees none of it.
create policy kept_apart on letter_batch as restrictive for select to portal_api using (
  letters = (
    select count(*) from letter l
    where l.municipality_id = letter_batch.municipality_id and l.batch_number = letter_batch.number)
);
--> statement-breakpoint
create policy kept_apart on letter_print as restrictive for insert to portal_api with check (
  exists (
    select 1 from letter_batch b
    where b.municipality_id = letter_print.municipality_id and b.number = letter_print.batch_number)
);
--> statement-breakpoint
-- Who decides that a proposed reduction does not go on tells it as one that is withdrawn: nobody objects to that.
create policy judge_drops on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind = 'SANCTION_WITHDRAWN' and sent_at is null
  and exists (
    select 1 from sanction_proposal s
    where s.municipality_id = notification.municipality_id and s.id::text = notification.occasion
      and s.person_id = notification.person_id and s.outcome = 'DROPPED')
);
--> statement-breakpoint
create policy judge_reads_drops on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and kind = 'SANCTION_WITHDRAWN'
);
