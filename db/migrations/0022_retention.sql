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
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_setting" ADD CONSTRAINT "retention_setting_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "retention_run_one" ON "retention_run" USING btree ("municipality_id","for_real") WHERE finished_at is null;
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
