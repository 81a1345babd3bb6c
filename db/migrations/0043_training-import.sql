CREATE TABLE "training_import" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"ended" integer DEFAULT 0 NOT NULL,
	"whole" boolean DEFAULT false NOT NULL,
	CONSTRAINT "training_import_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "training_import_counts" CHECK ("training_import"."added" >= 0 and "training_import"."changed" >= 0 and "training_import"."same" >= 0 and "training_import"."refused" >= 0 and "training_import"."ended" >= 0)
);
--> statement-breakpoint
ALTER TABLE "training" DROP CONSTRAINT "training_numbers";--> statement-breakpoint
ALTER TABLE "training" ALTER COLUMN "sector" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ALTER COLUMN "level" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ALTER COLUMN "language" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ALTER COLUMN "time" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ALTER COLUMN "shortage" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "training" drop column "words";--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('dutch'::regconfig, folded_words(title)), 'A') || setweight(to_tsvector('dutch'::regconfig, folded_words(occupation)), 'B') || setweight(to_tsvector('dutch'::regconfig, folded_words(keywords)), 'C') || setweight(to_tsvector('dutch'::regconfig, folded_words(summary)), 'D')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "online" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "start" text;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "duration" integer;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "duration_unit" text;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "costs" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "recognitions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "training" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "training_import" ADD CONSTRAINT "training_import_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_import_fk" FOREIGN KEY ("municipality_id","import_id") REFERENCES "public"."training_import"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_start" CHECK ("training"."start" in ('FIXED', 'AGREED', 'DIRECT'));--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_duration_unit" CHECK ("training"."duration_unit" in ('YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR'));--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_duration" CHECK (("training"."duration" is null) = ("training"."duration_unit" is null));--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_costs" CHECK (jsonb_typeof("training"."costs") = 'array');--> statement-breakpoint
ALTER TABLE "training" ADD CONSTRAINT "training_numbers" CHECK ("training"."distance" >= 0 and "training"."duration" >= 0 and "training"."week_hours" >= 0 and "training"."cost_cents" >= 0 and "training"."minimum_age" >= 0);