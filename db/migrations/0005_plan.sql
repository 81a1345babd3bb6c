CREATE TABLE "appointment" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"professional_name" text NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"way" text NOT NULL,
	"place" text NOT NULL,
	"bring" text,
	"revision" integer NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "appointment_kind" CHECK ("appointment"."kind" in ('TALK', 'EVALUATION', 'INTAKE', 'VISIT')),
	CONSTRAINT "appointment_way" CHECK ("appointment"."way" in ('IN_PERSON', 'PHONE', 'VIDEO')),
	CONSTRAINT "appointment_minutes" CHECK ("appointment"."minutes" between 5 and 480 and "appointment"."revision" >= 0),
	CONSTRAINT "appointment_cancelled" CHECK (("appointment"."cancelled_at" is null) = ("appointment"."cancel_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "talk_minutes" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"held_on" date NOT NULL,
	"way" text NOT NULL,
	"words" text NOT NULL,
	"revision" integer NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "talk_minutes_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "talk_minutes_way" CHECK ("talk_minutes"."way" in ('IN_PERSON', 'PHONE', 'VIDEO'))
);
--> statement-breakpoint
CREATE TABLE "household_adult" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"other_person_id" uuid NOT NULL,
	"other_name" text NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date,
	CONSTRAINT "household_adult_municipality_id_person_id_other_person_id_from_date_pk" PRIMARY KEY("municipality_id","person_id","other_person_id","from_date"),
	CONSTRAINT "household_adult_two" CHECK ("household_adult"."person_id" <> "household_adult"."other_person_id"),
	CONSTRAINT "household_adult_dates" CHECK ("household_adult"."until_date" >= "household_adult"."from_date")
);
--> statement-breakpoint
CREATE TABLE "participation_plan" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"proposed_number" integer NOT NULL,
	"in_force_number" integer NOT NULL,
	"revision" integer NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participation_plan_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "participation_plan_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "participation_plan_counts" CHECK ("participation_plan"."proposed_number" >= 0 and "participation_plan"."in_force_number" >= 0 and "participation_plan"."revision" >= 0)
);
--> statement-breakpoint
CREATE TABLE "plan_evaluation" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"held_on" date NOT NULL,
	"words" text NOT NULL,
	"results" json NOT NULL,
	"next_on" date,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_evaluation_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plan_evaluation_dates" CHECK ("plan_evaluation"."next_on" > "plan_evaluation"."held_on")
);
--> statement-breakpoint
CREATE TABLE "plan_goal_share" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"with_person_id" uuid NOT NULL,
	"title" text NOT NULL,
	"owner_name" text NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "plan_goal_share_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plan_goal_share_two" CHECK ("plan_goal_share"."person_id" <> "plan_goal_share"."with_person_id")
);
--> statement-breakpoint
CREATE TABLE "plan_response" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"at" timestamp with time zone NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "plan_response_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plan_response_kind" CHECK ("plan_response"."kind" in ('READ', 'AGREED', 'DISAGREED', 'CHANGE_ASKED')),
	CONSTRAINT "plan_response_words" CHECK (("plan_response"."kind" in ('DISAGREED', 'CHANGE_ASKED')) = ("plan_response"."words" is not null))
);
--> statement-breakpoint
CREATE TABLE "plan_step" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"version_number" integer NOT NULL,
	"goal_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"partner_name" text,
	"starts_on" date,
	"due_on" date,
	"status" text NOT NULL,
	"note" text,
	"revision" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_step_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plan_step_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "plan_step_origin" CHECK ("plan_step"."origin" in ('OWN', 'AGREED')),
	CONSTRAINT "plan_step_owner_word" CHECK ("plan_step"."owner" in ('CITIZEN', 'COACH', 'PARTNER')),
	CONSTRAINT "plan_step_status" CHECK ("plan_step"."status" in ('PLANNED', 'UNDER_WAY', 'DONE', 'CANCELLED')),
	CONSTRAINT "plan_step_dates" CHECK ("plan_step"."due_on" >= "plan_step"."starts_on"),
	CONSTRAINT "plan_step_version" CHECK (("plan_step"."origin" = 'OWN') = ("plan_step"."version_number" = 0)),
	CONSTRAINT "plan_step_counts" CHECK ("plan_step"."version_number" >= 0 and "plan_step"."revision" >= 0)
);
--> statement-breakpoint
CREATE TABLE "plan_template" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"target_group" text NOT NULL,
	"title" text NOT NULL,
	"content" json NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "plan_template_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" json NOT NULL,
	"revision" integer NOT NULL,
	"saves" json NOT NULL,
	"change_reason" text,
	"proposed_at" timestamp with time zone,
	"proposed_by" uuid,
	"proposed_by_name" text,
	"respond_by" date,
	"content_hash" text,
	"in_force_at" timestamp with time zone,
	"basis" text,
	"established_by_name" text,
	"establish_reason" text,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_version_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "plan_version_number" UNIQUE("municipality_id","plan_id","number"),
	CONSTRAINT "plan_version_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "plan_version_counts" CHECK ("plan_version"."number" >= 1 and "plan_version"."revision" >= 0),
	CONSTRAINT "plan_version_proposed" CHECK (num_nulls("plan_version"."proposed_at", "plan_version"."proposed_by", "plan_version"."proposed_by_name", "plan_version"."respond_by", "plan_version"."content_hash") in (0, 5)),
	CONSTRAINT "plan_version_basis" CHECK ("plan_version"."basis" in ('AGREEMENT', 'DECISION')),
	CONSTRAINT "plan_version_in_force" CHECK (("plan_version"."in_force_at" is null) = ("plan_version"."basis" is null) and ("plan_version"."in_force_at" is null or "plan_version"."proposed_at" is not null)
        and ("plan_version"."basis" is distinct from 'DECISION' or ("plan_version"."established_by_name" is not null and "plan_version"."establish_reason" is not null)))
);
--> statement-breakpoint
CREATE TABLE "sanction_proposal" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"obligation_id" uuid NOT NULL,
	"reasons" text NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_by_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"view_by" date NOT NULL,
	"view" text,
	"view_at" timestamp with time zone,
	"decided_by_id" uuid,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"outcome_reason" text,
	CONSTRAINT "sanction_proposal_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "sanction_proposal_outcome" CHECK ("sanction_proposal"."outcome" in ('DROPPED', 'REDUCE')),
	CONSTRAINT "sanction_proposal_two_people" CHECK ("sanction_proposal"."decided_by_id" <> "sanction_proposal"."proposed_by_id"),
	CONSTRAINT "sanction_proposal_view" CHECK (("sanction_proposal"."view" is null) = ("sanction_proposal"."view_at" is null)),
	CONSTRAINT "sanction_proposal_decided" CHECK (num_nulls("sanction_proposal"."decided_by_id", "sanction_proposal"."decided_by_name", "sanction_proposal"."decided_at", "sanction_proposal"."outcome", "sanction_proposal"."outcome_reason") in (0, 5))
);
--> statement-breakpoint
CREATE TABLE "displacement_check" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"answers" json NOT NULL,
	"passed" boolean NOT NULL,
	"conclusion" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "displacement_check_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "ladder_definition" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"definition" json NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "ladder_definition_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "ladder_placement" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ladder_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"domain" text NOT NULL,
	"answers" json,
	"reason" text,
	"note" text,
	"by_id" uuid,
	"by_name" text,
	"placed_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ladder_placement_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "ladder_placement_kind" CHECK ("ladder_placement"."kind" in ('SELF', 'BEGIN', 'CURRENT', 'EXPECTED', 'WISHED')),
	CONSTRAINT "ladder_placement_by" CHECK (("ladder_placement"."kind" in ('SELF', 'WISHED')) = ("ladder_placement"."by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "municipality_term" (
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"extension" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "municipality_term_municipality_id_kind_valid_from_pk" PRIMARY KEY("municipality_id","kind","valid_from"),
	CONSTRAINT "municipality_term_unit" CHECK ("municipality_term"."unit" in ('day', 'week', 'month', 'year')),
	CONSTRAINT "municipality_term_length" CHECK ("municipality_term"."length" > 0 and "municipality_term"."extension" >= 0)
);
--> statement-breakpoint
CREATE TABLE "placement_evaluation" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"words" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "placement_evaluation_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_effort" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"done_on" date NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"result" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_effort_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "search_effort_kind" CHECK ("search_effort"."kind" in ('APPLIED', 'ASKED', 'REGISTERED', 'SCHOOL', 'TALKED', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "search_term" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"notified_on" date NOT NULL,
	"deviated_on" date,
	"deviation_reason" text,
	"started_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_term_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "search_term_deviation" CHECK (("search_term"."deviated_on" is null) = ("search_term"."deviation_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_municipality_id_professional_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","professional_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_minutes" ADD CONSTRAINT "talk_minutes_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_minutes" ADD CONSTRAINT "talk_minutes_municipality_id_author_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","author_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_adult" ADD CONSTRAINT "household_adult_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_adult" ADD CONSTRAINT "household_adult_municipality_id_other_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","other_person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_plan" ADD CONSTRAINT "participation_plan_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_plan_fk" FOREIGN KEY ("municipality_id","person_id","plan_id") REFERENCES "public"."participation_plan"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_municipality_id_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goal_share" ADD CONSTRAINT "plan_goal_share_plan_fk" FOREIGN KEY ("municipality_id","person_id","plan_id") REFERENCES "public"."participation_plan"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_goal_share" ADD CONSTRAINT "plan_goal_share_reader_fk" FOREIGN KEY ("municipality_id","with_person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_response" ADD CONSTRAINT "plan_response_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."plan_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_fk" FOREIGN KEY ("municipality_id","person_id","plan_id") REFERENCES "public"."participation_plan"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_fk" FOREIGN KEY ("municipality_id","person_id","plan_id") REFERENCES "public"."participation_plan"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_proposer_fk" FOREIGN KEY ("municipality_id","proposed_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD CONSTRAINT "sanction_proposal_plan_fk" FOREIGN KEY ("municipality_id","person_id","plan_id") REFERENCES "public"."participation_plan"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD CONSTRAINT "sanction_proposal_municipality_id_proposed_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","proposed_by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanction_proposal" ADD CONSTRAINT "sanction_proposal_municipality_id_decided_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decided_by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacement_check" ADD CONSTRAINT "displacement_check_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "displacement_check" ADD CONSTRAINT "displacement_check_municipality_id_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_definition" ADD CONSTRAINT "ladder_definition_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_placement" ADD CONSTRAINT "ladder_placement_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_placement" ADD CONSTRAINT "ladder_placement_municipality_id_ladder_id_ladder_definition_municipality_id_id_fk" FOREIGN KEY ("municipality_id","ladder_id") REFERENCES "public"."ladder_definition"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_placement" ADD CONSTRAINT "ladder_placement_municipality_id_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_term" ADD CONSTRAINT "municipality_term_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_evaluation" ADD CONSTRAINT "placement_evaluation_step_fk" FOREIGN KEY ("municipality_id","person_id","step_id") REFERENCES "public"."plan_step"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_evaluation" ADD CONSTRAINT "placement_evaluation_municipality_id_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_effort" ADD CONSTRAINT "search_effort_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_term" ADD CONSTRAINT "search_term_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_term" ADD CONSTRAINT "search_term_municipality_id_started_by_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","started_by_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("municipality_id","person_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointment_coming" ON "appointment" USING btree ("municipality_id","starts_at") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_one" ON "calendar_feed" USING btree ("municipality_id","person_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "talk_minutes_person" ON "talk_minutes" USING btree ("municipality_id","person_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "participation_plan_running" ON "participation_plan" USING btree ("municipality_id","person_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "plan_evaluation_plan" ON "plan_evaluation" USING btree ("municipality_id","plan_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_goal_share_once" ON "plan_goal_share" USING btree ("municipality_id","goal_id","with_person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "plan_goal_share_reader" ON "plan_goal_share" USING btree ("municipality_id","with_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_response_once" ON "plan_response" USING btree ("municipality_id","version_id","kind") WHERE kind in ('READ', 'AGREED');--> statement-breakpoint
CREATE INDEX "plan_response_version" ON "plan_response" USING btree ("municipality_id","version_id","at");--> statement-breakpoint
CREATE INDEX "plan_step_plan" ON "plan_step" USING btree ("municipality_id","plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_version_draft" ON "plan_version" USING btree ("municipality_id","plan_id") WHERE proposed_at is null;--> statement-breakpoint
CREATE INDEX "sanction_proposal_person" ON "sanction_proposal" USING btree ("municipality_id","person_id");--> statement-breakpoint
CREATE INDEX "sanction_proposal_open" ON "sanction_proposal" USING btree ("municipality_id","view_by","id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "displacement_check_step" ON "displacement_check" USING btree ("municipality_id","step_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_definition_from" ON "ladder_definition" USING btree ("municipality_id","valid_from");--> statement-breakpoint
CREATE INDEX "ladder_placement_person" ON "ladder_placement" USING btree ("municipality_id","person_id","placed_on");--> statement-breakpoint
CREATE INDEX "search_effort_person" ON "search_effort" USING btree ("municipality_id","person_id","done_on");--> statement-breakpoint
CREATE UNIQUE INDEX "search_term_person" ON "search_term" USING btree ("municipality_id","person_id","notified_on");