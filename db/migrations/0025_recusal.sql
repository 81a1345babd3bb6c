CREATE TABLE "recusal" (
	"municipality_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recusal_municipality_id_professional_id_person_id_pk" PRIMARY KEY("municipality_id","professional_id","person_id"),
	CONSTRAINT "recusal_reason" CHECK ("recusal"."reason" in ('SELF', 'HOUSEHOLD', 'FAMILY', 'ACQUAINTANCE'))
);
--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_municipality_id_professional_id_professional_municipality_id_id_fk" FOREIGN KEY ("municipality_id","professional_id") REFERENCES "public"."professional"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recusal_person" ON "recusal" USING btree ("municipality_id","person_id");
--> statement-breakpoint
-- recusal: a professional knows their own; the municipality writes it. Nobody who acts for another comes near.
alter table recusal enable row level security, force row level security;
--> statement-breakpoint
create policy own_read on recusal for select to portal_api using (
  municipality_id = (select viewer_municipality()) and professional_id = (select viewer_professional())
);
--> statement-breakpoint
create policy nobody_acting on recusal as restrictive for all to portal_api using ((select viewer_mandate()) is null);
--> statement-breakpoint
grant select (municipality_id, professional_id, person_id) on recusal to portal_api;
--> statement-breakpoint
create function viewer_recused() returns setof uuid language sql stable parallel safe begin atomic
  select r.person_id from recusal r
  where r.municipality_id = (select viewer_municipality()) and r.professional_id = (select viewer_professional());
end
--> statement-breakpoint
-- Whatever a role gives, it gives nothing of oneself and of who is near (art. 2:4 Awb). Every table of people; a test asks it of those
-- that come later. As an array, for a subplan would count as half of the rows in every plan.
do $$
declare walled text; whose text;
begin
  for walled, whose in
    select t.relname, a.attname from pg_class t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'recusal'
      and (a.attname = 'person_id' or t.relname = 'person' and a.attname = 'id')
      and has_any_column_privilege('portal_api', t.oid, 'select')
  loop
    execute format(
      'create policy kept_apart on %I as restrictive for all to portal_api using (%I <> all (array(select c from viewer_recused() c)))',
      walled, whose);
  end loop;
end $$;
--> statement-breakpoint
create policy copy on recusal for select to portal_copy using (municipality_id = (select viewer_municipality()) and (person_id = (select viewer_person())));
--> statement-breakpoint
grant select (municipality_id, person_id, created_at, reason, professional_id) on recusal to portal_copy;
--> statement-breakpoint
create policy retention_reads on recusal for select to portal_retention using (municipality_id = (select viewer_municipality()));
--> statement-breakpoint
create policy retention_removes on recusal for delete to portal_retention using (
  municipality_id = (select viewer_municipality()) and person_id = (select viewer_person()) and (select viewer_may_be_removed())
);
--> statement-breakpoint
grant select (municipality_id, person_id), delete on recusal to portal_retention;
