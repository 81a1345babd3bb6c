ALTER TABLE "recusal" DROP CONSTRAINT "recusal_reason";--> statement-breakpoint
ALTER TABLE "change_outcome" ADD COLUMN "account_before" text;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_reason" CHECK ("recusal"."reason" in ('SELF', 'HOUSEHOLD', 'FAMILY', 'ACQUAINTANCE', 'HELPED'));
--> statement-breakpoint
grant select (account_before) on change_outcome to portal_copy;
--> statement-breakpoint
-- Who is near to somebody whose matters a professional keeps out of: one household, one benefit, and for the professional's own file
-- (SELF) whom they help under a mandate. It sees what its caller sees: the municipality, which writes recusals, households and benefits,
-- sees everything. What is over takes nothing away: the municipality does that.
create function keep_near_apart() returns trigger language plpgsql as $$
begin
  insert into public.recusal (municipality_id, professional_id, person_id, reason)
  select new.municipality_id, new.professional_id, near.person_id, near.reason
  from (
    select h.other_person_id as person_id, 'HOUSEHOLD' as reason from public.household_adult h
    where h.municipality_id = new.municipality_id and h.person_id = new.person_id
      and (h.until_date is null or h.until_date >= public.day_in_the_netherlands())
    union
    select h.person_id, 'HOUSEHOLD' from public.household_adult h
    where h.municipality_id = new.municipality_id and h.other_person_id = new.person_id
      and (h.until_date is null or h.until_date >= public.day_in_the_netherlands())
    union
    select b.partner_person_id, 'HOUSEHOLD' from public.benefit b
    where b.municipality_id = new.municipality_id and b.person_id = new.person_id and b.partner_person_id is not null
      and (b.ends_on is null or b.ends_on >= public.day_in_the_netherlands())
    union
    select b.person_id, 'HOUSEHOLD' from public.benefit b
    where b.municipality_id = new.municipality_id and b.partner_person_id = new.person_id
      and (b.ends_on is null or b.ends_on >= public.day_in_the_netherlands())
    union
    select m.person_id, 'HELPED' from public.mandate m
    where new.reason = 'SELF' and m.municipality_id = new.municipality_id and m.helper_id = new.person_id
      and m.accepted_at is not null and m.ended_at is null and m.until_date >= public.day_in_the_netherlands()
  ) near
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger near_too after insert on recusal for each row execute function keep_near_apart();
--> statement-breakpoint
-- Two who become one household: whoever keeps out of the matters of one keeps out of those of the other.
create function keep_household_apart() returns trigger language plpgsql as $$
declare
  one uuid := case tg_table_name when 'benefit' then to_jsonb(new) ->> 'partner_person_id' else to_jsonb(new) ->> 'other_person_id' end;
begin
  insert into public.recusal (municipality_id, professional_id, person_id, reason)
  select r.municipality_id, r.professional_id, case when r.person_id = one then new.person_id else one end, 'HOUSEHOLD'
  from public.recusal r
  where r.municipality_id = new.municipality_id and r.person_id in (one, new.person_id)
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger household_apart after insert on household_adult for each row execute function keep_household_apart();
--> statement-breakpoint
create trigger household_apart after insert or update of partner_person_id on benefit for each row
  when (new.partner_person_id is not null) execute function keep_household_apart();
--> statement-breakpoint
-- A professional who accepts, as a citizen, to help somebody keeps out of the matters of that one from the same moment on.
create function keep_helped_apart() returns trigger language plpgsql as $$
begin
  insert into public.recusal (municipality_id, professional_id, person_id, reason)
  select r.municipality_id, r.professional_id, new.person_id, 'HELPED'
  from public.recusal r
  where r.municipality_id = new.municipality_id and r.person_id = new.helper_id and r.reason = 'SELF'
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger helped_apart after insert or update of helper_id on mandate for each row
  when (new.helper_id is not null) execute function keep_helped_apart();
--> statement-breakpoint
create policy own_self on recusal for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_self()) and reason = 'SELF'
);
--> statement-breakpoint
-- As which professionals the citizen of this transaction works, as the municipality said. A policy may not read its own table.
create function own_professional_ids() returns setof uuid language sql stable parallel safe begin atomic
  select r.professional_id from recusal r
  where r.municipality_id = (select viewer_municipality()) and r.person_id = (select viewer_self()) and r.reason = 'SELF';
end
--> statement-breakpoint
create policy helped on recusal for insert to portal_api with check (
  municipality_id = (select viewer_municipality()) and reason = 'HELPED'
  and exists (
    select 1 from mandate m
    where m.municipality_id = recusal.municipality_id and m.person_id = recusal.person_id
      and m.helper_id = (select viewer_self()) and m.accepted_at is not null and m.ended_at is null)
  and professional_id in (select own_professional_ids())
);
--> statement-breakpoint
grant select (reason), insert (municipality_id, professional_id, person_id, reason) on recusal to portal_api;
