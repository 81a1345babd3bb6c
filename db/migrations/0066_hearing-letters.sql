-- objection: the letter about a hearing says when and where it is, and the one about the decision that it is off (Awb 7:2). The worker
-- sees the day, the way and the place of hearings that were planned, and nothing else.
create policy letters on objection for select to portal_worker using (hearing_at is not null);
--> statement-breakpoint
grant select (municipality_id, id, person_id, status, hearing_at, hearing_way, hearing_place, heard_on) on objection to portal_worker;
