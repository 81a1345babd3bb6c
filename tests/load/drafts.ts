import type pg from 'pg';
import { monthOf, type Month } from '#graphql/shared/local-date.ts';
import { systemClock, today } from '#graphql/shared/ports/clock.ts';
import { pastTheWalls } from './past-the-walls.ts';
import type { Account } from './sessions.ts';

/** Complete income reports of this month that only have to be sent. */
export interface Drafts {
  readonly month: Month;
  readonly revision: number;
  readonly owners: readonly Account[];
  /** Makes drafts again of those that were sent, and forgets what sending left. */
  takeBack(): Promise<void>;
  /** Lets the mails be sent again. */
  end(): Promise<void>;
}

/** Makes a draft of this month for people of one municipality, each with one job. */
export async function makeDrafts(database: pg.Client, owners: readonly Account[]): Promise<Drafts> {
  const month = monthOf(today(systemClock));
  const write = (text: string, values: readonly unknown[] = []) => pastTheWalls(database, text, values);
  const municipalityId = owners[0]?.municipalityId;
  const ids = owners.map(({ accountId }) => accountId);
  await write(
    `insert into income_report
       (municipality_id, id, person_id, benefit_id, month, status, due_on, payment_on, sent_version, revision)
     select b.municipality_id, gen_random_uuid(), b.person_id, b.id, $3, 'DRAFT', ($3 || '-28')::date, ($3 || '-28')::date, 0, 1
     from benefit b where b.municipality_id = $1 and b.person_id = any($2)
     on conflict do nothing`,
    [municipalityId, ids, month],
  );
  await write(
    `insert into income_report_version (municipality_id, id, report_id, person_id, number, anything_to_report, revision)
     select r.municipality_id, gen_random_uuid(), r.id, r.person_id, 1, true, 3
     from income_report r where r.municipality_id = $1 and r.person_id = any($2) and r.month = $3 on conflict do nothing`,
    [municipalityId, ids, month],
  );
  await write(
    `insert into income_source
       (municipality_id, id, version_id, person_id, position, kind, earner, name, pay_period, worked_from, worked_to,
        whole_month, paid_on, certainty, net_cents, holiday_pay, expenses_cents)
     select v.municipality_id, gen_random_uuid(), v.id, v.person_id, 1, 'employment', 'self', 'Werkgever', 'month',
       ($3 || '-01')::date, ($3 || '-20')::date, false, ($3 || '-20')::date, 'estimate', 41000, 'excluded', 0
     from income_report_version v join income_report r on r.municipality_id = v.municipality_id and r.id = v.report_id
     where v.municipality_id = $1 and r.person_id = any($2) and r.month = $3`,
    [municipalityId, ids, month],
  );
  await database.query('analyze income_report, income_report_version, income_source');
  // A mail is asked for but waits: a portal that sends it meanwhile would be measured too.
  await database.query(`
    create or replace function bench_later() returns trigger language plpgsql as $$
    begin new.run_at := now() + interval '1 day'; return new; end $$;
    create or replace trigger bench_later before insert on graphile_worker._private_jobs
      for each row execute function bench_later()`);
  return {
    month,
    revision: 3,
    owners,
    async takeBack() {
      await write(
        `delete from notification where municipality_id = $1 and person_id = any($2) and kind = 'REPORT_RECEIVED'`,
        [municipalityId, ids],
      );
      await write(`delete from graphile_worker._private_jobs`);
      await write(
        `update income_report_version v set sent_at = null, language = null, receipt_number = null, content_hash = null,
           settlement = null, employers = null, has_estimate = null, evidence_count = null
         from income_report r
         where r.municipality_id = $1 and r.person_id = any($2) and r.month = $3 and v.municipality_id = r.municipality_id and v.report_id = r.id
           and v.sent_at is not null`,
        [municipalityId, ids, month],
      );
      await write(
        `update income_report set status = 'DRAFT', sent_version = 0, last_sent_at = null
         where municipality_id = $1 and person_id = any($2) and month = $3 and status <> 'DRAFT'`,
        [municipalityId, ids, month],
      );
      await database.query(
        'vacuum analyze income_report, income_report_version, notification, graphile_worker._private_jobs',
      );
    },
    async end() {
      await write('delete from graphile_worker._private_jobs');
      await database.query('drop function bench_later cascade');
    },
  };
}
