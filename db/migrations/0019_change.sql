CREATE TABLE "change_outcome" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"processed_by" uuid NOT NULL,
	"processed_by_name" text NOT NULL,
	"processed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "change_outcome_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "change_outcome_version" UNIQUE("municipality_id","version_id"),
	CONSTRAINT "change_outcome_kind" CHECK ("change_outcome"."kind" in ('NOTHING_CHANGES', 'TAKEN_OVER', 'LETTER_FOLLOWS', 'TALK_FOLLOWS'))
);
--> statement-breakpoint
CREATE TABLE "change_question" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
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
	CONSTRAINT "change_question_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "change_question_reason" CHECK ("change_question"."reason" in ('DATE_UNCLEAR', 'AMOUNT_UNCLEAR', 'WHO_UNCLEAR', 'PROOF_MISSING', 'PROOF_UNREADABLE', 'ACCOUNT_UNCLEAR', 'CONTRADICTS', 'OTHER')),
	CONSTRAINT "change_question_answered" CHECK ("change_question"."answered_at" is not null or ("change_question"."answer" is null and "change_question"."answered_by_version_id" is null))
);
--> statement-breakpoint
CREATE TABLE "told_change" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"sent_version" integer NOT NULL,
	"last_sent_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_change_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "told_change_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "told_change_kind" CHECK ("told_change"."kind" in ('MOVE', 'HOUSEHOLD', 'OTHER_INCOME', 'GIFT', 'ABROAD', 'STUDY', 'DETENTION', 'ASSETS', 'HEALTH', 'ACCOUNT', 'OTHER')),
	CONSTRAINT "told_change_status" CHECK ("told_change"."status" in ('DRAFT', 'SENT', 'QUESTIONED', 'PROCESSED')),
	CONSTRAINT "told_change_sent" CHECK (("told_change"."status" = 'DRAFT') = ("told_change"."sent_version" = 0) and ("told_change"."sent_version" = 0) = ("told_change"."last_sent_at" is null)
        and ("told_change"."sent_version" > 0 or not "told_change"."withdrawn")),
	CONSTRAINT "told_change_counts" CHECK ("told_change"."sent_version" >= 0 and "told_change"."revision" >= 0)
);
--> statement-breakpoint
CREATE TABLE "told_change_evidence" (
	"municipality_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "told_change_evidence_municipality_id_version_id_evidence_id_pk" PRIMARY KEY("municipality_id","version_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "told_change_version" (
	"municipality_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"withdraws" boolean DEFAULT false NOT NULL,
	"answers" json NOT NULL,
	"account_cipher" "bytea",
	"reason" text,
	"explanation" text,
	"revision" integer NOT NULL,
	"sent_at" timestamp with time zone,
	"language" text,
	"receipt_number" text,
	"content_hash" text,
	"effect" json,
	"evidence_count" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_change_version_municipality_id_id_pk" PRIMARY KEY("municipality_id","id"),
	CONSTRAINT "told_change_version_number" UNIQUE("municipality_id","change_id","number"),
	CONSTRAINT "told_change_version_receipt" UNIQUE("municipality_id","receipt_number"),
	CONSTRAINT "told_change_version_owner" UNIQUE("municipality_id","person_id","id"),
	CONSTRAINT "told_change_version_counts" CHECK ("told_change_version"."number" >= 1 and "told_change_version"."revision" >= 0),
	CONSTRAINT "told_change_version_reason" CHECK (("told_change_version"."number" = 1) = ("told_change_version"."reason" is null)),
	CONSTRAINT "told_change_version_sent" CHECK (num_nulls("told_change_version"."sent_at", "told_change_version"."language", "told_change_version"."receipt_number", "told_change_version"."content_hash", "told_change_version"."effect",
          "told_change_version"."evidence_count") in (0, 6))
);
--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_kind";--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD COLUMN "tell_change_within" integer;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD COLUMN "assurance_for_account" text DEFAULT 'substantial' NOT NULL;--> statement-breakpoint
ALTER TABLE "change_outcome" ADD CONSTRAINT "change_outcome_change_fk" FOREIGN KEY ("municipality_id","person_id","change_id") REFERENCES "public"."told_change"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_outcome" ADD CONSTRAINT "change_outcome_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."told_change_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_outcome" ADD CONSTRAINT "change_outcome_professional_fk" FOREIGN KEY ("municipality_id","processed_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_question" ADD CONSTRAINT "change_question_change_fk" FOREIGN KEY ("municipality_id","person_id","change_id") REFERENCES "public"."told_change"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_question" ADD CONSTRAINT "change_question_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."told_change_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_question" ADD CONSTRAINT "change_question_answer_fk" FOREIGN KEY ("municipality_id","person_id","answered_by_version_id") REFERENCES "public"."told_change_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_question" ADD CONSTRAINT "change_question_professional_fk" FOREIGN KEY ("municipality_id","asked_by") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_change" ADD CONSTRAINT "told_change_person_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_change_evidence" ADD CONSTRAINT "told_change_evidence_evidence_fk" FOREIGN KEY ("municipality_id","person_id","evidence_id") REFERENCES "public"."evidence"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_change_evidence" ADD CONSTRAINT "told_change_evidence_version_fk" FOREIGN KEY ("municipality_id","person_id","version_id") REFERENCES "public"."told_change_version"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_change_version" ADD CONSTRAINT "told_change_version_change_fk" FOREIGN KEY ("municipality_id","person_id","change_id") REFERENCES "public"."told_change"("municipality_id","person_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_outcome_change" ON "change_outcome" USING btree ("municipality_id","change_id");--> statement-breakpoint
CREATE INDEX "change_question_change" ON "change_question" USING btree ("municipality_id","change_id");--> statement-breakpoint
CREATE UNIQUE INDEX "change_question_open" ON "change_question" USING btree ("municipality_id","change_id") WHERE answered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "told_change_begun" ON "told_change" USING btree ("municipality_id","person_id","kind") WHERE sent_version = 0;--> statement-breakpoint
CREATE INDEX "told_change_person" ON "told_change" USING btree ("municipality_id","person_id","id");--> statement-breakpoint
CREATE INDEX "told_change_queue" ON "told_change" USING btree ("municipality_id","last_sent_at","id") WHERE status in ('SENT', 'QUESTIONED');--> statement-breakpoint
CREATE INDEX "told_change_evidence_evidence" ON "told_change_evidence" USING btree ("municipality_id","evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "told_change_version_draft" ON "told_change_version" USING btree ("municipality_id","change_id") WHERE sent_at is null;--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_account" CHECK ("municipality_profile"."assurance_for_account" in ('basic', 'middle', 'substantial', 'high'));--> statement-breakpoint
ALTER TABLE "municipality_profile" ADD CONSTRAINT "municipality_profile_tell" CHECK ("municipality_profile"."tell_change_within" between 0 and 60);--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('REPORT_DUE', 'REPORT_LATE', 'QUESTION_ASKED', 'REPORT_ACCEPTED', 'REPORT_RECEIVED', 'PLAN_PROPOSED', 'PLAN_ESTABLISHED', 'PLAN_EVALUATED', 'PLAN_WITHDRAWN', 'PLAN_ENDED', 'VIEW_ASKED', 'SANCTION_DECIDED', 'SANCTION_WITHDRAWN', 'APPOINTMENT_PLANNED', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED', 'APPOINTMENT_REMINDER', 'MINUTES_PUBLISHED', 'PARTNER_ASKED', 'PARTNER_ANSWERED', 'CHANGE_RECEIVED', 'CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED', 'ACCOUNT_CHANGE_ASKED', 'EMAIL_CODE', 'EMAIL_CHANGED'));
--> statement-breakpoint
-- told_change: the head without what is in it. A case manager learns of a change only where it bears on duties.
alter table told_change enable row level security, force row level security;
--> statement-breakpoint
create policy readers on told_change for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or (sent_version > 0 and (select viewer_sees_income_heads()))
    or (sent_version > 0 and kind in ('STUDY', 'DETENTION', 'HEALTH') and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
create policy own_insert on told_change for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and status = 'DRAFT' and sent_version = 0
);
--> statement-breakpoint
-- The citizen sends, takes back and answers, the specialist asks and processes; neither can put a change in a state of the other.
create policy own_update on told_change for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (
    municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
    and status in ('DRAFT', 'SENT')
  );
--> statement-breakpoint
create policy judge_update on told_change for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and sent_version > 0)
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and status in ('QUESTIONED', 'PROCESSED')
  );
--> statement-breakpoint
create policy own_delete on told_change for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_version = 0
);
--> statement-breakpoint
grant select, insert, update (status, withdrawn, sent_version, last_sent_at, revision), delete on told_change to portal_api;
--> statement-breakpoint
-- A team lead reads the name of whom a change waits for.
create policy waiting_change_readers on person for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (select viewer_sees_income_heads()) and exists (
    select 1 from told_change c
    where c.municipality_id = person.municipality_id and c.person_id = person.id and c.status in ('SENT', 'QUESTIONED'))
);
--> statement-breakpoint

-- told_change_version: the citizen writes it until it is sent; a specialist reads it from then on.
alter table told_change_version enable row level security, force row level security;
--> statement-breakpoint
create policy readers on told_change_version for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (sent_at is not null and (select viewer_judges_income())))
);
--> statement-breakpoint
create policy own_insert on told_change_version for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
create policy own_update on told_change_version for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()))
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy own_delete on told_change_version for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and sent_at is null
);
--> statement-breakpoint
grant select, insert, delete,
  update (answers, account_cipher, explanation, revision, sent_at, language, receipt_number, content_hash, effect, evidence_count)
  on told_change_version to portal_api;
--> statement-breakpoint
create trigger sent_stays before update or delete on told_change_version
  for each row execute function refuse_change_of_sent_version();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on told_change_version
  for each statement execute function refuse_change();
--> statement-breakpoint

-- told_change_evidence: a specialist sees files of versions that were sent. The draft is locked against a send by another transaction.
alter table told_change_evidence enable row level security, force row level security;
--> statement-breakpoint
create policy readers on told_change_evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or ((select viewer_judges_income()) and exists (
      select 1 from told_change_version v
      where v.municipality_id = told_change_evidence.municipality_id and v.id = told_change_evidence.version_id
        and v.sent_at is not null))
  )
);
--> statement-breakpoint
create policy own_insert on told_change_evidence for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
create policy own_delete on told_change_evidence for delete to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select, insert, delete on told_change_evidence to portal_api;
--> statement-breakpoint
create function refuse_change_of_sent_change_evidence() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    raise exception 'a tie between a change and its proof is made or removed, never changed' using errcode = 'restrict_violation';
  end if;
  perform 1 from public.told_change_version v
  where v.municipality_id = coalesce(new.municipality_id, old.municipality_id)
    and v.id = coalesce(new.version_id, old.version_id) and v.sent_at is null
  for share;
  if not found then
    raise exception 'a version that was sent never changes' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger sent_stays before insert or update or delete on told_change_evidence
  for each row execute function refuse_change_of_sent_change_evidence();
--> statement-breakpoint
create trigger sent_stays_truncate before truncate on told_change_evidence
  for each statement execute function refuse_change();
--> statement-breakpoint
create policy change_readers on evidence for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (select viewer_judges_income()) and exists (
    select 1 from told_change_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint
-- The worker leaves files that a change holds.
create policy sweep_read on told_change_evidence for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, evidence_id) on told_change_evidence to portal_worker;
--> statement-breakpoint
create policy sweep_leaves_changes on evidence as restrictive for delete to portal_worker using (
  not exists (
    select 1 from told_change_evidence l
    where l.municipality_id = evidence.municipality_id and l.evidence_id = evidence.id)
);
--> statement-breakpoint

-- change_question: asked and withdrawn by a specialist, answered by the citizen; what was answered stands.
alter table change_question enable row level security, force row level security;
--> statement-breakpoint
create policy readers on change_question for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on change_question for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and asked_by = (select viewer_professional()) and answered_at is null
);
--> statement-breakpoint
create policy own_answer on change_question for update to portal_api
  using (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null)
  with check (municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()));
--> statement-breakpoint
create policy judge_withdraw on change_question for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()) and answered_at is null)
  with check (
    municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
    and answer is null and answered_by_version_id is null
  );
--> statement-breakpoint
grant select, insert, update (answer, answered_by_version_id, answered_at) on change_question to portal_api;
--> statement-breakpoint

-- change_outcome: written once by a specialist.
alter table change_outcome enable row level security, force row level security;
--> statement-breakpoint
create policy readers on change_outcome for select to portal_api using (
  municipality_id = (select viewer_municipality())
  and (person_id = (select viewer_person()) or (select viewer_judges_income()))
);
--> statement-breakpoint
create policy judge_insert on change_outcome for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and processed_by = (select viewer_professional())
);
--> statement-breakpoint
grant select, insert on change_outcome to portal_api;
--> statement-breakpoint
-- benefit: the account changes when a specialist takes over what was told, and never by the citizen's own act.
create policy judge_account on benefit for update to portal_api
  using (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()))
  with check (municipality_id = (select viewer_municipality()) and (select viewer_judges_income()));
--> statement-breakpoint
grant update (account_tail) on benefit to portal_api;
--> statement-breakpoint

-- notification: what is sent about changes.
create policy change_readers on notification for select to portal_api using (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED')
);
--> statement-breakpoint
create policy change_own_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
  and kind in ('CHANGE_RECEIVED', 'ACCOUNT_CHANGE_ASKED') and sent_at is null
);
--> statement-breakpoint
create policy change_judge_insert on notification for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and (select viewer_judges_income())
  and kind in ('CHANGE_QUESTION_ASKED', 'CHANGE_PROCESSED') and sent_at is null
);
