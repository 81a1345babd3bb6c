CREATE TABLE "evidence" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "evidence_person" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "evidence_media_type" CHECK ("evidence"."media_type" in ('application/pdf', 'image/jpeg', 'image/png')),
	CONSTRAINT "evidence_size" CHECK ("evidence"."size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "income_source_evidence" (
	"municipality_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "income_source_evidence_municipality_id_source_id_evidence_id_pk" PRIMARY KEY("municipality_id","source_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "access_record" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"professional_id" uuid NOT NULL,
	"role" text NOT NULL,
	"operation" text NOT NULL,
	"subject_ids" uuid[] NOT NULL,
	"purpose" text NOT NULL,
	"trace_id" text NOT NULL,
	CONSTRAINT "access_record_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date,
	CONSTRAINT "assignment_municipality_id_person_id_professional_id_role_from_date_pk" PRIMARY KEY("municipality_id","person_id","professional_id","role","from_date"),
	CONSTRAINT "assignment_role" CHECK ("assignment"."role" in ('INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD')),
	CONSTRAINT "assignment_dates" CHECK ("assignment"."until_date" >= "assignment"."from_date")
);
--> statement-breakpoint
CREATE TABLE "kept_form" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"path" text NOT NULL,
	"fields_cipher" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_form_municipality_id_id_pk" PRIMARY KEY("municipality_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"birth_date" date NOT NULL,
	"bsn_cipher" "bytea" NOT NULL,
	"bsn_index" text NOT NULL,
	"language" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "person_bsn_index" UNIQUE("municipality_id","bsn_index")
);
--> statement-breakpoint
CREATE TABLE "professional" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"subject" text NOT NULL,
	"roles" text[] NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "professional_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "professional_subject" UNIQUE("municipality_id","subject"),
	CONSTRAINT "professional_roles" CHECK ("professional"."roles" <@ array['INCOME_SPECIALIST', 'CASE_MANAGER', 'TEAM_LEAD'])
);
--> statement-breakpoint
CREATE TABLE "session" (
	"municipality_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"public_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"account_kind" text NOT NULL,
	"assurance" text NOT NULL,
	"device" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"id_token_cipher" "bytea",
	CONSTRAINT "session_municipality_id_token_hash_pk" PRIMARY KEY("municipality_id","token_hash"),
	CONSTRAINT "session_account_kind" CHECK ("session"."account_kind" in ('citizen', 'professional')),
	CONSTRAINT "session_assurance" CHECK ("session"."assurance" in ('basic', 'middle', 'substantial', 'high')),
	CONSTRAINT "session_lifetime" CHECK ("session"."expires_at" <= "session"."absolute_expires_at")
);
--> statement-breakpoint
CREATE TABLE "benefit" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"household" text NOT NULL,
	"cost_sharers" integer,
	"partner_name" text,
	"partner_birth_date" date,
	"youngest_child_birth_date" date,
	"medically_limited_hours" boolean NOT NULL,
	"wage_cost_subsidy" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"account_tail" text NOT NULL,
	CONSTRAINT "benefit_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "benefit_person" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "benefit_household" CHECK ("benefit"."household" in ('single', 'singleParent', 'couple', 'costSharer', 'single18to20', 'single18to20NoParents', 'statePensionSingle', 'statePensionCouple')),
	CONSTRAINT "benefit_cost_sharers" CHECK ("benefit"."cost_sharers" >= 1),
	CONSTRAINT "benefit_dates" CHECK ("benefit"."ends_on" >= "benefit"."starts_on"),
	CONSTRAINT "benefit_account_tail" CHECK (char_length("benefit"."account_tail") <= 4)
);
--> statement-breakpoint
CREATE TABLE "exemption_month" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"earner" text NOT NULL,
	"month" text NOT NULL,
	"kind" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exemption_month_municipality_id_person_id_earner_month_pk" PRIMARY KEY("municipality_id","person_id","earner","month"),
	CONSTRAINT "exemption_month_month" CHECK ("exemption_month"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "exemption_month_earner" CHECK ("exemption_month"."earner" in ('self', 'partner')),
	CONSTRAINT "exemption_month_kind" CHECK ("exemption_month"."kind" in ('n', 'r'))
);
--> statement-breakpoint
CREATE TABLE "income_report" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"benefit_id" uuid NOT NULL,
	"month" text NOT NULL,
	"status" text NOT NULL,
	"due_on" date NOT NULL,
	"payment_on" date NOT NULL,
	"sent_version" integer NOT NULL,
	"last_sent_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "income_report_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "income_report_month" UNIQUE("municipality_id","benefit_id","month"),
	CONSTRAINT "income_report_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "income_report_month_form" CHECK ("income_report"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "income_report_status" CHECK ("income_report"."status" in ('DRAFT', 'SENT', 'QUESTIONED', 'ACCEPTED')),
	CONSTRAINT "income_report_sent" CHECK (("income_report"."status" = 'DRAFT') = ("income_report"."sent_version" = 0) and ("income_report"."sent_version" = 0) = ("income_report"."last_sent_at" is null)),
	CONSTRAINT "income_report_counts" CHECK ("income_report"."sent_version" >= 0 and "income_report"."revision" >= 0)
);
--> statement-breakpoint
CREATE TABLE "income_report_version" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"anything_to_report" boolean,
	"correction_reason" text,
	"revision" integer NOT NULL,
	"sent_at" timestamp with time zone,
	"language" text,
	"receipt_number" text,
	"content_hash" text,
	"settlement" json,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "income_report_version_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "income_report_version_number" UNIQUE("municipality_id","report_id","number"),
	CONSTRAINT "income_report_version_receipt" UNIQUE("municipality_id","receipt_number"),
	CONSTRAINT "income_report_version_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "income_report_version_counts" CHECK ("income_report_version"."number" >= 1 and "income_report_version"."revision" >= 0),
	CONSTRAINT "income_report_version_sent" CHECK (num_nulls("income_report_version"."sent_at", "income_report_version"."language", "income_report_version"."receipt_number", "income_report_version"."content_hash", "income_report_version"."settlement") in (0, 5)
        and ("income_report_version"."sent_at" is null or "income_report_version"."anything_to_report" is not null))
);
--> statement-breakpoint
CREATE TABLE "income_source" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"earner" text NOT NULL,
	"name" text,
	"pay_period" text,
	"worked_from" date,
	"worked_to" date,
	"paid_on" date,
	"certainty" text,
	"gross_cents" bigint,
	"net_cents" bigint,
	"hours_minutes" integer,
	"holiday_pay" text,
	"holiday_pay_cents" bigint,
	"expenses_cents" bigint,
	"turnover_cents" bigint,
	"costs_cents" bigint,
	CONSTRAINT "income_source_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "income_source_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "income_source_kind" CHECK ("income_source"."kind" in ('employment', 'business')),
	CONSTRAINT "income_source_earner" CHECK ("income_source"."earner" in ('self', 'partner')),
	CONSTRAINT "income_source_pay_period" CHECK ("income_source"."pay_period" in ('month', 'fourWeeks', 'week', 'irregular')),
	CONSTRAINT "income_source_certainty" CHECK ("income_source"."certainty" in ('estimate', 'paySlip')),
	CONSTRAINT "income_source_holiday_pay" CHECK ("income_source"."holiday_pay" in ('excluded', 'included', 'unknown')),
	CONSTRAINT "income_source_minutes" CHECK ("income_source"."hours_minutes" between 0 and 44640),
	CONSTRAINT "income_source_cents" CHECK ("income_source"."gross_cents" >= 0 and "income_source"."net_cents" >= 0 and "income_source"."holiday_pay_cents" >= 0 and "income_source"."expenses_cents" >= 0 and "income_source"."turnover_cents" >= 0 and "income_source"."costs_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "review_decision" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"exemption_granted" boolean NOT NULL,
	CONSTRAINT "review_decision_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "review_decision_version" UNIQUE("municipality_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "review_question" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_name" text NOT NULL,
	"reason" text NOT NULL,
	"words" text,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by_version_id" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "review_question_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "review_question_reason" CHECK ("review_question"."reason" in ('AMOUNT_DIFFERS_FROM_PAY_SLIP', 'PAY_SLIP_MISSING', 'PAY_SLIP_UNREADABLE', 'PERIOD_UNCLEAR', 'EMPLOYER_UNKNOWN', 'HOLIDAY_PAY_UNCLEAR', 'BUSINESS_UNCLEAR', 'OTHER')),
	CONSTRAINT "review_question_answered" CHECK ("review_question"."answered_at" is not null or ("review_question"."answer" is null and "review_question"."answered_by_version_id" is null))
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"host_name" text,
	"theme" text NOT NULL,
	"languages" text[] NOT NULL,
	"contact" jsonb NOT NULL,
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug"),
	CONSTRAINT "municipality_host_name_unique" UNIQUE("host_name")
);
--> statement-breakpoint
CREATE TABLE "municipality_profile" (
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"settlement_method" text NOT NULL,
	"report_due_day" integer NOT NULL,
	"payment_day" integer NOT NULL,
	"reminder_days_before" integer[] NOT NULL,
	"exemption_start" text NOT NULL,
	"tolerate_youth_exemption" boolean NOT NULL,
	"apply_announced_rules" boolean NOT NULL,
	"all_in_wage" text NOT NULL,
	"assurance_to_send" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "municipality_profile_municipality_id_valid_from_pk" PRIMARY KEY("municipality_id","valid_from"),
	CONSTRAINT "municipality_profile_method" CHECK ("municipality_profile"."settlement_method" in ('SAME_MONTH', 'NEXT_MONTH', 'ESTIMATE')),
	CONSTRAINT "municipality_profile_start" CHECK ("municipality_profile"."exemption_start" in ('automatic', 'onRequest')),
	CONSTRAINT "municipality_profile_all_in" CHECK ("municipality_profile"."all_in_wage" in ('divideBy108', 'countWhole')),
	CONSTRAINT "municipality_profile_assurance" CHECK ("municipality_profile"."assurance_to_send" in ('basic', 'middle', 'substantial', 'high')),
	CONSTRAINT "municipality_profile_days" CHECK ("municipality_profile"."report_due_day" between 1 and 31 and "municipality_profile"."payment_day" between 1 and 31)
);
--> statement-breakpoint
CREATE TABLE "report_calendar" (
	"municipality_id" uuid NOT NULL,
	"month" text NOT NULL,
	"due_on" date NOT NULL,
	"payment_on" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "report_calendar_municipality_id_month_pk" PRIMARY KEY("municipality_id","month"),
	CONSTRAINT "report_calendar_month" CHECK ("report_calendar"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occasion" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"message_id" text NOT NULL,
	CONSTRAINT "notification_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "notification_once" UNIQUE("municipality_id","person_id","kind","occasion"),
	CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED'))
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_source_evidence" ADD CONSTRAINT "income_source_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_source_evidence" ADD CONSTRAINT "income_source_evidence_source_fk" FOREIGN KEY ("municipality_id","person_id","source_id") REFERENCES "public"."income_source"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_record" ADD CONSTRAINT "access_record_municipality_id_professional_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","professional_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_municipality_id_professional_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","professional_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit" ADD CONSTRAINT "benefit_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_month" ADD CONSTRAINT "exemption_month_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_month" ADD CONSTRAINT "exemption_month_municipality_id_decided_by_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decided_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_report" ADD CONSTRAINT "income_report_benefit_fk" FOREIGN KEY ("municipality_id","person_id","benefit_id") REFERENCES "public"."benefit"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD CONSTRAINT "income_report_version_report_fk" FOREIGN KEY ("municipality_id","person_id","report_id") REFERENCES "public"."income_report"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "income_source" ADD CONSTRAINT "income_source_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."income_report_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_report_fk" FOREIGN KEY ("municipality_id","person_id","report_id") REFERENCES "public"."income_report"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."income_report_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_professional_fk" FOREIGN KEY ("municipality_id","decided_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_report_fk" FOREIGN KEY ("municipality_id","person_id","report_id") REFERENCES "public"."income_report"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."income_report_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_answer_fk" FOREIGN KEY ("municipality_id","person_id","answered_by_version_id") REFERENCES "public"."income_report_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_professional_fk" FOREIGN KEY ("municipality_id","asked_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_calendar" ADD CONSTRAINT "report_calendar_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "income_source_evidence_evidence" ON "income_source_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE INDEX "access_record_subjects" ON "access_record" USING gin ("subject_ids");--> statement-breakpoint
CREATE INDEX "assignment_professional" ON "assignment" USING btree ("municipality_id","professional_id","person_id");--> statement-breakpoint
CREATE INDEX "kept_form_expiry" ON "kept_form" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("municipality_id","account_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "income_report_person" ON "income_report" USING btree ("municipality_id","person_id","month");--> statement-breakpoint
CREATE INDEX "income_report_queue" ON "income_report" USING btree ("municipality_id","payment_on","last_sent_at","id") WHERE status in ('SENT', 'QUESTIONED');--> statement-breakpoint
CREATE UNIQUE INDEX "income_report_version_draft" ON "income_report_version" USING btree ("municipality_id","report_id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "income_source_version" ON "income_source" USING btree ("municipality_id","version_id","position");--> statement-breakpoint
CREATE INDEX "review_decision_report" ON "review_decision" USING btree ("municipality_id","report_id");--> statement-breakpoint
CREATE INDEX "review_question_report" ON "review_question" USING btree ("municipality_id","report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_question_open" ON "review_question" USING btree ("municipality_id","report_id") WHERE answered_at is null;