ALTER TABLE "right_request" DROP CONSTRAINT "right_request_kind";--> statement-breakpoint
ALTER TABLE "access_record" ADD COLUMN "professional_name" text;--> statement-breakpoint
ALTER TABLE "right_request" ADD CONSTRAINT "right_request_kind" CHECK ("right_request"."kind" in ('CORRECTION', 'LIMIT', 'OBJECT', 'EXPLAIN'));--> statement-breakpoint
-- Records of before get the name that their professional has now. The triggers that keep the table append-only stand again right after.
alter table access_record no force row level security;
--> statement-breakpoint
alter table professional no force row level security;
--> statement-breakpoint
alter table access_record disable trigger append_only;
--> statement-breakpoint
update access_record r set professional_name = p.name
from professional p where p.municipality_id = r.municipality_id and p.id = r.professional_id;
--> statement-breakpoint
alter table access_record enable trigger append_only;
--> statement-breakpoint
alter table professional force row level security;
--> statement-breakpoint
alter table access_record force row level security;
--> statement-breakpoint
ALTER TABLE "access_record" ALTER COLUMN "professional_name" SET NOT NULL;--> statement-breakpoint
-- access_record: read by the one whom it is about, and by no helper of theirs.
create policy about_me on access_record for select to portal_api using (
  municipality_id = (select viewer_municipality()) and subject_ids @> array[(select viewer_person())]
  and (select viewer_mandate()) is null
);
--> statement-breakpoint
grant select (municipality_id, subject_ids, at, professional_id, professional_name, role, operation, purpose) on access_record to portal_api;
--> statement-breakpoint
grant select (professional_name) on access_record to portal_copy;
--> statement-breakpoint
revoke select (professional_id) on access_record from portal_copy;
