-- portfolio_share_evidence: which files go along is said once, with the card, and of no card that does not say whose it is or that many can find. Taking a file
-- off its entry takes it off every card.
alter table portfolio_share_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on portfolio_share_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or exists (
      select 1 from portfolio_share_entry c
      where c.municipality_id = portfolio_share_evidence.municipality_id and c.share_id = portfolio_share_evidence.share_id
        and c.entry_id = portfolio_share_evidence.entry_id)
  )
);
--> statement-breakpoint
create policy own_insert on portfolio_share_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = portfolio_share_evidence.municipality_id and s.id = portfolio_share_evidence.share_id
      and s.person_id = portfolio_share_evidence.person_id and s.shows <> 'ANONYMOUS' and s.receiver <> 'WORK')
  and exists (
    select 1 from portfolio_evidence l
    where l.municipality_id = portfolio_share_evidence.municipality_id and l.entry_id = portfolio_share_evidence.entry_id
      and l.evidence_id = portfolio_share_evidence.evidence_id)
);
--> statement-breakpoint
create policy own_delete on portfolio_share_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy nobody_acting on portfolio_share_evidence as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy kept_apart on portfolio_share_evidence as restrictive for all to portal_api using (
  person_id <> all (array(select c from viewer_recused() c))
);
--> statement-breakpoint
grant select, insert, delete on portfolio_share_evidence to portal_api;
--> statement-breakpoint
create trigger append_only before update on portfolio_share_evidence for each row execute function refuse_change();
--> statement-breakpoint
-- evidence: who may look at a card reads the files that go along with it. What a card shows is not thrown away.
create policy card_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy kept_by_card on evidence as restrictive for delete to portal_api using (
  not exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
create policy sweep_read on portfolio_share_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on portfolio_share_evidence to portal_worker;
--> statement-breakpoint
create policy sweep_leaves_cards on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from portfolio_share_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- portfolio_look: which file was opened is written down with the look.
grant insert (file_name) on portfolio_look to portal_identity;
--> statement-breakpoint
grant select (file_name) on portfolio_look to portal_copy;
--> statement-breakpoint
create policy copy on portfolio_share_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, share_id, entry_id, evidence_id) on portfolio_share_evidence to portal_copy;
--> statement-breakpoint
create policy retention_reads on portfolio_share_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on portfolio_share_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on portfolio_share_evidence to portal_retention;
--> statement-breakpoint
-- Whether the viewer is a case manager, as the database knows them.
create function viewer_guides() returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from professional p
    where p.municipality_id = (select viewer_municipality()) and p.id = (select viewer_professional())
      and 'CASE_MANAGER' = any(p.roles));
end
--> statement-breakpoint
-- portfolio_share: a card for work is read by every case manager of the municipality as long as it is open.
alter policy readers on portfolio_share using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (receiver = 'CASE_MANAGER' and revoked_at is null and until_date >= (select day_in_the_netherlands())
      and person_id in (select c from viewer_caseload() c))
    or (receiver = 'WORK' and revoked_at is null and until_date >= (select day_in_the_netherlands()) and (select viewer_guides()))
  )
);
--> statement-breakpoint
grant select (owner_name, area) on portfolio_share to portal_api;
--> statement-breakpoint
grant select (area) on portfolio_share to portal_copy;
--> statement-breakpoint
alter policy readers on portfolio_share_entry using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or exists (
      select 1 from portfolio_share s
      where s.municipality_id = portfolio_share_entry.municipality_id and s.id = portfolio_share_entry.share_id
        and s.receiver in ('CASE_MANAGER', 'WORK'))
  )
);
--> statement-breakpoint
-- portfolio_look: of a card for work it says what for.
alter policy looker_insert on portfolio_look with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = portfolio_look.municipality_id and s.id = portfolio_look.share_id
      and s.person_id = portfolio_look.person_id and s.receiver in ('CASE_MANAGER', 'WORK')
      and (s.receiver = 'WORK') = (portfolio_look.purpose is not null))
);
--> statement-breakpoint
grant select (purpose) on portfolio_look to portal_copy;
--> statement-breakpoint
-- portfolio_confirmation: a card for work is not for confirming; who confirms stands beside somebody.
alter policy guide_insert on portfolio_confirmation with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and person_id in (select c from viewer_caseload() c)
  and withdrawn_at is null and taken_off_at is null
  and exists (
    select 1 from portfolio_entry e
    where e.municipality_id = portfolio_confirmation.municipality_id and e.id = portfolio_confirmation.entry_id
      and e.person_id = portfolio_confirmation.person_id and e.version = portfolio_confirmation.number)
);
--> statement-breakpoint
-- notification: that a card for work was looked at is told as of any card.
create policy looked_for_work_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and sent_at is null and kind = 'PORTFOLIO_LOOKED'
  and (select viewer_professional()) is not null
  and exists (
    select 1 from portfolio_share s
    where s.municipality_id = notification.municipality_id and s.person_id = notification.person_id
      and s.id::text = notification.occasion and s.receiver = 'WORK')
);
--> statement-breakpoint
create policy looked_for_work_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_professional()) is not null
  and kind = 'PORTFOLIO_LOOKED' and occasion in (select s.id::text from portfolio_share s where s.receiver = 'WORK')
);
--> statement-breakpoint
-- access_record: what for exactly is read by the one whom it is about.
grant select (about) on access_record to portal_api;
--> statement-breakpoint
grant select (about) on access_record to portal_copy;
--> statement-breakpoint
-- portfolio_proposal: whoever gave a learn-work place proposes the work as well.
alter policy provider_insert on portfolio_proposal with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
  and answer is null and exists (
    select 1 from training_participant t
    join training_request r on r.municipality_id = t.municipality_id and r.id = t.request_id
    join training c on c.municipality_id = r.municipality_id and c.id = r.training_id
    join training_provider g on g.municipality_id = c.municipality_id and g.id = c.provider_id
    where t.municipality_id = portfolio_proposal.municipality_id and t.person_id = portfolio_proposal.person_id
      and t.provider_id = (select viewer_provider()) and r.state = 'COMPLETED'
      and (
        portfolio_proposal.kind = 'WORK' and c.form = 'LEARN_WORK'
        or portfolio_proposal.kind = 'CERTIFICATE'
        and starts_with(c.title, portfolio_proposal.content ->> 'name') and starts_with(g.name, portfolio_proposal.content ->> 'issuer')
        and length(portfolio_proposal.content ->> 'name') >= least(length(c.title), 100)
        and length(portfolio_proposal.content ->> 'issuer') >= least(length(g.name), 100)))
);
