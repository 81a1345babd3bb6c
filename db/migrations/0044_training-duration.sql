-- Weeks become a duration with what it is counted in, and what has no place because nobody travels for it says so. Row security binds the
-- owner too, who has no policy: not in this transaction.
alter table training no force row level security;--> statement-breakpoint
update training set duration = weeks, duration_unit = case when weeks is null then null else 'WEEK' end, online = place is null;--> statement-breakpoint
alter table training force row level security;--> statement-breakpoint
ALTER TABLE "training" DROP COLUMN "weeks";
