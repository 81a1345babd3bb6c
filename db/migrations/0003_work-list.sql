ALTER TABLE "income_report_version" DROP CONSTRAINT "income_report_version_sent";--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "income_cents" bigint GENERATED ALWAYS AS ((settlement ->> 'income')::bigint) STORED;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "payout_cents" bigint GENERATED ALWAYS AS ((settlement ->> 'payout')::bigint) STORED;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "employers" text[];--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "has_estimate" boolean;--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "evidence_count" integer;--> statement-breakpoint
-- What was sent before gets the same facts; the owner is bound by row security and by the trigger until this transaction lets go.
alter table income_report_version no force row level security, disable trigger sent_stays;
--> statement-breakpoint
alter table income_source no force row level security;
--> statement-breakpoint
alter table income_source_evidence no force row level security;
--> statement-breakpoint
update income_report_version v set (employers, has_estimate, evidence_count) = (
  select coalesce(array_agg(s.name order by s.position, s.id) filter (where s.name is not null), '{}'),
    coalesce(bool_or(s.certainty = 'estimate'), false),
    coalesce(sum((
      select count(*) from income_source_evidence l
      where l.municipality_id = s.municipality_id and l.source_id = s.id)), 0)::integer
  from income_source s where s.municipality_id = v.municipality_id and s.version_id = v.id)
where v.sent_at is not null;
--> statement-breakpoint
alter table income_report_version force row level security, enable trigger sent_stays;
--> statement-breakpoint
alter table income_source force row level security;
--> statement-breakpoint
alter table income_source_evidence force row level security;
--> statement-breakpoint
grant update (employers, has_estimate, evidence_count) on income_report_version to portal_api;
--> statement-breakpoint
ALTER TABLE "income_report_version" ADD CONSTRAINT "income_report_version_sent" CHECK (num_nulls("income_report_version"."sent_at", "income_report_version"."language", "income_report_version"."receipt_number", "income_report_version"."content_hash", "income_report_version"."settlement",
          "income_report_version"."employers", "income_report_version"."has_estimate", "income_report_version"."evidence_count") in (0, 8)
        and ("income_report_version"."sent_at" is null or "income_report_version"."anything_to_report" is not null));