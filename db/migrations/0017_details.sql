CREATE TABLE "contact_change" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"number" integer NOT NULL,
	"before" text,
	"after" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_change_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "contact_change_once" UNIQUE("municipality_id","person_id","field","number"),
	CONSTRAINT "contact_change_field" CHECK ("contact_change"."field" in ('EMAIL', 'PHONE', 'CALLED_NAME', 'PREFERRED_CHANNEL', 'LANGUAGE')),
	CONSTRAINT "contact_change_by" CHECK ("contact_change"."by" in ('CITIZEN', 'MUNICIPALITY')),
	CONSTRAINT "contact_change_number" CHECK ("contact_change"."number" >= 1 and "contact_change"."before" is distinct from "contact_change"."after")
);
--> statement-breakpoint
CREATE TABLE "email_confirmation" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"wrong_codes" integer NOT NULL,
	"confirmed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"replaced" text,
	CONSTRAINT "email_confirmation_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "email_confirmation_wrong_codes" CHECK ("email_confirmation"."wrong_codes" >= 0),
	CONSTRAINT "email_confirmation_ends" CHECK ("email_confirmation"."expires_at" > "email_confirmation"."requested_at" and ("email_confirmation"."confirmed_at" is null or "email_confirmation"."withdrawn_at" is null))
);
--> statement-breakpoint
CREATE TABLE "registered_fact" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"relation" text,
	"birth_date" date,
	"source" text NOT NULL,
	"observed_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "registered_fact_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "registered_fact_kind" CHECK ("registered_fact"."kind" in ('IDENTITY', 'ADDRESS', 'HOUSEHOLD_MEMBER', 'BENEFIT', 'HOUSEHOLD', 'ACCOUNT')),
	CONSTRAINT "registered_fact_source" CHECK ("registered_fact"."source" in ('BRP', 'CITIZEN', 'MUNICIPALITY')),
	CONSTRAINT "registered_fact_relation" CHECK ("registered_fact"."relation" in ('PARTNER', 'CHILD', 'PARENT', 'OTHER')),
	CONSTRAINT "registered_fact_words" CHECK (("registered_fact"."words" is not null) = ("registered_fact"."kind" in ('ADDRESS', 'HOUSEHOLD_MEMBER', 'ACCOUNT'))),
	CONSTRAINT "registered_fact_member" CHECK (("registered_fact"."relation" is not null) = ("registered_fact"."kind" = 'HOUSEHOLD_MEMBER')),
	CONSTRAINT "registered_fact_dates" CHECK ("registered_fact"."valid_until" >= "registered_fact"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "experience" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"skipped_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"face" integer,
	"words" text,
	CONSTRAINT "experience_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "experience_kind" CHECK ("experience"."kind" in ('REPORT_SENT', 'DECISION_READ', 'TALK_HELD')),
	CONSTRAINT "experience_face" CHECK ("experience"."face" between 1 and 5),
	CONSTRAINT "experience_answer" CHECK (("experience"."face" is null) = ("experience"."answered_at" is null) and ("experience"."words" is null or "experience"."face" is not null)
        and ("experience"."answered_at" is null or "experience"."skipped_at" is null))
);
--> statement-breakpoint
CREATE TABLE "experience_count" (
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"month" text NOT NULL,
	"faces" integer[] NOT NULL,
	"people" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "experience_count_municipality_id_kind_month_pk" PRIMARY KEY("municipality_id","kind","month"),
	CONSTRAINT "experience_count_kind" CHECK ("experience_count"."kind" in ('REPORT_SENT', 'DECISION_READ', 'TALK_HELD')),
	CONSTRAINT "experience_count_month" CHECK ("experience_count"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "experience_count_faces" CHECK (array_length("experience_count"."faces", 1) = 5 and "experience_count"."people" >= 5)
);
--> statement-breakpoint
CREATE TABLE "experience_policy" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"days_between" integer NOT NULL,
	"least_people" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "experience_policy_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from"),
	CONSTRAINT "experience_policy_bounds" CHECK ("experience_policy"."days_between" >= 7 and "experience_policy"."least_people" >= 5)
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "called_name" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "preferred_channel" text;--> statement-breakpoint
ALTER TABLE "contact_change" ADD CONSTRAINT "contact_change_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_confirmation" ADD CONSTRAINT "email_confirmation_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_fact" ADD CONSTRAINT "registered_fact_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience" ADD CONSTRAINT "experience_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_count" ADD CONSTRAINT "experience_count_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience_policy" ADD CONSTRAINT "experience_policy_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "email_confirmation_open" ON "email_confirmation" USING btree ("municipality_id","person_id") WHERE confirmed_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "email_confirmation_person" ON "email_confirmation" USING btree ("municipality_id","person_id","requested_at");--> statement-breakpoint
CREATE INDEX "email_confirmation_age" ON "email_confirmation" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "registered_fact_person" ON "registered_fact" USING btree ("municipality_id","person_id","kind","valid_from");--> statement-breakpoint
CREATE INDEX "experience_person" ON "experience" USING btree ("municipality_id","person_id","asked_at");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_preferred_channel" CHECK ("person"."preferred_channel" in ('PORTAL_AND_MAIL', 'MAIL', 'SMS', 'LETTER', 'PHONE'));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_phone" CHECK ("person"."phone" ~ '^\+[0-9]{5,15}$');--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_called_name" CHECK ("person"."called_name" <> '');--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'EMAIL_CODE', 'EMAIL_CHANGED'));--> statement-breakpoint
-- person: how somebody is reached is theirs to change; staff read it as the rest of the row.
grant select (phone, called_name, preferred_channel), update (email, phone, called_name, preferred_channel)
  on person to portal_api;
--> statement-breakpoint

-- registered_fact: read by the one whom it is about; what keeps it up to date writes as the owner.
alter table registered_fact enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on registered_fact for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select on registered_fact to portal_api;
--> statement-breakpoint

-- contact_change: added to by the citizen, and by nobody changed.
alter table contact_change enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on contact_change for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on contact_change for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and by = 'CITIZEN'
);
--> statement-breakpoint
grant select, insert on contact_change to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on contact_change for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only_truncate before truncate on contact_change for each statement execute function refuse_change();
--> statement-breakpoint

-- email_confirmation: the citizen's own; the worker sends the code and the word to the address before, and throws away what is over.
alter table email_confirmation enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on email_confirmation for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on email_confirmation for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and wrong_codes = 0 and confirmed_at is null and withdrawn_at is null and replaced is null
);
--> statement-breakpoint
create policy own_update on email_confirmation for update to portal_api
  using (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and confirmed_at is null and withdrawn_at is null
  )
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
grant select, insert, update (wrong_codes, confirmed_at, withdrawn_at, replaced) on email_confirmation to portal_api;
--> statement-breakpoint
create policy worker on email_confirmation to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id, email, requested_at, expires_at, confirmed_at, withdrawn_at, replaced), delete
  on email_confirmation to portal_worker;
--> statement-breakpoint

-- An address comes into use by its code alone, whatever a statement of ours says.
create function require_confirmed_email() returns trigger language plpgsql as $$
begin
  if new.email is distinct from old.email and current_user = 'portal_api' and not exists (
    select 1 from public.email_confirmation c
    where c.municipality_id = new.municipality_id and c.person_id = new.id and c.email = new.email
      and c.confirmed_at is not null)
  then
    raise exception 'an e-mail address is confirmed before it is used' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger email_is_confirmed before update of email on person
  for each row execute function require_confirmed_email();
--> statement-breakpoint
alter policy own_insert on notification with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind in ('REPORT_RECEIVED', 'EMAIL_CODE', 'EMAIL_CHANGED') and sent_at is null
);
--> statement-breakpoint

-- experience: the citizen's own. The worker counts, and cannot read the words.
alter table experience enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on experience for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on experience for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_update on experience for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
grant select, insert, update (skipped_at, answered_at, face, words) on experience to portal_api;
--> statement-breakpoint
create policy worker on experience to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, id, person_id, kind, asked_at, answered_at, face), delete on experience to portal_worker;
--> statement-breakpoint

-- experience_policy: public, as everything that a municipality decides.
alter table experience_policy enable row level security, force row level security;
--> statement-breakpoint
create policy everybody_reads on experience_policy for select using (true);
--> statement-breakpoint
grant select on experience_policy to portal_api, portal_worker;
--> statement-breakpoint

-- experience_count: written by the worker alone, out of enough people; read by who leads.
alter table experience_count enable row level security, force row level security;
--> statement-breakpoint
create policy leads_read on experience_count for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_sees_income_heads())
);
--> statement-breakpoint
grant select on experience_count to portal_api;
--> statement-breakpoint
create policy worker on experience_count to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on experience_count to portal_worker;
