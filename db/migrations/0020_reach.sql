CREATE TABLE "channel_choice" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"income" text,
	"plan" text,
	"talks" text,
	"changes" text,
	"decisions" text,
	"rights" text,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "channel_choice_municipality_id_person_id_number_pk" PRIMARY KEY("municipality_id","person_id","number"),
	CONSTRAINT "channel_choice_income" CHECK ("channel_choice"."income" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_plan" CHECK ("channel_choice"."plan" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_talks" CHECK ("channel_choice"."talks" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_changes" CHECK ("channel_choice"."changes" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_decisions" CHECK ("channel_choice"."decisions" in ('MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_rights" CHECK ("channel_choice"."rights" in ('MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "channel_choice_number" CHECK ("channel_choice"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"municipality_id" uuid NOT NULL,
	"notification_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"address_digest" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_municipality_id_notification_id_channel_pk" PRIMARY KEY("municipality_id","notification_id","channel"),
	CONSTRAINT "delivery_channel" CHECK ("delivery"."channel" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('WAITING', 'SENT', 'FAILED', 'LEFT_OUT')),
	CONSTRAINT "delivery_reason" CHECK ("delivery"."reason" in ('ADDRESS_REFUSED', 'MAILBOX_FULL', 'REFUSED', 'NUMBER_REFUSED', 'SEEN', 'OVERTAKEN')),
	CONSTRAINT "delivery_ended" CHECK (("delivery"."reason" is not null) = ("delivery"."state" in ('FAILED', 'LEFT_OUT'))),
	CONSTRAINT "delivery_letter" CHECK ("delivery"."channel" = 'LETTER' or "delivery"."state" in ('SENT', 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"batch_number" integer,
	"place" integer,
	"left_out_at" timestamp with time zone,
	"name" text,
	"address" text,
	"no_address_since" timestamp with time zone,
	CONSTRAINT "letter_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "letter_reason" CHECK ("letter"."reason" in ('CHOSEN', 'NO_OTHER_WAY', 'NOT_SEEN')),
	CONSTRAINT "letter_place" CHECK (("letter"."batch_number" is null) = ("letter"."place" is null) and ("letter"."batch_number" is null or ("letter"."name" is not null and "letter"."address" is not null))),
	CONSTRAINT "letter_ended" CHECK ("letter"."batch_number" is null or "letter"."left_out_at" is null)
);
--> statement-breakpoint
CREATE TABLE "letter_batch" (
	"municipality_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"letters" integer NOT NULL,
	"left_out" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	CONSTRAINT "letter_batch_municipality_id_number_pk" PRIMARY KEY("municipality_id","number"),
	CONSTRAINT "letter_batch_number" CHECK ("letter_batch"."number" >= 1 and "letter_batch"."letters" >= 1 and "letter_batch"."left_out" >= 0)
);
--> statement-breakpoint
CREATE TABLE "letter_print" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_number" integer NOT NULL,
	"printed_at" timestamp with time zone NOT NULL,
	"printed_by" uuid NOT NULL,
	"printed_by_name" text NOT NULL,
	CONSTRAINT "letter_print_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "reach_profile" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"income" text,
	"plan" text,
	"talks" text,
	"changes" text,
	"decisions" text,
	"rights" text,
	"letter_days_before" integer,
	"source" text NOT NULL,
	CONSTRAINT "reach_profile_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from"),
	CONSTRAINT "reach_profile_income" CHECK ("reach_profile"."income" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_plan" CHECK ("reach_profile"."plan" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_talks" CHECK ("reach_profile"."talks" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_changes" CHECK ("reach_profile"."changes" in ('PORTAL', 'MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_decisions" CHECK ("reach_profile"."decisions" in ('MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_rights" CHECK ("reach_profile"."rights" in ('MAIL', 'SMS', 'LETTER')),
	CONSTRAINT "reach_profile_days" CHECK ("reach_profile"."letter_days_before" >= 0)
);
--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "term_ends_on" date;--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "channel_choice" ADD CONSTRAINT "channel_choice_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_municipality_id_notification_id_notification_municipality_id_id_fk" FOREIGN KEY ("municipality_id","notification_id") REFERENCES "public"."notification"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_municipality_id_id_notification_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."notification"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_municipality_id_batch_number_letter_batch_municipality_id_number_fk" FOREIGN KEY ("municipality_id","batch_number") REFERENCES "public"."letter_batch"("municipality_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_batch" ADD CONSTRAINT "letter_batch_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_print" ADD CONSTRAINT "letter_print_municipality_id_batch_number_letter_batch_municipality_id_number_fk" FOREIGN KEY ("municipality_id","batch_number") REFERENCES "public"."letter_batch"("municipality_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_print" ADD CONSTRAINT "letter_print_municipality_id_printed_by_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","printed_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_profile" ADD CONSTRAINT "reach_profile_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_person" ON "delivery" USING btree ("municipality_id","person_id","channel");--> statement-breakpoint
CREATE INDEX "letter_batch_place" ON "letter" USING btree ("municipality_id","batch_number","place");--> statement-breakpoint
CREATE INDEX "letter_waiting" ON "letter" USING btree ("municipality_id","asked_at") WHERE batch_number is null and left_out_at is null;--> statement-breakpoint
CREATE INDEX "letter_print_batch" ON "letter_print" USING btree ("municipality_id","batch_number","printed_at");--> statement-breakpoint
CREATE INDEX "notification_term" ON "notification" USING btree ("municipality_id","term_ends_on") WHERE term_ends_on is not null and seen_at is null;
--> statement-breakpoint
-- A team lead: hands letters to the print room. Read from the professional's own row.
create function viewer_leads() returns boolean language sql stable parallel safe begin atomic
  select exists (
    select 1 from professional p
    where p.municipality_id = (select viewer_municipality()) and p.id = (select viewer_professional())
      and p.active and 'TEAM_LEAD' = any (p.roles));
end
--> statement-breakpoint

-- person: where the worker may bring a message. The name stands on letters.
grant select (name, phone, preferred_channel) on person to portal_worker;
--> statement-breakpoint

-- notification: a case manager sees what went to the people beside whom they stand, its reader says that they have seen it.
alter policy readers on notification using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and kind in ('QUESTION_ASKED', 'REPORT_ACCEPTED', 'SANCTION_DECIDED'))
    or person_id in (select c from viewer_caseload() c)
  )
);
--> statement-breakpoint
create policy own_seen on notification for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and seen_at is null)
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
grant update (seen_at) on notification to portal_api;
--> statement-breakpoint

-- reach_profile: public, as everything that a municipality decides.
alter table reach_profile enable row level security, force row level security;
--> statement-breakpoint
create policy everybody_reads on reach_profile for select using (true);
--> statement-breakpoint
grant select on reach_profile to portal_api, portal_worker;
--> statement-breakpoint

-- channel_choice: added to by the citizen; the worker follows it.
alter table channel_choice enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on channel_choice for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_insert on channel_choice for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert on channel_choice to portal_api;
--> statement-breakpoint
create policy worker on channel_choice for select to portal_worker using (true);
--> statement-breakpoint
grant select on channel_choice to portal_worker;
--> statement-breakpoint

-- What went out until now went by mail.
insert into delivery (municipality_id, notification_id, channel, person_id, state, at)
  select municipality_id, id, 'MAIL', person_id, 'SENT', sent_at from notification where sent_at is not null;
--> statement-breakpoint

-- delivery: written by the worker; read by whom it is about and by who stands beside them.
alter table delivery enable row level security, force row level security;
--> statement-breakpoint
create policy readers on delivery for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or person_id in (select c from viewer_caseload() c))
);
--> statement-breakpoint
grant select on delivery to portal_api;
--> statement-breakpoint
create policy worker on delivery to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (state, reason, at) on delivery to portal_worker;
--> statement-breakpoint

-- letter, letter_batch: made by the worker, handed to the print room by a team lead.
alter table letter enable row level security, force row level security;
--> statement-breakpoint
create policy lead_read on letter for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
);
--> statement-breakpoint
grant select on letter to portal_api;
--> statement-breakpoint
create policy worker on letter to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (batch_number, place, left_out_at, name, address, no_address_since) on letter to portal_worker;
--> statement-breakpoint
create function refuse_second_batch() returns trigger language plpgsql as $$
begin
  if old.batch_number is not null or old.left_out_at is not null then
    raise exception 'a letter that is in a batch, or was left out, stays so' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger once before update on letter for each row execute function refuse_second_batch();
--> statement-breakpoint
alter table letter_batch enable row level security, force row level security;
--> statement-breakpoint
create policy lead_read on letter_batch for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
);
--> statement-breakpoint
grant select on letter_batch to portal_api;
--> statement-breakpoint
create policy worker on letter_batch to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert on letter_batch to portal_worker;
--> statement-breakpoint
create trigger append_only before update or delete on letter_batch for each row execute function refuse_change();
--> statement-breakpoint

-- letter_print: a team lead about themselves; nobody changes it.
alter table letter_print enable row level security, force row level security;
--> statement-breakpoint
create policy lead_read on letter_print for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
);
--> statement-breakpoint
create policy own_insert on letter_print for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_leads())
  and printed_by = (select viewer_professional())
);
--> statement-breakpoint
grant select, insert on letter_print to portal_api;
--> statement-breakpoint
create trigger append_only before update or delete on letter_print for each row execute function refuse_change();
--> statement-breakpoint
create trigger append_only before update or delete on channel_choice for each row execute function refuse_change();
--> statement-breakpoint

-- registered_fact: letters go to the address on record, and the worker sees nothing else of it.
create policy letters on registered_fact for select to portal_worker using (kind = 'ADDRESS');
--> statement-breakpoint
grant select (municipality_id, person_id, kind, words, observed_on, valid_from, valid_until) on registered_fact to portal_worker;
