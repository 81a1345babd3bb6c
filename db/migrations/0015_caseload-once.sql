-- Who stands beside somebody reads their caseload once in a statement and not again for every row: the same people, at a quarter of
-- the cost in a list.
alter policy readers on income_report using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (sent_version > 0 and (select viewer_sees_income_heads()))
    or person_id in (select c from viewer_caseload() c)
  )
);
--> statement-breakpoint
alter policy readers on person using (
  municipality_id = (select viewer_municipality())
  and (
    id = (select viewer_person())
    or (select viewer_judges_income())
    or ((select viewer_sees_income_heads()) and exists (
      select 1 from income_report r
      where r.municipality_id = person.municipality_id and r.person_id = person.id
        and r.status in ('SENT', 'QUESTIONED')))
    or id in (select c from viewer_caseload() c)
  )
);
--> statement-breakpoint
alter policy readers on benefit using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income())
    or person_id in (select c from viewer_caseload() c)
  )
);
