import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { rulesOn, settle } from '#graphql/income/domain/index.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf } from '#graphql/shared/local-date.ts';
import { cents } from '#graphql/shared/money.ts';
import { today, type Clock } from '#graphql/shared/ports/clock.ts';
import { asOwner } from './as-owner.ts';

export interface BulkOptions {
  /** The owner of a migrated database. */
  readonly ownerUrl: string;
  /** The months are told from its moment. */
  readonly clock: Clock;
  /** People of each of two invented municipalities. */
  readonly people: number;
  /** Months that each has reported. */
  readonly months: number;
  /** The same number makes the same people and amounts. */
  readonly seed: number;
  /** What takes a moment, in words. */
  onProgress?(step: string): void;
}

/** Somebody who can read what was made. */
export interface BulkReader {
  readonly municipalityId: string;
  readonly professionalId: string;
}

/** Who can read what was made. */
export interface Bulk {
  /** One of each municipality. */
  readonly specialists: readonly BulkReader[];
}

/**
 * Makes many invented people with their reports, for measuring. The last month waits for the municipality, the ones before are
 * accepted; every tenth source is an estimate and every second has proof. Calculations are those of the real rules.
 */
export async function generate(options: BulkOptions): Promise<Bulk> {
  const { ownerUrl } = options;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'portal generator' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const db = drizzle(client);
    const specialists: BulkReader[] = [];
    await db.transaction(async (tx) => {
      await asOwner(tx, async () => {
        for (const name of ['Bulkstad', 'Bulkdorp']) specialists.push(await municipality(client, { ...options, name }));
      });
    });
    await db.execute(sql`vacuum analyze`);
    return { specialists };
  } finally {
    await client.end();
  }
}

/** An id of version 7 that a number decides: the moment in front, as the application makes them. */
const idOf = (kind: string, ...parts: readonly string[]) => {
  const digest = `md5($1::text || '${kind}' || ${parts.join(" || '/' || ")})`;
  return `(lpad(to_hex(1790000000000 + i), 12, '0') || '7' || substr(${digest}, 1, 3) || '8' || substr(${digest}, 4, 15))::uuid`;
};

async function municipality(
  client: pg.Client,
  options: Omit<BulkOptions, 'ownerUrl'> & { readonly name: string },
): Promise<BulkReader> {
  const { name, clock, people, months, seed } = options;
  const [municipalityId, professionalId] = [newId(clock.now()), newId(clock.now())];
  const key = `${name}/${seed}`;
  const contact = { phone: '0000', hours: { nl: 'nooit' }, address: '-', email: 'bulk@example.org' };
  const run = (text: string, ...values: unknown[]) => client.query(text, values);
  await run(
    `insert into municipality (id, slug, name, theme, languages, contact) values ($1, $2, $3, 'warm', '{nl}', $4)`,
    municipalityId,
    name.toLowerCase(),
    name,
    contact,
  );
  await run(
    `insert into municipality_profile
       (municipality_id, valid_from, settlement_method, report_due_day, payment_day, reminder_days_before,
        exemption_start, tolerate_youth_exemption, apply_announced_rules, all_in_wage, assurance_to_send, source)
     values ($1, '2020-01-01', 'NEXT_MONTH', 5, 18, '{7}', 'automatic', false, false, 'divideBy108', 'substantial', 'invented')`,
    municipalityId,
  );
  await run(
    `insert into professional (municipality_id, id, name, email, subject, roles, active)
     values ($1, $2, 'Ina Onderzoek', 'ina@example.org', $3, '{INCOME_SPECIALIST}', true)`,
    municipalityId,
    professionalId,
    key,
  );
  await run(
    `insert into person (municipality_id, id, name, birth_date, bsn_cipher, bsn_index, language)
     select $2, ${idOf('person', 'i')}, 'Testpersoon ' || i, date '1970-01-01' + (i * 37 % 7000), '\\x00', $1::text || i, 'nl'
     from generate_series(1, $3) i`,
    key,
    municipalityId,
    people,
  );
  await run(
    `insert into benefit (municipality_id, id, person_id, household, medically_limited_hours, wage_cost_subsidy, starts_on, account_tail)
     select $2, ${idOf('benefit', 'i')}, ${idOf('person', 'i')}, 'single', false, false, '2020-01-01', '0000'
     from generate_series(1, $3) i`,
    key,
    municipalityId,
    people,
  );
  for (let ago = months; ago >= 1; ago -= 1) {
    options.onProgress?.(`  ${name}: month ${months - ago + 1} of ${months}`);
    await month(run, { ...options, key, municipalityId, ago });
  }
  return { municipalityId, professionalId };
}

interface MonthOptions extends Pick<BulkOptions, 'clock' | 'people'> {
  readonly key: string;
  readonly municipalityId: string;
  readonly ago: number;
}

/** One month of everybody: heads, versions, sources, proof; sent at last, because what was sent cannot be added to. */
async function month(
  run: (text: string, ...values: unknown[]) => Promise<unknown>,
  { clock, people, key, municipalityId, ago }: MonthOptions,
): Promise<void> {
  const on = addMonths(monthOf(today(clock)), -ago);
  const status = ago === 1 ? 'SENT' : 'ACCEPTED';
  const sentAt = `timestamptz '${addMonths(on, 1)}-01' + i * interval '1 minute'`;
  const shared = [key, municipalityId, people] as const;
  const report = idOf('report', `'${on}'`, 'i');
  const version = idOf('version', `'${on}'`, 'i');
  const source = idOf('source', `'${on}'`, 'i', 'j');
  const evidence = idOf('evidence', `'${on}'`, 'i', 'j');
  const person = idOf('person', 'i');
  const sources = `generate_series(1, $3) i, generate_series(1, 1 + i % 3) j`;
  await run(
    `insert into income_report
       (municipality_id, id, person_id, benefit_id, month, status, due_on, payment_on, sent_version, last_sent_at, revision)
     select $2, ${report}, ${person}, ${idOf('benefit', 'i')}, '${on}', '${status}', '${addMonths(on, 1)}-05',
       date '${addMonths(on, 1)}-12' + i % 5, 1, ${sentAt}, 1
     from generate_series(1, $3) i`,
    ...shared,
  );
  await run(
    `insert into income_report_version (municipality_id, id, report_id, person_id, number, anything_to_report, revision)
     select $2, ${version}, ${report}, ${person}, 1, true, 1 from generate_series(1, $3) i`,
    ...shared,
  );
  // The triggers of a source look its version up, with a plan that they keep: it has to know that the table has rows.
  await run('analyze income_report, income_report_version');
  await run(
    `insert into income_source
       (municipality_id, id, version_id, person_id, position, kind, earner, name, pay_period, worked_from, worked_to,
        certainty, net_cents, holiday_pay, expenses_cents)
     select $2, ${source}, ${version}, ${person}, j, 'employment', 'self', 'Werkgever ' || (i * 7 + j) % 400, 'month',
       '${firstDayOf(on)}', '${lastDayOf(on)}', case when (i + j) % 10 = 0 then 'estimate' else 'paySlip' end,
       10000 + (i * 31 + j) % 60000, 'excluded', 0
     from ${sources}`,
    ...shared,
  );
  await run(
    `insert into evidence (municipality_id, id, person_id, file_name, media_type, size, sha256, storage_key)
     select $2, ${evidence}, ${person}, 'loonstrook.pdf', 'application/pdf', 1, '', ${evidence}::text
     from ${sources} where (i + j) % 2 = 0`,
    ...shared,
  );
  await run(
    `insert into income_source_evidence (municipality_id, source_id, evidence_id, person_id)
     select $2, ${source}, ${evidence}, ${person} from ${sources} where (i + j) % 2 = 0`,
    ...shared,
  );
  await run(
    `update income_report_version v set sent_at = ${sentAt}, language = 'nl', receipt_number = '${on}-' || i,
       content_hash = md5(i::text), settlement = s.value, (employers, has_estimate, evidence_count) = (
         select array_agg('Werkgever ' || (i * 7 + j) % 400 order by j), bool_or((i + j) % 10 = 0),
           count(*) filter (where (i + j) % 2 = 0)
         from generate_series(1, 1 + i % 3) j)
     from generate_series(1, $3) i
       join json_array_elements($4::json) with ordinality s on s.ordinality = 1 + i % 200
     where v.municipality_id = $2 and v.id = ${version}`,
    ...shared,
    JSON.stringify(settlements(on)),
  );
}

/** Two hundred months of single people, as the rules make them. */
function settlements(on: ReturnType<typeof monthOf>): readonly unknown[] {
  return Array.from({ length: 200 }, (_, index) => {
    const income = { kind: 'employment', employerKey: 'a', payPeriod: 'month', holidayPay: 'excluded' } as const;
    const outcome = settle(
      {
        month: on,
        household: 'single',
        costSharers: null,
        exemption: 'proposed',
        profile: { tolerateYouthExemption: false, applyAnnouncedRules: false, allInWage: 'divideBy108' },
        earners: [
          {
            id: 'self',
            age: 35,
            youngestChildAge: null,
            exemptionMonthsUsed: index % 8,
            singleParentExemptionMonthsUsed: 0,
            wageCostSubsidyExemptionMonthsUsed: 0,
            medicallyLimitedHours: false,
            wageCostSubsidy: false,
            incomes: [
              {
                ...income,
                id: 'a',
                workedFrom: firstDayOf(on),
                workedTo: lastDayOf(on),
                wholeMonth: true,
                net: cents(10000 + index * 250),
                holidayPayAmount: null,
                expenses: cents(0),
              },
            ],
          },
        ],
      },
      rulesOn(on),
    );
    if (!outcome.ok) throw new Error(`the rules refuse a generated month: ${outcome.refusal.reason}`);
    return outcome.value;
  });
}
