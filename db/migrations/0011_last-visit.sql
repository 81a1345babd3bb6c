CREATE TABLE "visit" (
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"previous_at" timestamp with time zone,
	CONSTRAINT "visit_municipality_id_person_id_pk" PRIMARY KEY("municipality_id","person_id"),
	CONSTRAINT "visit_order" CHECK ("visit"."previous_at" < "visit"."latest_at")
);
--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- visit: written at signing in, before anybody is known; read by the citizen alone.
alter table visit enable row level security, force row level security;
--> statement-breakpoint
create policy sign_in on visit to portal_identity using (true) with check (true);
--> statement-breakpoint
grant select, insert, update (latest_at, previous_at) on visit to portal_identity;
--> statement-breakpoint
create policy own_read on visit for select to portal_api using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person())
);
--> statement-breakpoint
grant select on visit to portal_api;
