CREATE TABLE "data_copy" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"language" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"parts_done" integer DEFAULT 0 NOT NULL,
	"parts" integer DEFAULT 0 NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"storage_key" text,
	"size" bigint,
	"ended_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "data_copy_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "data_copy_outcome" CHECK ("data_copy"."outcome" in ('EXPIRED', 'FAILED')),
	CONSTRAINT "data_copy_ended" CHECK (("data_copy"."ended_at" is null) = ("data_copy"."outcome" is null)),
	CONSTRAINT "data_copy_ready" CHECK (num_nulls("data_copy"."ready_at", "data_copy"."expires_at", "data_copy"."size") in (0, 3)),
	CONSTRAINT "data_copy_file" CHECK ("data_copy"."storage_key" is null or "data_copy"."ready_at" is not null),
	CONSTRAINT "data_copy_counts" CHECK ("data_copy"."parts_done" >= 0 and "data_copy"."parts" >= 0 and "data_copy"."size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "retention_run" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"for_real" boolean NOT NULL,
	"closed_before" date NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"cursor" uuid,
	"report" json NOT NULL,
	CONSTRAINT "retention_run_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "retention_run_term" CHECK ("retention_run"."closed_before" <= "retention_run"."on_day" - 3650),
	CONSTRAINT "retention_run_done" CHECK ("retention_run"."finished_at" is null or "retention_run"."cursor" is null)
);
--> statement-breakpoint
CREATE TABLE "retention_setting" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"removes" boolean NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "retention_setting_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "right_request" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"fact" text NOT NULL,
	"wanted" text,
	"reason" text NOT NULL,
	"receipt_number" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"respond_by" date NOT NULL,
	"language" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by_id" uuid,
	"answered_by_name" text,
	"outcome" text,
	"answer" text,
	CONSTRAINT "right_request_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "right_request_receipt" UNIQUE("municipality_id","receipt_number"),
	CONSTRAINT "right_request_kind" CHECK ("right_request"."kind" in ('CORRECTION', 'LIMIT', 'OBJECT')),
	CONSTRAINT "right_request_subject" CHECK ("right_request"."subject" in ('NAME', 'LANGUAGE_AND_MAIL', 'BENEFIT', 'INCOME', 'FILES', 'PLAN', 'APPOINTMENTS', 'MINUTES', 'LADDER', 'SEARCH_TERM', 'REDUCTION', 'HOUSEHOLD', 'ACCESS', 'OTHER')),
	CONSTRAINT "right_request_outcome" CHECK ("right_request"."outcome" in ('GRANTED', 'PARTLY', 'REFUSED')),
	CONSTRAINT "right_request_wanted" CHECK (("right_request"."kind" = 'CORRECTION') = ("right_request"."wanted" is not null)),
	CONSTRAINT "right_request_answered" CHECK (num_nulls("right_request"."answered_at", "right_request"."answered_by_id", "right_request"."answered_by_name", "right_request"."outcome", "right_request"."answer") in (0, 5))
);
--> statement-breakpoint
ALTER TABLE "professional" DROP CONSTRAINT "professional_roles";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "data_copy" ADD CONSTRAINT "data_copy_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_setting" ADD CONSTRAINT "retention_setting_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_request" ADD CONSTRAINT "right_request_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_request" ADD CONSTRAINT "right_request_municipality_id_answered_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","answered_by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_copy_one" ON "data_copy" USING btree ("municipality_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "data_copy_person" ON "data_copy" USING btree ("municipality_id","person_id","requested_at");--> statement-breakpoint
CREATE INDEX "data_copy_storage_key" ON "data_copy" USING btree ("storage_key");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_run_one" ON "retention_run" USING btree ("municipality_id","for_real") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "right_request_person" ON "right_request" USING btree ("municipality_id","person_id","sent_at");--> statement-breakpoint
CREATE INDEX "right_request_open" ON "right_request" USING btree ("municipality_id","respond_by","id") WHERE answered_at is null;--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_roles" CHECK ("professional"."roles" <@ array['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD', 'PRIVACY_OFFICER']);--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED', 'DECISION_MADE_KNOWN', 'OBJECTION_RECEIVED', 'OBJECTION_REASONS_ASKED', 'OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED', 'COPY_READY', 'RIGHT_ANSWERED'));
--> statement-breakpoint
-- A privacy officer: answers what people ask about their data.
create function viewer_answers_rights() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.answers_rights', true) = 'on', false)
    and nullif(current_setting('app.professional_id', true), '') is not null;
--> statement-breakpoint
-- data_copy: asked for and seen by the citizen, made and removed by the worker.
alter table data_copy enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on data_copy for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on data_copy for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and ready_at is null and ended_at is null and parts_done = 0 and parts = 0
);
--> statement-breakpoint
-- Whoever asks for another one ends the one whose day is over.
create policy own_end on data_copy for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and ready_at is not null and ended_at is null
  )
  with check (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and outcome = 'EXPIRED' and ended_at >= expires_at
  );
--> statement-breakpoint
grant select, insert, update (ended_at, outcome) on data_copy to portal_api;
--> statement-breakpoint
create policy making on data_copy for select to portal_worker using (true);
--> statement-breakpoint
create policy made on data_copy for update to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, update (parts_done, parts, ready_at, expires_at, storage_key, size, ended_at, outcome) on data_copy to portal_worker;
--> statement-breakpoint
-- right_request: sent by the citizen, answered once by a privacy officer, who reads the request and nothing else of the person.
alter table right_request enable row level security, force row level security;
--> statement-breakpoint
create policy readers on right_request for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_answers_rights()))
);
--> statement-breakpoint
create policy own_insert on right_request for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null
);
--> statement-breakpoint
create policy officer_answer on right_request for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_answers_rights()) and answered_at is null)
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_answers_rights())
    and answered_by_id = (select viewer_professional())
  );
--> statement-breakpoint
grant select, insert, update (answered_at, answered_by_id, answered_by_name, outcome, answer) on right_request to portal_api;
--> statement-breakpoint
-- Rights over one's own data are nobody else's to use.
create policy nobody_acting on data_copy as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create policy nobody_acting on right_request as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
create function refuse_change_of_answered() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answered_at is not null then
    raise exception 'what was asked and answered about data stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answered_stays before update or delete on right_request
  for each row execute function refuse_change_of_answered();
--> statement-breakpoint
create trigger answered_stays_truncate before truncate on right_request
  for each statement execute function refuse_change();
--> statement-breakpoint
-- notification: the mail of an answer about data. That a copy is ready the worker says.
create policy officer_reads on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_answers_rights()) and kind = 'RIGHT_ANSWERED'
);
--> statement-breakpoint
create policy officer_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_answers_rights())
  and kind = 'RIGHT_ANSWERED' and sent_at is null
);
--> statement-breakpoint
-- portal_copy: reads one person whole, the one whom its transaction is about, and nobody without one.
create policy copy on professional for select to portal_copy using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select (municipality_id, id, name) on professional to portal_copy;
--> statement-breakpoint
create policy copy on person for select to portal_copy using (municipality_id = (select viewer_municipality()) and (id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, id, name, birth_date, language, email, phone, called_name, preferred_channel, created_at, bsn_cipher) on person to portal_copy;
--> statement-breakpoint
create policy copy on benefit for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or partner_person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, household, cost_sharers, youngest_child_birth_date, medically_limited_hours, wage_cost_subsidy, starts_on, ends_on, account_tail, partner_person_id) on benefit to portal_copy;
--> statement-breakpoint
create policy copy on exemption_month for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, month, earner, kind, decided_at, decided_by) on exemption_month to portal_copy;
--> statement-breakpoint
create policy copy on income_report for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, month, id, benefit_id, status, due_on, payment_on, sent_version, last_sent_at, created_at) on income_report to portal_copy;
--> statement-breakpoint
create policy copy on income_report_version for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, report_id, number, anything_to_report, correction_reason, exemption_requested, sent_at, language, receipt_number, content_hash, settlement, income_cents, payout_cents, employers, has_estimate, evidence_count, created_at, helper_name) on income_report_version to portal_copy;
--> statement-breakpoint
create policy copy on income_source for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, version_id, position, kind, earner, name, pay_period, worked_from, worked_to, whole_month, paid_on, certainty, gross_cents, net_cents, hours_minutes, holiday_pay, holiday_pay_cents, expenses_cents, turnover_cents, costs_cents) on income_source to portal_copy;
--> statement-breakpoint
create policy copy on evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, file_name, media_type, size, sha256, created_at, storage_key) on evidence to portal_copy;
--> statement-breakpoint
create policy copy on income_source_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, source_id, evidence_id) on income_source_evidence to portal_copy;
--> statement-breakpoint
create policy copy on review_question for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, report_id, version_id, asked_by_name, reason, words, asked_at, answer, answered_by_version_id, answered_at, helper_name) on review_question to portal_copy;
--> statement-breakpoint
create policy copy on review_decision for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, report_id, version_id, decided_by_name, decided_at, exemption_granted, settlement) on review_decision to portal_copy;
--> statement-breakpoint
create policy copy on partner_part for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or partner_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, id, report_id, version_id, number, content, content_hash, partner_id) on partner_part to portal_copy;
--> statement-breakpoint
create policy copy on partner_answer for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, answered_at, part_id, number, agrees, words, language) on partner_answer to portal_copy;
--> statement-breakpoint
create policy copy on registered_fact for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, valid_from, kind, words, source, observed_on, valid_until, relation) on registered_fact to portal_copy;
--> statement-breakpoint
create policy copy on contact_change for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, field, number, before, after, by) on contact_change to portal_copy;
--> statement-breakpoint
create policy copy on email_confirmation for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, requested_at, email, expires_at, confirmed_at, withdrawn_at, replaced) on email_confirmation to portal_copy;
--> statement-breakpoint
create policy copy on channel_choice for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, chosen_at, number, income, plan, talks, changes, decisions, rights) on channel_choice to portal_copy;
--> statement-breakpoint
create policy copy on delivery for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, channel, state, reason) on delivery to portal_copy;
--> statement-breakpoint
create policy copy on letter for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, reason, batch_number, left_out_at, name, address, no_address_since) on letter to portal_copy;
--> statement-breakpoint
create policy copy on experience for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, asked_at, kind, skipped_at, answered_at, face, words) on experience to portal_copy;
--> statement-breakpoint
create policy copy on told_change for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, kind, status, withdrawn, sent_version, last_sent_at) on told_change to portal_copy;
--> statement-breakpoint
create policy copy on told_change_version for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, change_id, number, withdraws, answers, reason, explanation, sent_at, language, receipt_number, content_hash, effect, evidence_count, created_at, account_cipher) on told_change_version to portal_copy;
--> statement-breakpoint
create policy copy on told_change_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, version_id, evidence_id) on told_change_evidence to portal_copy;
--> statement-breakpoint
create policy copy on change_question for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, change_id, version_id, asked_by_name, reason, words, asked_at, answer, answered_by_version_id, answered_at) on change_question to portal_copy;
--> statement-breakpoint
create policy copy on change_outcome for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, processed_at, id, change_id, version_id, kind, words, processed_by_name) on change_outcome to portal_copy;
--> statement-breakpoint
create policy copy on participation_plan for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, proposed_number, in_force_number, ended_on, end_reason, created_at) on participation_plan to portal_copy;
--> statement-breakpoint
create policy copy on plan_version for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, plan_id, number, content, change_reason, proposed_at, proposed_by_name, respond_by, content_hash, in_force_at, basis, established_by_name, establish_reason, talked_first, withdrawn_at, created_at) on plan_version to portal_copy;
--> statement-breakpoint
create policy copy on plan_response for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, id, version_id, kind, words, language, helper_name) on plan_response to portal_copy;
--> statement-breakpoint
create policy copy on plan_step for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, id, plan_id, origin, version_number, goal_id, kind, title, owner, partner_name, starts_on, due_on, status, note, changed_at, created_at, helper_name) on plan_step to portal_copy;
--> statement-breakpoint
create policy copy on plan_goal_share for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or with_person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, shared_at, plan_id, goal_id, title, ended_at, with_person_id) on plan_goal_share to portal_copy;
--> statement-breakpoint
create policy copy on household_adult for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or other_person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, from_date, until_date, other_person_id, other_name) on household_adult to portal_copy;
--> statement-breakpoint
create policy copy on plan_evaluation for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, id, plan_id, version_number, held_on, words, results, next_on, by_name) on plan_evaluation to portal_copy;
--> statement-breakpoint
create policy copy on sanction_proposal for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, proposed_at, id, plan_id, version_number, obligation_id, obligation, obligation_state, released_until, reasons, proposed_by_name, view_by, view, view_at, decided_by_name, decided_at, outcome, outcome_reason, withdrawn_at, withdraw_reason, helper_name) on sanction_proposal to portal_copy;
--> statement-breakpoint
create policy copy on ladder_placement for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, id, kind, level, domain, answers, reason, note, by_name, placed_on) on ladder_placement to portal_copy;
--> statement-breakpoint
create policy copy on search_term for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, notified_on, deviated_on, deviation_reason, created_at, started_by_id) on search_term to portal_copy;
--> statement-breakpoint
create policy copy on search_effort for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, done_on, id, kind, words, result, created_at, helper_name) on search_effort to portal_copy;
--> statement-breakpoint
create policy copy on displacement_check for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, step_id, kind, host, tasks, answers, passed, conclusion, by_name) on displacement_check to portal_copy;
--> statement-breakpoint
create policy copy on placement_evaluation for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, step_id, held_on, words, by_name) on placement_evaluation to portal_copy;
--> statement-breakpoint
create policy copy on decision for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, made_known_at, id, kind, number, origin, decided_by_name, decided_by_role, decided_at, effective_from, amount_cents, text, articles, facts, plan_version, created_at) on decision to portal_copy;
--> statement-breakpoint
create policy copy on decision_read for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, decision_id, language) on decision_read to portal_copy;
--> statement-breakpoint
create policy copy on objection for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, decision_id, decision_kind, status, sent_version, submitted_at, late, last_day, with_committee, received_at, reasons_asked_at, reasons_by, reasons_given_at, extended_at, hearing_at, hearing_way, hearing_place, heard_on, decided_at, outcome, not_heard, withdrawn_at, handled_by_name) on objection to portal_copy;
--> statement-breakpoint
create policy copy on objection_version for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, objection_id, number, words, reasons_follow, late_reason, sent_at, language, receipt_number, content_hash) on objection_version to portal_copy;
--> statement-breakpoint
create policy copy on objection_evidence for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, version_id, evidence_id) on objection_evidence to portal_copy;
--> statement-breakpoint
create policy copy on objection_act for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, id, objection_id, kind, by_name, words) on objection_act to portal_copy;
--> statement-breakpoint
create policy copy on mandate for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or helper_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, id, kind, court_decided_on, parts, until_date, helper_name, code_expires_at, accepted_at, ended_at, ended_by, helper_id, person_name) on mandate to portal_copy;
--> statement-breakpoint
create policy copy on mandate_attempt for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at) on mandate_attempt to portal_copy;
--> statement-breakpoint
create policy copy on acting_record for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or helper_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, at, helper_name, operation, asked, changed, mandate_id, helper_id) on acting_record to portal_copy;
--> statement-breakpoint
create policy copy on appointment for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, starts_at, id, professional_name, kind, minutes, way, place, bring, cancelled_at, cancel_reason, created_at) on appointment to portal_copy;
--> statement-breakpoint
create policy copy on talk_minutes for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, held_on, id, author_name, way, words, published_at, created_at) on talk_minutes to portal_copy;
--> statement-breakpoint
create policy copy on assignment for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, from_date, role, until_date, professional_id) on assignment to portal_copy;
--> statement-breakpoint
create policy copy on notification for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, requested_at, kind, occasion, term_ends_on, sent_at, seen_at) on notification to portal_copy;
--> statement-breakpoint
create policy copy on calendar_feed for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, language, revoked_at) on calendar_feed to portal_copy;
--> statement-breakpoint
create policy copy on right_request for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, sent_at, id, person_name, kind, subject, fact, wanted, reason, receipt_number, respond_by, language, answered_at, answered_by_name, outcome, answer) on right_request to portal_copy;
--> statement-breakpoint
create policy copy on data_copy for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, requested_at, language, ready_at, expires_at, size, ended_at, outcome) on data_copy to portal_copy;
--> statement-breakpoint
create policy copy on visit for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, latest_at, previous_at) on visit to portal_copy;
--> statement-breakpoint
create policy copy on session for select to portal_copy using (municipality_id = (select viewer_municipality()) and (account_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, account_id, started_at, assurance, device, expires_at, absolute_expires_at, ended_at, account_kind) on session to portal_copy;
--> statement-breakpoint
create policy copy on kept_form for select to portal_copy using (municipality_id = (select viewer_municipality()) and (account_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, account_id, expires_at, path, fields_cipher) on kept_form to portal_copy;
--> statement-breakpoint
create policy copy on access_record for select to portal_copy using (municipality_id = (select viewer_municipality()) and (subject_ids @> array[(select viewer_person())]));
--> statement-breakpoint
grant select (municipality_id, subject_ids, at, role, operation, purpose, professional_id) on access_record to portal_copy;
--> statement-breakpoint
-- retention_setting: what a municipality decided. retention_run: written by the job alone, and read by nobody else through the portal.
alter table retention_setting enable row level security, force row level security;
--> statement-breakpoint
create policy deciding on retention_setting for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on retention_setting to portal_retention;
--> statement-breakpoint
alter table retention_run enable row level security, force row level security;
--> statement-breakpoint
create policy running on retention_run to portal_retention using (municipality_id = (select viewer_municipality()))
  with check (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select, insert, update (cursor, report, finished_at) on retention_run to portal_retention;
--> statement-breakpoint
-- Only what a municipality switched on is ever done for real, whoever asks.
create function refuse_removal_without_decision() returns trigger language plpgsql as $$
begin
  if new.for_real and not coalesce((
    select s.removes from public.retention_setting s
    where s.municipality_id = new.municipality_id and s.valid_from <= new.on_day
    order by s.valid_from desc limit 1), false)
  then
    raise exception 'this municipality did not decide that anything is removed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decided_first before insert on retention_run
  for each row execute function refuse_removal_without_decision();
--> statement-breakpoint
-- Whether the person of this transaction may go: in a run for real that is under way, when nothing of theirs runs or ended too short
-- ago, and nobody proposed a reduction about them.
create function viewer_may_be_removed() returns boolean language sql stable parallel safe
  return exists (
    select 1 from retention_run r
    where r.municipality_id = (select viewer_municipality()) and r.for_real and r.finished_at is null
      and not exists (
        select 1 from benefit b
        where b.municipality_id = r.municipality_id and b.person_id = (select viewer_person())
          and (b.ends_on is null or b.ends_on >= r.closed_before))
      and not exists (
        select 1 from participation_plan p
        where p.municipality_id = r.municipality_id and p.person_id = (select viewer_person())
          and (p.ended_on is null or p.ended_on >= r.closed_before))
      and not exists (
        select 1 from sanction_proposal s
        where s.municipality_id = r.municipality_id and s.person_id = (select viewer_person())));
--> statement-breakpoint
create policy retention_reads on partner_answer for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on partner_answer for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and part_id in (
    select p.id from partner_part p
    where p.municipality_id = partner_answer.municipality_id and p.person_id = (select viewer_person())) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, part_id, person_id), delete on partner_answer to portal_retention;
--> statement-breakpoint
create policy retention_reads on partner_part for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on partner_part for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, id, person_id, partner_id), delete on partner_part to portal_retention;
--> statement-breakpoint
create policy retention_reads on change_outcome for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on change_outcome for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on change_outcome to portal_retention;
--> statement-breakpoint
create policy retention_reads on change_question for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on change_question for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on change_question to portal_retention;
--> statement-breakpoint
create policy retention_reads on told_change_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on told_change_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on told_change_evidence to portal_retention;
--> statement-breakpoint
create policy retention_reads on told_change_version for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on told_change_version for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on told_change_version to portal_retention;
--> statement-breakpoint
create policy retention_reads on told_change for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on told_change for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, status), delete on told_change to portal_retention;
--> statement-breakpoint
create policy retention_reads on income_source_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on income_source_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on income_source_evidence to portal_retention;
--> statement-breakpoint
create policy retention_reads on evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on evidence to portal_retention;
--> statement-breakpoint
create policy retention_reads on income_source for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on income_source for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on income_source to portal_retention;
--> statement-breakpoint
create policy retention_reads on review_question for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on review_question for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, answered_at), delete on review_question to portal_retention;
--> statement-breakpoint
create policy retention_reads on review_decision for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on review_decision for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on review_decision to portal_retention;
--> statement-breakpoint
create policy retention_reads on income_report_version for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on income_report_version for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on income_report_version to portal_retention;
--> statement-breakpoint
create policy retention_reads on income_report for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on income_report for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, status), delete on income_report to portal_retention;
--> statement-breakpoint
create policy retention_reads on exemption_month for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on exemption_month for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on exemption_month to portal_retention;
--> statement-breakpoint
create policy retention_reads on benefit for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on benefit for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, starts_on, ends_on, partner_person_id), delete on benefit to portal_retention;
--> statement-breakpoint
create policy retention_reads on plan_response for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_response for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on plan_response to portal_retention;
--> statement-breakpoint
create policy retention_reads on placement_evaluation for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on placement_evaluation for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on placement_evaluation to portal_retention;
--> statement-breakpoint
create policy retention_reads on plan_step for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_step for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on plan_step to portal_retention;
--> statement-breakpoint
create policy retention_reads on plan_goal_share for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_goal_share for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or with_person_id = (select viewer_person())) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, with_person_id, ended_at), delete on plan_goal_share to portal_retention;
--> statement-breakpoint
create policy retention_reads on plan_evaluation for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_evaluation for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on plan_evaluation to portal_retention;
--> statement-breakpoint
create policy retention_reads on plan_version for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on plan_version for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on plan_version to portal_retention;
--> statement-breakpoint
create policy retention_reads on participation_plan for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on participation_plan for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, ended_on), delete on participation_plan to portal_retention;
--> statement-breakpoint
create policy retention_reads on displacement_check for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on displacement_check for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on displacement_check to portal_retention;
--> statement-breakpoint
create policy retention_reads on ladder_placement for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on ladder_placement for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on ladder_placement to portal_retention;
--> statement-breakpoint
create policy retention_reads on search_effort for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on search_effort for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on search_effort to portal_retention;
--> statement-breakpoint
create policy retention_reads on search_term for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on search_term for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on search_term to portal_retention;
--> statement-breakpoint
create policy retention_reads on household_adult for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on household_adult for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person()) or other_person_id = (select viewer_person())) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, other_person_id, until_date), delete on household_adult to portal_retention;
--> statement-breakpoint
create policy retention_reads on appointment for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on appointment for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on appointment to portal_retention;
--> statement-breakpoint
create policy retention_reads on talk_minutes for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on talk_minutes for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on talk_minutes to portal_retention;
--> statement-breakpoint
create policy retention_reads on calendar_feed for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on calendar_feed for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on calendar_feed to portal_retention;
--> statement-breakpoint
create policy retention_reads on assignment for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on assignment for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, until_date), delete on assignment to portal_retention;
--> statement-breakpoint
create policy retention_reads on letter for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on letter for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on letter to portal_retention;
--> statement-breakpoint
create policy retention_reads on delivery for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on delivery for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on delivery to portal_retention;
--> statement-breakpoint
create policy retention_reads on channel_choice for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on channel_choice for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on channel_choice to portal_retention;
--> statement-breakpoint
create policy retention_reads on experience for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on experience for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on experience to portal_retention;
--> statement-breakpoint
create policy retention_reads on email_confirmation for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on email_confirmation for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on email_confirmation to portal_retention;
--> statement-breakpoint
create policy retention_reads on contact_change for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on contact_change for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on contact_change to portal_retention;
--> statement-breakpoint
create policy retention_reads on registered_fact for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on registered_fact for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on registered_fact to portal_retention;
--> statement-breakpoint
create policy retention_reads on notification for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on notification for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on notification to portal_retention;
--> statement-breakpoint
create policy retention_reads on right_request for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on right_request for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, answered_at), delete on right_request to portal_retention;
--> statement-breakpoint
create policy retention_reads on data_copy for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on data_copy for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, ended_at), delete on data_copy to portal_retention;
--> statement-breakpoint
create policy retention_reads on objection_act for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on objection_act for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on objection_act to portal_retention;
--> statement-breakpoint
create policy retention_reads on objection_evidence for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on objection_evidence for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on objection_evidence to portal_retention;
--> statement-breakpoint
create policy retention_reads on objection_version for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on objection_version for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on objection_version to portal_retention;
--> statement-breakpoint
create policy retention_reads on objection for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on objection for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, status), delete on objection to portal_retention;
--> statement-breakpoint
create policy retention_reads on decision_read for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on decision_read for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on decision_read to portal_retention;
--> statement-breakpoint
create policy retention_reads on decision for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on decision for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on decision to portal_retention;
--> statement-breakpoint
create policy retention_reads on acting_record for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on acting_record for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on acting_record to portal_retention;
--> statement-breakpoint
create policy retention_reads on mandate_attempt for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on mandate_attempt for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on mandate_attempt to portal_retention;
--> statement-breakpoint
create policy retention_reads on mandate for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on mandate for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id, helper_id), delete on mandate to portal_retention;
--> statement-breakpoint
create policy retention_reads on visit for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on visit for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on visit to portal_retention;
--> statement-breakpoint
create policy retention_reads on person for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on person for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, id), delete on person to portal_retention;
--> statement-breakpoint
create policy retention_reads on sanction_proposal for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select (municipality_id, person_id) on sanction_proposal to portal_retention;
--> statement-breakpoint
create policy retention_reads on access_record for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select (municipality_id, subject_ids) on access_record to portal_retention;
--> statement-breakpoint
grant select (id, slug) on municipality to portal_retention;
--> statement-breakpoint
-- What was sent, proposed or said never changes, for anybody. The job that removes a whole file past its term has no right to change
-- a row, and its policies say whose rows it removes: the triggers leave that to them.
create or replace trigger sent_stays before update or delete on income_report_version for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_version();
--> statement-breakpoint
create or replace trigger sent_stays before insert or update or delete on income_source for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_source();
--> statement-breakpoint
create or replace trigger sent_stays before insert or update or delete on income_source_evidence for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_evidence();
--> statement-breakpoint
create or replace trigger proposed_stays before update or delete on plan_version for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_proposed_plan();
--> statement-breakpoint
create or replace trigger append_only before update or delete on plan_response for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on plan_evaluation for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on ladder_placement for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on displacement_check for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on placement_evaluation for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger published_stays before update or delete on talk_minutes for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_published_minutes();
--> statement-breakpoint
create or replace trigger sent_stays before update or delete on told_change_version for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_version();
--> statement-breakpoint
create or replace trigger sent_stays before insert or update or delete on told_change_evidence for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_change_evidence();
--> statement-breakpoint
create or replace trigger append_only before update or delete on partner_part for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on partner_answer for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on contact_change for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on channel_choice for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger answered_stays before update or delete on right_request for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_answered();
--> statement-breakpoint
create or replace trigger append_only before update or delete on decision for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on decision_read for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on objection_act for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger append_only before update or delete on acting_record for each row
  when (current_user <> 'portal_retention') execute function refuse_change();
--> statement-breakpoint
create or replace trigger sent_stays before update or delete on objection_version for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_version();
--> statement-breakpoint
create or replace trigger sent_stays before insert or update or delete on objection_evidence for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_sent_objection_evidence();
--> statement-breakpoint
create or replace trigger agreed_stays before update or delete on mandate for each row
  when (current_user <> 'portal_retention') execute function refuse_change_of_mandate();
--> statement-breakpoint
-- What is somebody's own they erase themselves: a share after it was ended, the address of a calendar, and what they typed.
create policy own_erase on plan_goal_share for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and ended_at is not null
);
--> statement-breakpoint
grant delete on plan_goal_share to portal_api;
--> statement-breakpoint
create policy own_erase on calendar_feed for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant delete on calendar_feed to portal_api;
--> statement-breakpoint
create policy own_erase on kept_form for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and account_id = (select viewer_person())
);
--> statement-breakpoint
grant delete on kept_form to portal_api;
