CREATE TABLE "training_feed" (
	"municipality_id" uuid NOT NULL,
	"source" text NOT NULL,
	"address" text NOT NULL,
	"suppliers_address" text,
	CONSTRAINT "training_feed_municipality_id_source_pk" PRIMARY KEY("municipality_id","source"),
	CONSTRAINT "training_feed_source" CHECK ("training_feed"."source" ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
	CONSTRAINT "training_feed_address" CHECK ("training_feed"."address" ~ '^https://' and "training_feed"."suppliers_address" ~ '^https://')
);
--> statement-breakpoint
ALTER TABLE "training_import" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "training_feed" ADD CONSTRAINT "training_feed_municipality_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_advice" ADD COLUMN "at_desk" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "training_request" ADD COLUMN "person_birth_date" date;--> statement-breakpoint
-- Row security binds the owner too, and would leave these rows as they are.
alter table training_request no force row level security;
--> statement-breakpoint
alter table person no force row level security;
--> statement-breakpoint
update training_request r set person_birth_date = p.birth_date from person p
where r.state = 'WITH_SECOND' and p.municipality_id = r.municipality_id and p.id = r.person_id;
--> statement-breakpoint
alter table training_request force row level security;
--> statement-breakpoint
alter table person force row level security;
--> statement-breakpoint
CREATE INDEX "training_advice_at_desk" ON "training_advice" USING btree ("municipality_id","answered_at") WHERE at_desk;--> statement-breakpoint
ALTER TABLE "training_request" ADD CONSTRAINT "training_request_second_birth" CHECK (("training_request"."state" = 'WITH_SECOND') = ("training_request"."person_birth_date" is not null));
--> statement-breakpoint
-- training_request: a second person reads when somebody was born as long as the request waits for them. Nobody writes it themselves.
create function note_birth_date() returns trigger language plpgsql as $$
begin
  new.person_birth_date := case when new.state = 'WITH_SECOND' then (
    select p.birth_date from person p where p.municipality_id = new.municipality_id and p.id = new.person_id) end;
  return new;
end $$;
--> statement-breakpoint
create trigger born before insert or update of state, person_birth_date on training_request for each row
  execute function note_birth_date();
--> statement-breakpoint
-- training_advice: an adviser reads a question until some time after its answer, and the worker ends that; whoever asked keeps both.
alter policy readers on training_advice using (
  municipality_id = (select viewer_municipality())
  and (
    person_id = (select viewer_person())
    or at_desk and (select viewer_advises())
    or (answered_at is not null and person_id in (select c from viewer_caseload() c))
  )
);
--> statement-breakpoint
alter policy own_insert on training_advice with check (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and answered_at is null and at_desk and exists (
    select 1 from person p
    where p.municipality_id = training_advice.municipality_id and p.id = training_advice.person_id
      and p.name = training_advice.person_name)
);
--> statement-breakpoint
create policy leaves_desk on training_advice to portal_worker using (true) with check (not at_desk);
--> statement-breakpoint
grant select (answered_at, at_desk), update (at_desk) on training_advice to portal_worker;
--> statement-breakpoint
-- notification: an adviser sees that advice was told as long as they read the advice itself.
alter policy advice_reads on notification using (
  municipality_id = (select viewer_municipality()) and kind = 'TRAINING_ADVISED' and (select viewer_advises()) and exists (
    select 1 from training_advice a
    where a.municipality_id = notification.municipality_id and a.person_id = notification.person_id
      and a.id::text = notification.occasion)
);
--> statement-breakpoint
-- training_feed: where the worker fetches; an address may hold a password, and nobody else reads it.
alter table training_feed enable row level security, force row level security;
--> statement-breakpoint
create policy worker on training_feed for select to portal_worker using (true);
--> statement-breakpoint
grant select on training_feed to portal_worker;
--> statement-breakpoint
grant update (problem) on training_import to portal_worker;
