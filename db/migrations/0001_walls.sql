-- Who the transaction belongs to. db/with-viewer.ts sets these for one transaction; unset, every function gives null and every
-- comparison with it fails. Policies call them as (select f()), so that they are evaluated once a statement and not once a row.
create function viewer_municipality() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.municipality_id', true), '')::uuid;
--> statement-breakpoint
create function viewer_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;
--> statement-breakpoint
create function viewer_professional() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.professional_id', true), '')::uuid;
--> statement-breakpoint
-- An income specialist: reads what people earn, judges it, and never writes it.
create function viewer_judges_income() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.reads_income_amounts', true) = 'on', false)
    and nullif(current_setting('app.professional_id', true), '') is not null;
--> statement-breakpoint
-- A specialist or a team lead: sees that a report waits, without what is in it.
create function viewer_sees_income_heads() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.reads_income_heads', true) = 'on', false)
    and nullif(current_setting('app.professional_id', true), '') is not null;
--> statement-breakpoint
-- The day on which assignments are reckoned: the database's own, which no session can set.
create function day_in_the_netherlands() returns date language sql stable parallel safe
  return (current_timestamp at time zone 'Europe/Amsterdam')::date;
--> statement-breakpoint

revoke create on schema public from public;
--> statement-breakpoint

-- Public data of a municipality: read by everybody who was granted it, written by the owner alone.
alter table municipality enable row level security, force row level security;
--> statement-breakpoint
alter table municipality_profile enable row level security, force row level security;
--> statement-breakpoint
alter table report_calendar enable row level security, force row level security;
--> statement-breakpoint
create policy everybody_reads on municipality for select using (true);
--> statement-breakpoint
create policy everybody_reads on municipality_profile for select using (true);
--> statement-breakpoint
create policy everybody_reads on report_calendar for select using (true);
--> statement-breakpoint
grant select on municipality, municipality_profile, report_calendar to portal_api, portal_identity, portal_worker;
--> statement-breakpoint

-- assignment: a professional sees their own, as long as they run. It decides whom a case manager sees elsewhere.
alter table assignment enable row level security, force row level security;
--> statement-breakpoint
create policy own_running on assignment for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and professional_id = (select viewer_professional())
  and from_date <= (select day_in_the_netherlands())
  and (until_date is null or until_date >= (select day_in_the_netherlands()))
);
--> statement-breakpoint
grant select on assignment to portal_api;
--> statement-breakpoint

-- professional: the one who asks.
alter table professional enable row level security, force row level security;
--> statement-breakpoint
create policy self on professional for select to portal_api using (
  municipality_id = (select viewer_municipality()) and id = (select viewer_professional())
);
--> statement-breakpoint
create policy sign_in on professional for select to portal_identity using (true);
--> statement-breakpoint
grant select (municipality_id, id, name, roles, active) on professional to portal_api;
--> statement-breakpoint
grant select (municipality_id, id, name, subject, roles, active) on professional to portal_identity;
--> statement-breakpoint

-- income_report: the head without amounts.
alter table income_report enable row level security, force row level security;
--> statement-breakpoint
create policy readers on income_report for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (sent_version > 0 and (select viewer_sees_income_heads()))
    or ((select viewer_professional()) is not null and exists (
      select 1 from assignment a
      where a.municipality_id = income_report.municipality_id and a.person_id = income_report.person_id
        and a.role = 'CASE_MANAGER'))
  )
);
--> statement-breakpoint
create policy own_insert on income_report for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and status = 'DRAFT' and sent_version = 0
);
--> statement-breakpoint
-- The citizen sends and answers, the specialist asks and accepts; neither can put a report in a state of the other.
create policy own_update on income_report for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and status in ('DRAFT', 'SENT')
  );
--> statement-breakpoint
create policy judge_update on income_report for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and sent_version > 0)
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and status in ('QUESTIONED', 'ACCEPTED')
  );
--> statement-breakpoint
grant select, insert, update (status, sent_version, last_sent_at, revision) on income_report to portal_api;
--> statement-breakpoint
create policy reminders on income_report for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id, benefit_id, month, status, due_on, sent_version)
  on income_report to portal_worker;
--> statement-breakpoint

-- person
alter table person enable row level security, force row level security;
--> statement-breakpoint
create policy readers on person for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    id = (select viewer_person())
    or (select viewer_judges_income())
    or ((select viewer_sees_income_heads()) and exists (
      select 1 from income_report r
      where r.municipality_id = person.municipality_id and r.person_id = person.id
        and r.status in ('SENT', 'QUESTIONED')))
    or ((select viewer_professional()) is not null and exists (
      select 1 from assignment a
      where a.municipality_id = person.municipality_id and a.person_id = person.id and a.role = 'CASE_MANAGER'))
  )
);
--> statement-breakpoint
create policy own_update on person for update to portal_api
  using (municipality_id = (select viewer_municipality()) and id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and id = (select viewer_person()));
--> statement-breakpoint
grant select (municipality_id, id, name, birth_date, bsn_cipher, language, email, created_at), update (language)
  on person to portal_api;
--> statement-breakpoint
create policy sign_in on person for select to portal_identity using (true);
--> statement-breakpoint
grant select (municipality_id, id, bsn_index, language) on person to portal_identity;
--> statement-breakpoint
create policy mail on person for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, email, language) on person to portal_worker;
--> statement-breakpoint

-- benefit: what the household is. A case manager needs to know whether it runs.
alter table benefit enable row level security, force row level security;
--> statement-breakpoint
create policy readers on benefit for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (select viewer_judges_income())
    or ((select viewer_professional()) is not null and exists (
      select 1 from assignment a
      where a.municipality_id = benefit.municipality_id and a.person_id = benefit.person_id and a.role = 'CASE_MANAGER'))
  )
);
--> statement-breakpoint
grant select on benefit to portal_api;
--> statement-breakpoint
create policy reminders on benefit for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id, starts_on, ends_on) on benefit to portal_worker;
--> statement-breakpoint

-- exemption_month: read by the citizen, decided by the specialist.
alter table exemption_month enable row level security, force row level security;
--> statement-breakpoint
create policy readers on exemption_month for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on exemption_month for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and decided_by = (select viewer_professional())
);
--> statement-breakpoint
create policy judge_update on exemption_month for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()))
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and decided_by = (select viewer_professional())
  );
--> statement-breakpoint
create policy judge_delete on exemption_month for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
);
--> statement-breakpoint
grant select, insert, update (kind, decided_by, decided_at), delete on exemption_month to portal_api;
--> statement-breakpoint

-- income_report_version: the citizen writes it until it is sent; a specialist reads it from then on.
alter table income_report_version enable row level security, force row level security;
--> statement-breakpoint
create policy readers on income_report_version for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (sent_at is not null and (select viewer_judges_income())))
);
--> statement-breakpoint
create policy own_insert on income_report_version for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
create policy own_update on income_report_version for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on income_report_version for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
grant select, insert, delete,
  update (anything_to_report, revision, sent_at, language, receipt_number, content_hash, settlement)
  on income_report_version to portal_api;
--> statement-breakpoint

-- income_source: the amounts. A specialist sees those of versions that were sent.
alter table income_source enable row level security, force row level security;
--> statement-breakpoint
create policy readers on income_source for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and exists (
      select 1 from income_report_version v
      where v.municipality_id = income_source.municipality_id and v.id = income_source.version_id
        and v.sent_at is not null))
  )
);
--> statement-breakpoint
create policy own_insert on income_source for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_update on income_source for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on income_source for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert, delete,
  update (position, kind, earner, name, pay_period, worked_from, worked_to, paid_on, certainty, gross_cents, net_cents,
    hours_minutes, holiday_pay, holiday_pay_cents, expenses_cents, turnover_cents, costs_cents)
  on income_source to portal_api;
--> statement-breakpoint

-- income_source_evidence and evidence: a specialist sees files of versions that were sent.
alter table income_source_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on income_source_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and exists (
      select 1 from income_source s
      where s.municipality_id = income_source_evidence.municipality_id and s.id = income_source_evidence.source_id))
  )
);
--> statement-breakpoint
create policy own_insert on income_source_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on income_source_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert, delete on income_source_evidence to portal_api;
--> statement-breakpoint
alter table evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and exists (
      select 1 from income_source_evidence l
      where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id))
  )
);
--> statement-breakpoint
create policy own_insert on evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert on evidence to portal_api;
--> statement-breakpoint

-- review_question: asked and withdrawn by a specialist, answered by the citizen; what was answered stands.
alter table review_question enable row level security, force row level security;
--> statement-breakpoint
create policy readers on review_question for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on review_question for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and asked_by = (select viewer_professional()) and answered_at is null
);
--> statement-breakpoint
create policy own_answer on review_question for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null)
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy judge_withdraw on review_question for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and answered_at is null)
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and answer is null and answered_by_version_id is null
  );
--> statement-breakpoint
grant select, insert, update (answer, answered_by_version_id, answered_at) on review_question to portal_api;
--> statement-breakpoint

-- review_decision: made once.
alter table review_decision enable row level security, force row level security;
--> statement-breakpoint
create policy readers on review_decision for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on review_decision for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and decided_by = (select viewer_professional())
);
--> statement-breakpoint
grant select, insert on review_decision to portal_api;
--> statement-breakpoint

-- notification: each side asks for the mails that its own acts cause; the worker sends them and asks for reminders.
alter table notification enable row level security, force row level security;
--> statement-breakpoint
create policy readers on notification for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED'))
  )
);
--> statement-breakpoint
create policy own_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind = 'REPORT_RECEIVED' and sent_at is null
);
--> statement-breakpoint
create policy judge_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED') and sent_at is null
);
--> statement-breakpoint
grant select, insert on notification to portal_api;
--> statement-breakpoint
create policy worker on notification to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (sent_at) on notification to portal_worker;
--> statement-breakpoint

-- session and kept_form: looked up before anybody is known; the worker throws away what has ended.
alter table session enable row level security, force row level security;
--> statement-breakpoint
create policy sign_in on session to portal_identity using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on session to portal_identity;
--> statement-breakpoint
create policy purge_read on session for select to portal_worker using (true);
--> statement-breakpoint
create policy purge on session for delete to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, expires_at, absolute_expires_at, ended_at), delete on session to portal_worker;
--> statement-breakpoint
alter table kept_form enable row level security, force row level security;
--> statement-breakpoint
create policy sign_in on kept_form to portal_identity using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on kept_form to portal_identity;
--> statement-breakpoint
create policy purge_read on kept_form for select to portal_worker using (true);
--> statement-breakpoint
create policy purge on kept_form for delete to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, expires_at), delete on kept_form to portal_worker;
--> statement-breakpoint

-- access_record: added to by professionals about themselves, and by nobody changed.
alter table access_record enable row level security, force row level security;
--> statement-breakpoint
create policy own_insert on access_record for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
);
--> statement-breakpoint
grant insert on access_record to portal_api;
--> statement-breakpoint

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger append_only before update or delete on access_record for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on access_record for each statement execute function refuse_change();
--> statement-breakpoint

create function refuse_change_of_sent_version() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null then
    raise exception 'a version that was sent never changes' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sent_stays before update or delete on income_report_version
  for each row execute function refuse_change_of_sent_version();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on income_report_version
  for each statement execute function refuse_change();
--> statement-breakpoint

-- The draft is locked against a send by another transaction: what it holds cannot change while it goes out.
create function require_unsent_version(municipality uuid, version uuid) returns void language plpgsql as $$
begin
  perform 1 from public.income_report_version v
  where v.municipality_id = municipality and v.id = version and v.sent_at is null
  for share;
  if not found then
    raise exception 'a version that was sent never changes' using errcode = 'restrict_violation';
  end if;
end $$;
--> statement-breakpoint
create function refuse_change_of_sent_source() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform public.require_unsent_version(old.municipality_id, old.version_id);
  end if;
  if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.version_id <> old.version_id) then
    perform public.require_unsent_version(new.municipality_id, new.version_id);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sent_stays before insert or update or delete on income_source
  for each row execute function refuse_change_of_sent_source();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on income_source for each statement execute function refuse_change();
--> statement-breakpoint
create function refuse_change_of_sent_evidence() returns trigger language plpgsql as $$
declare
  version uuid;
begin
  select s.version_id into version from public.income_source s
  where s.municipality_id = coalesce(new.municipality_id, old.municipality_id)
    and s.id = coalesce(new.source_id, old.source_id);
  perform public.require_unsent_version(coalesce(new.municipality_id, old.municipality_id), version);
  if tg_op = 'UPDATE' then
    raise exception 'a tie between a source and its proof is made or removed, never changed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sent_stays before insert or update or delete on income_source_evidence
  for each row execute function refuse_change_of_sent_evidence();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on income_source_evidence
  for each statement execute function refuse_change();
--> statement-breakpoint

-- Throttling of sign-in and uploads: the table of rate-limiter-flexible, without anything that names a person.
create schema limits;
--> statement-breakpoint
create table limits.rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
--> statement-breakpoint
grant usage on schema limits to portal_identity, portal_worker;
--> statement-breakpoint
grant select, insert, update, delete on limits.rate_limit to portal_identity;
--> statement-breakpoint
grant select, delete on limits.rate_limit to portal_worker;
