ALTER TABLE "change_outcome" ADD COLUMN "account_before" text;
--> statement-breakpoint
grant select (account_before) on change_outcome to portal_copy;
