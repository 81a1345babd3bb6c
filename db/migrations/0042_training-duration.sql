-- Weeks become a duration with what it is counted in, and what has no place because nobody travels for it says so.
update training set duration = weeks, duration_unit = 'WEEK' where weeks is not null;--> statement-breakpoint
update training set online = true where place is null;--> statement-breakpoint
ALTER TABLE "training" DROP COLUMN "weeks";
