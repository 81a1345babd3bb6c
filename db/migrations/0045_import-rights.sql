-- What the worker needs to take a feed of trainings in, for every municipality: it reads and writes what a feed holds, and no more. What the
-- municipality alone knows (Dutch that is needed, childcare, a wheelchair, the distance, an age, a lack of people) it neither reads nor changes.
alter table training_import enable row level security, force row level security;
--> statement-breakpoint
create policy worker on training_import to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (municipality_id, id, source), insert, update (ended_at, added, changed, same, refused, ended, whole) on training_import to portal_worker;
--> statement-breakpoint
create policy worker on training_provider to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (municipality_id, id, code, name), insert, update (name) on training_provider to portal_worker;
--> statement-breakpoint
create policy worker on training to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (municipality_id, id, provider_id, code, title, occupation, words, digest, ended_on, source, import_id),
  insert (municipality_id, id, provider_id, code, title, summary, description, sector, occupation, keywords, form, level, language, online, place,
    time, start, duration, duration_unit, week_hours, cost_cents, costs, recognitions, basic_qualification, digest, ended_on, source, import_id),
  update (title, summary, description, sector, occupation, keywords, form, level, language, online, place, time, start, duration, duration_unit,
    week_hours, cost_cents, costs, recognitions, basic_qualification, digest, ended_on, import_id)
  on training to portal_worker;
--> statement-breakpoint
create policy imports on training_run for insert to portal_worker with check (true);
--> statement-breakpoint
create policy changes on training_run for update to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (training_id, code, ends_on), insert, update (starts_on, ends_on, apply_by, capacity, open) on training_run to portal_worker;
--> statement-breakpoint
create policy worker on training_word to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select, insert, delete on training_word to portal_worker;
--> statement-breakpoint
create policy words on training_instrument for select to portal_worker using (true);
--> statement-breakpoint
grant select (municipality_id, name) on training_instrument to portal_worker;
