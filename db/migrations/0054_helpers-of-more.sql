-- An appointment is recorded by the municipality: whoever invites says the day of the court and no more.
alter policy own_insert on mandate with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
  and helper_id is null and ended_at is null and appointment_recorded_on is null
);
--> statement-breakpoint
grant select (kind, appointment_recorded_on) on mandate to portal_identity;
--> statement-breakpoint
-- Whether the mandate of this transaction opens a part: always for who acts for nobody, who reads no table for it.
create function viewer_opens(part text) returns boolean language sql stable parallel safe
  return case when coalesce(current_setting('app.mandate_id', true), '') = '' then true
    else exists (
      select 1 from mandate m
      where m.municipality_id = viewer_municipality() and m.id = viewer_mandate() and m.helper_id = viewer_actor()
        and m.parts ->> part is not null) end;
--> statement-breakpoint
-- What was closed to whoever acts is open with its part. The contract says whether looking is enough.
do $$
declare opened record;
begin
  for opened in
    select t, part from (values
      ('registered_fact', 'DETAILS'), ('told_change', 'CHANGES'), ('told_change_version', 'CHANGES'), ('change_question', 'CHANGES'),
      ('change_outcome', 'CHANGES'), ('objection', 'DECISIONS'), ('objection_version', 'DECISIONS'), ('objection_act', 'DECISIONS')
    ) as opened (t, part)
  loop
    execute format('drop policy nobody_acting on %I', opened.t);
    execute format(
      'create policy with_part on %I as restrictive for all to portal_api using ((select viewer_opens(%L)))', opened.t, opened.part);
  end loop;
end $$;
--> statement-breakpoint
-- Read with its part. Agreeing to a plan makes a decision whoever opens decisions.
drop policy nobody_acting on decision;
--> statement-breakpoint
create policy with_part on decision as restrictive for select to portal_api using ((select viewer_opens('DECISIONS')));
--> statement-breakpoint
-- Read with its part, and written by nobody for another: how somebody is reached, that a decision was read, when a letter was handed over.
do $$
declare opened record;
begin
  for opened in
    select t, part from (values ('contact_change', 'DETAILS'), ('decision_read', 'DECISIONS'), ('letter', 'DECISIONS'),
      ('letter_print', 'DECISIONS')) as opened (t, part)
  loop
    execute format('drop policy nobody_acting on %I', opened.t);
    execute format(
      'create policy with_part on %I as restrictive for select to portal_api using ((select viewer_opens(%L)))', opened.t, opened.part);
    execute format(
      'create policy nobody_acting on %I as restrictive for insert to portal_api with check ((select viewer_mandate()) is null)', opened.t);
  end loop;
end $$;
--> statement-breakpoint
-- A file with the part of what it proves; and what a helper added themselves as long as nothing that is closed to them holds it.
drop policy nobody_acting on evidence;
--> statement-breakpoint
-- A function, so that whoever acts for nobody does not plan it.
create function helper_sees_file(municipality uuid, file uuid, added_by uuid) returns boolean language sql stable parallel safe begin atomic
  select viewer_opens('INCOME') and exists (
      select 1 from income_source_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or viewer_opens('CHANGES') and exists (
      select 1 from told_change_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or viewer_opens('DECISIONS') and exists (
      select 1 from objection_evidence l where l.municipality_id = municipality and l.evidence_id = file)
    or added_by = viewer_actor()
      and not exists (
        select 1 from told_change_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from objection_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from training_evidence l where l.municipality_id = municipality and l.evidence_id = file)
      and not exists (
        select 1 from portfolio_evidence l where l.municipality_id = municipality and l.evidence_id = file);
end;
--> statement-breakpoint
create policy with_part on evidence as restrictive for select to portal_api using (
  (select viewer_mandate()) is null or helper_sees_file(municipality_id, id, helper_id)
);
--> statement-breakpoint
-- Giving up an objection is the person's own.
create function refuse_withdrawal_by_helper() returns trigger language plpgsql as $$
begin
  raise exception 'only the one who objected withdraws it' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger own_withdrawal before update on objection for each row
  when (new.status = 'WITHDRAWN' and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function refuse_withdrawal_by_helper();
--> statement-breakpoint
-- Another account is told by the person, or by an administrator or guardian whose appointment the municipality has recorded (art. 1:441 and
-- 1:381 BW): they manage the money. By no other helper, whatever their mandate opens.
create function viewer_manages_money() returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from mandate m
    where m.municipality_id = viewer_municipality() and m.id = viewer_mandate() and m.helper_id = viewer_actor()
      and m.kind in ('ADMINISTRATOR', 'GUARDIAN') and m.appointment_recorded_on is not null);
end;
--> statement-breakpoint
create function refuse_account_by_helper() returns trigger language plpgsql as $$
declare
  told text;
begin
  if tg_table_name = 'told_change' then
    told := case tg_op when 'DELETE' then old.kind else new.kind end;
  else
    select c.kind into told from public.told_change c
    where c.municipality_id = coalesce(new.municipality_id, old.municipality_id) and c.id = coalesce(new.change_id, old.change_id);
  end if;
  if told = 'ACCOUNT' and not public.viewer_manages_money() then
    raise exception 'another account is told by the person, or by who manages their money' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger account_is_own before insert or update or delete on told_change for each row
  when (current_user <> 'portal_retention' and coalesce(current_setting('app.mandate_id', true), '') <> '') execute function refuse_account_by_helper();
--> statement-breakpoint
create trigger account_is_own before insert or update or delete on told_change_version for each row
  when (current_user <> 'portal_retention' and coalesce(current_setting('app.mandate_id', true), '') <> '') execute function refuse_account_by_helper();
--> statement-breakpoint
-- Who sent or answered for the person is stamped, as with income.
create trigger helper_of_draft before insert on told_change_version for each row
  when (new.helper_id is not null or new.helper_name is not null) execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_sent before update on told_change_version for each row
  when (old.sent_at is null and new.sent_at is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_answer before update on change_question for each row
  when (old.answered_at is null and new.answered_at is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_draft before insert on objection_version for each row
  when (new.helper_id is not null or new.helper_name is not null) execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_sent before update on objection_version for each row
  when (old.sent_at is null and new.sent_at is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
-- Who prepared what is not sent, and when: said by the mandate of the transaction, and kept when the person goes on with it.
create function stamp_prepared() returns trigger language plpgsql as $$
begin
  select m.helper_name, now() into new.prepared_by, new.prepared_at
  from public.mandate m
  where m.municipality_id = new.municipality_id and m.id = public.viewer_mandate() and m.person_id = new.person_id;
  return new;
end $$;
--> statement-breakpoint
do $$
declare chain text;
begin
  foreach chain in array array['income_report_version', 'told_change_version', 'objection_version']
  loop
    execute format(
      'create trigger prepared before insert on %I for each row
        when (num_nonnulls(new.prepared_by, new.prepared_at) > 0 or coalesce(current_setting(''app.mandate_id'', true), '''') <> '''')
        execute function stamp_prepared()', chain);
    execute format(
      'create trigger prepared_on before update on %I for each row
        when (new.sent_at is null and coalesce(current_setting(''app.mandate_id'', true), '''') <> '''')
        execute function stamp_prepared()', chain);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever judges an objection counts its terms as the citizen does, from when the decision was made known: they see that message about it
-- and about what was decided on the objection, and when its letter was handed over. Functions, so that nobody else plans them.
create function is_objected(municipality uuid, person uuid, known timestamptz) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from objection o
    join decision d on d.municipality_id = o.municipality_id and d.id = o.decision_id
    where o.municipality_id = municipality and o.person_id = person and o.status <> 'DRAFT'
      and known in (d.made_known_at, o.decided_at));
end;
--> statement-breakpoint
create policy judge_known on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('REPORT_ACCEPTED', 'PLAN_ESTABLISHED', 'SANCTION_DECIDED', 'DECISION_MADE_KNOWN', 'OBJECTION_DECIDED', 'TRAINING_REJECTED')
  and is_objected(municipality_id, person_id, requested_at)
);
--> statement-breakpoint
create function makes_objected_known(municipality uuid, message uuid) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from notification n
    where n.municipality_id = municipality and n.id = message
      and n.kind in ('REPORT_ACCEPTED', 'PLAN_ESTABLISHED', 'SANCTION_DECIDED', 'DECISION_MADE_KNOWN', 'OBJECTION_DECIDED',
        'TRAINING_REJECTED')
      and is_objected(n.municipality_id, n.person_id, n.requested_at));
end;
--> statement-breakpoint
create policy judge_known on letter for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and makes_objected_known(municipality_id, id)
);
--> statement-breakpoint
create function holds_objected_letter(municipality uuid, batch integer) returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from letter l
    where l.municipality_id = municipality and l.batch_number = batch and makes_objected_known(l.municipality_id, l.id));
end;
--> statement-breakpoint
create policy judge_known on letter_print for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and holds_objected_letter(municipality_id, batch_number)
);
--> statement-breakpoint
-- Somebody's copy says who prepared and sent for them.
grant select (helper_name, prepared_by, prepared_at) on told_change_version to portal_copy;
--> statement-breakpoint
grant select (helper_name, prepared_by, prepared_at) on objection_version to portal_copy;
--> statement-breakpoint
grant select (prepared_by, prepared_at) on income_report_version to portal_copy;
--> statement-breakpoint
grant select (helper_name) on change_question to portal_copy;
--> statement-breakpoint
grant select (appointment_recorded_on) on mandate to portal_copy;
--> statement-breakpoint
-- What a case system handed over again is told from what it handed over changed.
grant select (handed_over_digest) on decision to portal_worker;
--> statement-breakpoint
-- Whoever hands over asks no act of the portal: planned for any decision, the check reads tables that are none of their login.
drop trigger with_act on decision;
--> statement-breakpoint
create trigger with_act before insert on decision for each row
  when (new.origin = 'PORTAL') execute function refuse_decision_without_act();
