CREATE TABLE "acting_record" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"mandate_id" uuid NOT NULL,
	"helper_id" uuid NOT NULL,
	"helper_name" text NOT NULL,
	"operation" text NOT NULL,
	"asked" text[] NOT NULL,
	"changed" boolean NOT NULL,
	"trace_id" text NOT NULL,
	CONSTRAINT "acting_record_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "mandate" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"kind" text NOT NULL,
	"court_decided_on" date,
	"parts" json NOT NULL,
	"until_date" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code_hash" text NOT NULL,
	"code_expires_at" timestamp with time zone NOT NULL,
	"helper_id" uuid,
	"helper_name" text,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	CONSTRAINT "mandate_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "mandate_kind" CHECK ("mandate"."kind" in ('FAMILY_OR_FRIEND', 'VOLUNTEER', 'ADMINISTRATOR', 'GUARDIAN', 'MENTOR')),
	CONSTRAINT "mandate_ended_by" CHECK ("mandate"."ended_by" in ('PERSON', 'HELPER')),
	CONSTRAINT "mandate_somebody_else" CHECK ("mandate"."helper_id" <> "mandate"."person_id"),
	CONSTRAINT "mandate_court" CHECK (("mandate"."court_decided_on" is not null) = ("mandate"."kind" in ('ADMINISTRATOR', 'GUARDIAN', 'MENTOR'))),
	CONSTRAINT "mandate_accepted" CHECK (num_nulls("mandate"."helper_id", "mandate"."helper_name", "mandate"."accepted_at") in (0, 3)),
	CONSTRAINT "mandate_ended" CHECK (("mandate"."ended_at" is null) = ("mandate"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "mandate_attempt" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mandate_attempt_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "mandate_id" uuid;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "review_question" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "review_question" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD COLUMN "mandate_months" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD COLUMN "mandate_code_hours" integer DEFAULT 72 NOT NULL;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "search_effort" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "search_effort" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "plan_response" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_response" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "plan_step" ADD COLUMN "helper_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_step" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "acting_record" ADD CONSTRAINT "acting_record_municipality_id_mandate_id_mandate_municipality_id_id_fk" FOREIGN KEY ("municipality_id","mandate_id") REFERENCES "public"."mandate"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_municipality_id_helper_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","helper_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_attempt" ADD CONSTRAINT "mandate_attempt_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acting_record_person" ON "acting_record" USING btree ("municipality_id","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mandate_code" ON "mandate" USING btree ("municipality_id","code_hash");--> statement-breakpoint
CREATE INDEX "mandate_person" ON "mandate" USING btree ("municipality_id","person_id");--> statement-breakpoint
CREATE INDEX "mandate_helper" ON "mandate" USING btree ("municipality_id","helper_id");--> statement-breakpoint
CREATE INDEX "mandate_attempt_person" ON "mandate_attempt" USING btree ("municipality_id","person_id","at");--> statement-breakpoint
CREATE INDEX "mandate_attempt_age" ON "mandate_attempt" USING btree ("at");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_acting" CHECK ("session"."mandate_id" is null or "session"."account_kind" = 'citizen');--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_mandate" CHECK ("municipality_profile"."mandate_months" between 1 and 60 and "municipality_profile"."mandate_code_hours" between 1 and 336);
--> statement-breakpoint
-- Acting for another (decision 17). A transaction of a helper names the mandate, the helper and the person; unset, nobody acts.
create function viewer_mandate() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.mandate_id', true), '')::uuid;
--> statement-breakpoint
create function viewer_actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::uuid;
--> statement-breakpoint
-- The citizen who asks for themselves: null while somebody acts. Tables that nobody reaches for another are about this one.
create function viewer_self() returns uuid language sql stable parallel safe
  return case when coalesce(current_setting('app.mandate_id', true), '') = ''
    then nullif(current_setting('app.person_id', true), '')::uuid end;
--> statement-breakpoint
-- The code that somebody typed, hashed: opens the invitation with that code and no other.
create function viewer_mandate_code() returns text language sql stable parallel safe
  return nullif(current_setting('app.mandate_code', true), '');
--> statement-breakpoint
-- The person of the mandate under which the viewer acts, only while it was accepted by this helper, runs and is for this person.
create function mandated_person() returns uuid language sql stable parallel safe begin atomic
  select m.person_id from mandate m
  where m.municipality_id = viewer_municipality() and m.id = viewer_mandate() and m.helper_id = viewer_actor()
    and m.person_id = nullif(current_setting('app.person_id', true), '')::uuid
    and m.accepted_at is not null and m.ended_at is null and m.until_date >= day_in_the_netherlands();
end;
--> statement-breakpoint
-- Asked by nearly every policy. Whoever acts for nobody pays for one setting more and reads no table.
create or replace function viewer_person() returns uuid language sql stable parallel safe
  return case when coalesce(current_setting('app.mandate_id', true), '') = ''
    then nullif(current_setting('app.person_id', true), '')::uuid else mandated_person() end;
--> statement-breakpoint
-- One key for a mandate: whoever acts holds it together with others, whoever ends it waits for them and keeps new ones out.
create function mandate_key(mandate uuid) returns bigint language sql immutable parallel safe
  return hashtextextended('mandate ' || mandate::text, 0);
--> statement-breakpoint
-- Opens a transaction of a helper: what they do is over before the mandate ends, or does not happen.
create function hold_mandate() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(public.mandate_key(public.viewer_mandate()));
  if public.mandated_person() is null then
    raise exception 'the mandate under which somebody acts has ended' using errcode = 'MA001';
  end if;
end $$;
--> statement-breakpoint

-- mandate: written by the one who is helped, accepted by whoever has its code, ended by either; reached by nobody who acts.
alter table mandate enable row level security, force row level security;
--> statement-breakpoint
create policy both_read on mandate for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_self()) or helper_id = (select viewer_self()))
);
--> statement-breakpoint
create policy acting on mandate for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and id = (select viewer_mandate()) and helper_id = (select viewer_actor())
);
--> statement-breakpoint
create policy by_code on mandate for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_self()) is not null
  and code_hash = (select viewer_mandate_code()) and helper_id is null
);
--> statement-breakpoint
create policy own_insert on mandate for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
  and helper_id is null and ended_at is null
);
--> statement-breakpoint
create policy own_renew on mandate for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
    and helper_id is null and ended_at is null)
  with check (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
    and helper_id is null);
--> statement-breakpoint
create policy accept on mandate for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and code_hash = (select viewer_mandate_code())
    and helper_id is null and ended_at is null and person_id <> (select viewer_self()))
  with check (
    municipality_id = (select viewer_municipality()) and helper_id = (select viewer_self())
    and person_id <> (select viewer_self()) and ended_at is null);
--> statement-breakpoint
create policy either_ends on mandate for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and ended_at is null
    and (person_id = (select viewer_self()) or helper_id = (select viewer_self())))
  with check (
    municipality_id = (select viewer_municipality()) and ended_at is not null
    and (person_id = (select viewer_self()) and ended_by = 'PERSON' or helper_id = (select viewer_self()) and ended_by = 'HELPER'));
--> statement-breakpoint
grant select, insert, update (code_hash, code_expires_at, helper_id, helper_name, accepted_at, ended_at, ended_by)
  on mandate to portal_api;
--> statement-breakpoint
-- What was agreed stands, whoever writes: who helps whom is said once, and so is that it ended.
create function refuse_change_of_mandate() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.helper_id is not null
      and (old.helper_id, old.helper_name, old.accepted_at) is distinct from (new.helper_id, new.helper_name, new.accepted_at))
    or (old.municipality_id, old.id, old.person_id, old.person_name, old.kind, old.court_decided_on, old.parts::text,
        old.until_date, old.created_at)
      is distinct from
      (new.municipality_id, new.id, new.person_id, new.person_name, new.kind, new.court_decided_on, new.parts::text,
        new.until_date, new.created_at)
  then
    raise exception 'a mandate stays as it was agreed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agreed_stays before update or delete on mandate
  for each row execute function refuse_change_of_mandate();
--> statement-breakpoint
create trigger agreed_stays_truncate before truncate on mandate for each statement execute function refuse_change();
--> statement-breakpoint
-- Whose mandate a session stands under is read together with the session.
create policy sessions on mandate for select to portal_identity using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id, person_name, helper_id, helper_name, parts, until_date, accepted_at, ended_at)
  on mandate to portal_identity;
--> statement-breakpoint

-- mandate_attempt: counted by the one who typed, thrown away by the worker.
alter table mandate_attempt enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on mandate_attempt for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
);
--> statement-breakpoint
create policy own_insert on mandate_attempt for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
);
--> statement-breakpoint
grant select, insert on mandate_attempt to portal_api;
--> statement-breakpoint
create policy purge_read on mandate_attempt for select to portal_worker using (true);
--> statement-breakpoint
create policy purge on mandate_attempt for delete to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, at), delete on mandate_attempt to portal_worker;
--> statement-breakpoint

-- acting_record: added to by whoever acts, about themselves, read by the one who is helped, and by nobody changed.
alter table acting_record enable row level security, force row level security;
--> statement-breakpoint
create policy actor_insert on acting_record for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and mandate_id = (select viewer_mandate()) and helper_id = (select viewer_actor())
);
--> statement-breakpoint
create policy own_read on acting_record for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self())
);
--> statement-breakpoint
grant select, insert on acting_record to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on acting_record for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on acting_record for each statement execute function refuse_change();
--> statement-breakpoint

-- What is of the person alone stays with them: the language of their mail, their calendar, since when they were away.
alter policy own_update on person
  using (municipality_id = (select viewer_municipality()) and id = (select viewer_self()))
  with check (municipality_id = (select viewer_municipality()) and id = (select viewer_self()));
--> statement-breakpoint
-- A goal that somebody of the household shows to the person was not shown to their helper.
alter policy readers on plan_goal_share using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (with_person_id = (select viewer_self()) and ended_at is null
      and exists (
        select 1 from household_adult h
        where h.municipality_id = plan_goal_share.municipality_id and h.person_id = plan_goal_share.with_person_id
          and h.other_person_id = plan_goal_share.person_id
          and h.from_date <= (plan_goal_share.shared_at at time zone 'Europe/Amsterdam')::date))
    or person_id in (select c from viewer_caseload() c)
  )
);
--> statement-breakpoint
alter policy own_insert on plan_goal_share with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self()) and ended_at is null
  and exists (
    select 1 from household_adult h
    where h.municipality_id = plan_goal_share.municipality_id and h.person_id = plan_goal_share.person_id
      and h.other_person_id = plan_goal_share.with_person_id)
);
--> statement-breakpoint
-- What nobody reaches for another, whatever another policy gives: how somebody is reached, what is known of them, what they told,
-- objected to and confirmed as a partner, their calendar and how it went.
do $$
declare walled text;
begin
  foreach walled in array array[
    'calendar_feed', 'visit', 'registered_fact', 'contact_change', 'email_confirmation', 'channel_choice', 'delivery', 'letter',
    'letter_print', 'experience', 'partner_answer', 'told_change', 'told_change_version', 'change_question', 'change_outcome',
    'decision_read', 'objection', 'objection_version', 'objection_act'
  ]
  loop
    execute format(
      'create policy nobody_acting on %I as restrictive for all to portal_api using ((select viewer_mandate()) is null)', walled);
  end loop;
end $$;
--> statement-breakpoint
-- What a helper agrees to can make a decision known: to the person, not to the helper.
create policy nobody_acting on decision as restrictive for select to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
-- A file that a change or an objection holds stays with the person. What ties them holds ids alone, and so can be asked by whoever acts.
create policy nobody_acting on evidence as restrictive for select to portal_api using (
  (select viewer_mandate()) is null
  or (not exists (
      select 1 from told_change_evidence l
      where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
    and not exists (
      select 1 from objection_evidence l
      where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id))
);
--> statement-breakpoint
-- Who did it for the person is taken from the mandate of the transaction, whatever was written: nobody can say it of another or of
-- nobody. A trigger, so that no command has to remember it.
create function stamp_helper() returns trigger language plpgsql as $$
begin
  select m.helper_id, m.helper_name into new.helper_id, new.helper_name
  from public.mandate m
  where m.municipality_id = new.municipality_id and m.id = public.viewer_mandate() and m.person_id = new.person_id;
  return new;
end $$;
--> statement-breakpoint
create trigger helper_of_draft before insert on income_report_version for each row
  when (new.helper_id is not null or new.helper_name is not null) execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_sent before update on income_report_version for each row
  when (old.sent_at is null and new.sent_at is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_answer before update on review_question for each row
  when (old.answered_at is null and new.answered_at is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_response before insert on plan_response for each row
  when (new.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_view before update on sanction_proposal for each row
  when (old.view is null and new.view is not null and coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_new_step before insert on plan_step for each row
  when (new.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_step before update on plan_step for each row
  when (old.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_new_effort before insert on search_effort for each row
  when (new.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
--> statement-breakpoint
create trigger helper_of_effort before update on search_effort for each row
  when (old.helper_id is not null or coalesce(current_setting('app.mandate_id', true), '') <> '')
  execute function stamp_helper();
