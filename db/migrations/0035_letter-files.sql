ALTER TABLE "reach_profile" ADD COLUMN "letter_file_days" integer;--> statement-breakpoint
ALTER TABLE "reach_profile" ADD CONSTRAINT "reach_profile_file_days" CHECK ("reach_profile"."letter_file_days" >= 1);
--> statement-breakpoint
-- The last day of a file of letters: so many days after it was first fetched as the municipality had decided by then.
create function letter_file_until(municipality uuid, batch integer) returns date language sql stable as $$
  select (
    select fetched_on + r.letter_file_days from reach_profile r
    where r.municipality_id = municipality and r.valid_from <= fetched_on order by r.valid_from desc limit 1)
  from (
    select (min(p.printed_at) at time zone 'Europe/Amsterdam')::date as fetched_on from letter_print p
    where p.municipality_id = municipality and p.batch_number = batch) first
$$;
--> statement-breakpoint
create policy worker on letter_print for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, batch_number, printed_at) on letter_print to portal_worker;
