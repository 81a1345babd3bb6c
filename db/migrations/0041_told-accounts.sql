ALTER TABLE "change_outcome" ADD COLUMN "account_after" text;--> statement-breakpoint
ALTER TABLE "change_outcome" ADD COLUMN "account_from" date;--> statement-breakpoint
-- What was taken over before gets the same facts; the owner is bound by row security until this transaction lets go.
alter table change_outcome no force row level security;
--> statement-breakpoint
alter table told_change no force row level security;
--> statement-breakpoint
alter table told_change_version no force row level security;
--> statement-breakpoint
update change_outcome o set
  account_after = case when not v.withdraws then v.answers->>'account' end,
  account_from = (v.answers->>'accountFrom')::date
from told_change c, told_change_version v
where o.kind = 'TAKEN_OVER' and c.municipality_id = o.municipality_id and c.id = o.change_id and c.kind = 'ACCOUNT'
  and v.municipality_id = o.municipality_id and v.id = o.version_id;
--> statement-breakpoint
alter table told_change_version force row level security;
--> statement-breakpoint
alter table told_change force row level security;
--> statement-breakpoint
alter table change_outcome force row level security;
--> statement-breakpoint
grant select (account_after, account_from) on change_outcome to portal_copy;
--> statement-breakpoint
-- An account that was taken over counts from its day: the specialist's act looks at today, the worker at every day after it. Of what
-- was told the worker reads no more than that.
create function follow_told_account(municipality uuid, person uuid, today date) returns boolean language sql volatile
  begin atomic
    with told as materialized (
      select processed_at, account_before, account_after, account_from, id,
        row_number() over (partition by change_id order by processed_at desc, id desc) as back
      from change_outcome
      where municipality_id = municipality and person_id = person and account_from is not null
    ), wanted as (
      select coalesce(
        (select account_after from told where back = 1 and account_from <= today
          order by account_after is null, account_from desc, processed_at desc, id desc limit 1),
        (select account_before from told where account_before is not null order by processed_at, id limit 1)) as tail
    ), moved as (
      update benefit b set account_tail = wanted.tail
      from wanted
      where b.municipality_id = municipality and b.person_id = person and (b.ends_on is null or b.ends_on >= today)
        and wanted.tail is distinct from b.account_tail and wanted.tail is not null
        and (b.account_tail in (select t.account_after from told t where t.account_after is not null)
          or b.account_tail = (
            select t.account_before from told t where t.account_before is not null order by t.processed_at desc, t.id desc limit 1))
      returning b.id
    )
    select exists (select 1 from moved);
  end;
--> statement-breakpoint
create policy accounts on change_outcome for select to portal_worker using (account_from is not null);
--> statement-breakpoint
grant select (municipality_id, id, change_id, person_id, account_before, account_after, account_from, processed_at)
  on change_outcome to portal_worker;
--> statement-breakpoint
create policy accounts on benefit for update to portal_worker using (true) with check (true);
--> statement-breakpoint
grant select (account_tail), update (account_tail) on benefit to portal_worker;
