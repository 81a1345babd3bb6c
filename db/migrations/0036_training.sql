CREATE TABLE "training" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"sector" text NOT NULL,
	"occupation" text NOT NULL,
	"keywords" text NOT NULL,
	"form" text NOT NULL,
	"level" text NOT NULL,
	"dutch_level" text,
	"language" text NOT NULL,
	"place" text,
	"distance" integer,
	"time" text NOT NULL,
	"weeks" integer,
	"week_hours" integer,
	"cost_cents" integer,
	"childcare" boolean,
	"wheelchair" boolean,
	"shortage" boolean NOT NULL,
	"basic_qualification" boolean NOT NULL,
	"minimum_age" integer,
	"digest" text NOT NULL,
	"ended_on" date,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('dutch'::regconfig, translate(lower(title), 'áàäâãåçéèëêíìïîñóòöôõúùüû', 'aaaaaaceeeeiiiinooooouuuu')), 'A') || setweight(to_tsvector('dutch'::regconfig, translate(lower(occupation), 'áàäâãåçéèëêíìïîñóòöôõúùüû', 'aaaaaaceeeeiiiinooooouuuu')), 'B') || setweight(to_tsvector('dutch'::regconfig, translate(lower(keywords), 'áàäâãåçéèëêíìïîñóòöôõúùüû', 'aaaaaaceeeeiiiinooooouuuu')), 'C') || setweight(to_tsvector('dutch'::regconfig, translate(lower(summary), 'áàäâãåçéèëêíìïîñóòöôõúùüû', 'aaaaaaceeeeiiiinooooouuuu')), 'D')) STORED NOT NULL,
	CONSTRAINT "training_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_code" UNIQUE("municipality_id","provider_id","code"),
	CONSTRAINT "training_sector" CHECK ("training"."sector" in ('CARE', 'CONSTRUCTION', 'TECHNOLOGY', 'LOGISTICS', 'HOSPITALITY', 'RETAIL', 'OFFICE', 'ICT', 'GREEN', 'CLEANING', 'SECURITY', 'CHILDCARE', 'LANGUAGE', 'SKILLS')),
	CONSTRAINT "training_form" CHECK ("training"."form" in ('WORK_BASED', 'SCHOOL_BASED', 'COURSE', 'PRIOR_LEARNING', 'LEARN_WORK')),
	CONSTRAINT "training_level" CHECK ("training"."level" in ('NONE', 'MBO_1', 'MBO_2', 'MBO_3', 'MBO_4', 'HBO', 'WO')),
	CONSTRAINT "training_dutch_level" CHECK ("training"."dutch_level" in ('A1', 'A2', 'B1', 'B2')),
	CONSTRAINT "training_time" CHECK ("training"."time" in ('DAY', 'EVENING', 'OWN_TIME')),
	CONSTRAINT "training_numbers" CHECK ("training"."distance" >= 0 and "training"."weeks" >= 0 and "training"."week_hours" >= 0 and "training"."cost_cents" >= 0 and "training"."minimum_age" >= 0)
);
--> statement-breakpoint
CREATE TABLE "training_instrument" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"goal" text NOT NULL,
	"what" text,
	"for_whom" text,
	"rule" text,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "training_instrument_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_instrument_goal" CHECK ("training_instrument"."goal" in ('PARTICIPATE', 'LEARN', 'WORK', 'FACILITY')),
	CONSTRAINT "training_instrument_dates" CHECK ("training_instrument"."valid_until" >= "training_instrument"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "training_provider" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"recognitions" text[] NOT NULL,
	CONSTRAINT "training_provider_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_provider_code" UNIQUE("municipality_id","code")
);
--> statement-breakpoint
CREATE TABLE "training_run" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"code" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"apply_by" date,
	"capacity" integer,
	"open" boolean NOT NULL,
	CONSTRAINT "training_run_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_run_code" UNIQUE("municipality_id","training_id","code"),
	CONSTRAINT "training_run_dates" CHECK ("training_run"."ends_on" >= "training_run"."starts_on" and "training_run"."apply_by" <= "training_run"."starts_on"),
	CONSTRAINT "training_run_capacity" CHECK ("training_run"."capacity" >= 1)
);
--> statement-breakpoint
CREATE TABLE "training_word" (
	"municipality_id" uuid NOT NULL,
	"word" text NOT NULL,
	"trigrams" text[] NOT NULL,
	CONSTRAINT "training_word_municipality_id_word_pk" PRIMARY KEY("municipality_id","word")
);
--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_provider_fk" FOREIGN KEY ("municipality_id","provider_id") REFERENCES "public"."training_provider"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_instrument" ADD CONSTRAINT "training_instrument_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_provider" ADD CONSTRAINT "training_provider_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_run" ADD CONSTRAINT "training_run_training_fk" FOREIGN KEY ("municipality_id","training_id") REFERENCES "public"."training"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_word" ADD CONSTRAINT "training_word_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_run_starts" ON "training_run" USING btree ("municipality_id","starts_on");
--> statement-breakpoint
-- The catalogue of trainings: public data of a municipality, read by everybody who signed in there.
alter table training_provider enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_provider for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on training_provider to portal_api;
--> statement-breakpoint
alter table training enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on training to portal_api;
--> statement-breakpoint
alter table training_run enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_run for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on training_run to portal_api;
--> statement-breakpoint
alter table training_word enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_word for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on training_word to portal_api;
--> statement-breakpoint
alter table training_instrument enable row level security, force row level security;
--> statement-breakpoint
create policy readers on training_instrument for select to portal_api using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
grant select on training_instrument to portal_api;
