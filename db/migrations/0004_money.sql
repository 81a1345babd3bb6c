ALTER TABLE "exemption_month" DROP CONSTRAINT "exemption_month_kind";--> statement-breakpoint
ALTER TABLE "income_report_version" ADD COLUMN "exemption_requested" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "income_source" ADD COLUMN "whole_month" boolean;--> statement-breakpoint
ALTER TABLE "review_decision" ADD COLUMN "settlement" json;--> statement-breakpoint
ALTER TABLE "exemption_month" ADD CONSTRAINT "exemption_month_kind" CHECK ("exemption_month"."kind" in ('n', 'r', 'z'));--> statement-breakpoint
grant update (exemption_requested) on income_report_version to portal_api;
--> statement-breakpoint
grant update (whole_month) on income_source to portal_api;
