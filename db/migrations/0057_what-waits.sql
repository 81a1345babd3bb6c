ALTER TABLE "training_request" ADD COLUMN "answered_revision" integer;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "waits" text GENERATED ALWAYS AS (case state when 'REQUESTED' then 'ASKED' when 'UNDER_REVIEW' then case revision when second_revision then 'RETURNED' when answered_revision then 'ANSWERED' end end) STORED;--> statement-breakpoint
CREATE INDEX "training_request_waits" ON "training_request" USING btree ("municipality_id","person_id") WHERE waits is not null;--> statement-breakpoint
-- What was asked goes back to the case manager in one way: by an answer.
create function note_training_answer() returns trigger language plpgsql as $$
begin
  new.answered_revision := new.revision;
  return new;
end $$;
--> statement-breakpoint
create trigger answered before update of state on training_request for each row
  when (old.state = 'NEED_MORE_INFO' and new.state = 'UNDER_REVIEW') execute function note_training_answer();
--> statement-breakpoint
alter table training_request no force row level security;
--> statement-breakpoint
alter table training_act no force row level security;
--> statement-breakpoint
-- Nothing happens to a request by this: it makes no step.
alter table training_request disable trigger step_by_step;
--> statement-breakpoint
update training_request r set answered_revision = r.revision
where r.state = 'UNDER_REVIEW' and 'ANSWER' = (
  select a.kind from training_act a where a.municipality_id = r.municipality_id and a.request_id = r.id
  order by a.at desc, a.id desc limit 1);
--> statement-breakpoint
alter table training_request enable trigger step_by_step;
--> statement-breakpoint
alter table training_request force row level security;
--> statement-breakpoint
alter table training_act force row level security;
