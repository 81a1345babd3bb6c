CREATE TABLE "perspective_direction" (
	"municipality_id" uuid NOT NULL,
	"id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"place" integer NOT NULL,
	"track" text NOT NULL,
	"sector" text NOT NULL,
	"occupations" text[] NOT NULL,
	"energies" text[] NOT NULL,
	"abilities" text[] NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "perspective_direction_municipality_id_id_valid_from_pk" PRIMARY KEY("municipality_id","id","valid_from"),
	CONSTRAINT "perspective_direction_id" CHECK ("perspective_direction"."id" ~ '^[a-z]+(-[a-z]+)*$'),
	CONSTRAINT "perspective_direction_track" CHECK ("perspective_direction"."track" in ('WORK', 'BUSINESS')),
	CONSTRAINT "perspective_direction_sector" CHECK ("perspective_direction"."sector" in ('CARE', 'CONSTRUCTION', 'TECHNOLOGY', 'LOGISTICS', 'HOSPITALITY', 'RETAIL', 'OFFICE', 'ICT', 'GREEN', 'CLEANING', 'SECURITY', 'CHILDCARE', 'LANGUAGE', 'SKILLS')),
	CONSTRAINT "perspective_direction_energies" CHECK ("perspective_direction"."energies" <@ array['PEOPLE', 'HANDS', 'OUTSIDE', 'COMPUTERS', 'MAKING', 'MOVING']),
	CONSTRAINT "perspective_direction_abilities" CHECK ("perspective_direction"."abilities" <@ array['CALM', 'REPAIR', 'STRONG', 'PRECISE', 'SELL', 'PLAN']),
	CONSTRAINT "perspective_direction_dates" CHECK ("perspective_direction"."valid_until" >= "perspective_direction"."valid_from"),
	CONSTRAINT "perspective_direction_dutch" CHECK ("perspective_direction"."words" ? 'nl')
);
--> statement-breakpoint
CREATE TABLE "perspective_help" (
	"municipality_id" uuid NOT NULL,
	"need" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"words" jsonb NOT NULL,
	"phone" text NOT NULL,
	"instrument_id" uuid,
	CONSTRAINT "perspective_help_municipality_id_need_valid_from_pk" PRIMARY KEY("municipality_id","need","valid_from"),
	CONSTRAINT "perspective_help_need" CHECK ("perspective_help"."need" in ('MONEY', 'SLEEP', 'DEBTS', 'HOUSING', 'HEALTH')),
	CONSTRAINT "perspective_help_dates" CHECK ("perspective_help"."valid_until" >= "perspective_help"."valid_from"),
	CONSTRAINT "perspective_help_dutch" CHECK ("perspective_help"."words" ? 'nl')
);
--> statement-breakpoint
CREATE TABLE "perspective_programme" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"from_age" integer NOT NULL,
	"until_age" integer NOT NULL,
	"coach" jsonb NOT NULL,
	"coach_phone" text NOT NULL,
	"support_point" jsonb NOT NULL,
	"support_point_phone" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "perspective_programme_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from"),
	CONSTRAINT "perspective_programme_ages" CHECK ("perspective_programme"."from_age" >= 0 and "perspective_programme"."until_age" >= "perspective_programme"."from_age"),
	CONSTRAINT "perspective_programme_dates" CHECK ("perspective_programme"."valid_until" >= "perspective_programme"."valid_from"),
	CONSTRAINT "perspective_programme_dutch" CHECK ("perspective_programme"."coach" ? 'nl' and "perspective_programme"."support_point" ? 'nl')
);
--> statement-breakpoint
ALTER TABLE "perspective_direction" ADD CONSTRAINT "perspective_direction_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perspective_help" ADD CONSTRAINT "perspective_help_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perspective_help" ADD CONSTRAINT "perspective_help_instrument_fk" FOREIGN KEY ("municipality_id","instrument_id") REFERENCES "public"."training_instrument"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "perspective_programme" ADD CONSTRAINT "perspective_programme_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What the municipality offers to young people: public data that tell nothing of anybody, read before anybody signs in. Every statement
-- names its municipality itself, as with the catalogue of trainings.
alter table perspective_programme enable row level security, force row level security;
--> statement-breakpoint
create policy readers on perspective_programme for select to portal_api using (true);
--> statement-breakpoint
grant select on perspective_programme to portal_api;
--> statement-breakpoint
alter table perspective_direction enable row level security, force row level security;
--> statement-breakpoint
create policy readers on perspective_direction for select to portal_api using (true);
--> statement-breakpoint
grant select on perspective_direction to portal_api;
--> statement-breakpoint
alter table perspective_help enable row level security, force row level security;
--> statement-breakpoint
create policy readers on perspective_help for select to portal_api using (true);
--> statement-breakpoint
grant select on perspective_help to portal_api;
