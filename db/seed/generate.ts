import pg from 'pg';
import { newId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { guidance } from './bulk/guidance.ts';
import { monthOfIncome } from './bulk/income.ts';
import { caseloads, readersOf, residents } from './bulk/people.ts';
import type { BulkCaseManager, BulkCitizen, BulkReader } from './bulk/people.ts';
import { trainings } from './bulk/trainings.ts';
import { modelstadLadder } from './plan-ladder-modelstad.ts';

export type { BulkCaseManager, BulkCitizen, BulkReader } from './bulk/people.ts';

export interface BulkOptions {
  /** A superuser of a migrated database that holds no real people. */
  readonly ownerUrl: string;
  /** The months are told from its moment. */
  readonly clock: Clock;
  /** People of Bulkstad; Bulkdorp beside it has a tenth, but not fewer than 100 where there are so many. */
  readonly people: number;
  /** Months that each has reported. */
  readonly months: number;
  /** The same number makes the same people and amounts. */
  readonly seed: number;
  /** What takes a moment, in words. */
  onProgress?(step: string): void;
}

/** Who can read what was made. */
export interface Bulk {
  /** One of each municipality, the large one first. */
  readonly specialists: readonly BulkReader[];
  /** Of Bulkstad: those with 50 people, and where there are enough people one with 20 and one with 200. */
  readonly caseManagers: readonly BulkCaseManager[];
  /** Of Bulkstad, up to a hundred. */
  readonly citizens: readonly BulkCitizen[];
}

/**
 * Makes many invented people with their caseloads, plans, trainings, talks, mails and reports, for measuring. Calculations are those of the real
 * rules. Keys and triggers are not asked row by row, which takes longer than the rest: a test asks them of what was made.
 */
export async function generate(options: BulkOptions): Promise<Bulk> {
  const small = Math.max(Math.ceil(options.people / 10), Math.min(options.people, 100));
  const [large, village] = await Promise.all([
    municipality({ ...options, name: 'Bulkstad' }),
    municipality({ ...options, name: 'Bulkdorp', people: small }),
  ]);
  options.onProgress?.('  counting');
  await asSuperuser(options.ownerUrl, (client) => client.query('vacuum analyze'));
  const { caseManagers, citizens } = large;
  return { caseManagers, citizens, specialists: [large.specialist, village.specialist] };
}

async function asSuperuser<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'portal generator' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Made extends Omit<Bulk, 'specialists'> {
  readonly specialist: BulkReader;
}

const municipality = (options: BulkOptions & { readonly name: string }): Promise<Made> =>
  asSuperuser(options.ownerUrl, async (client) => {
    const { name, clock, people, months, seed, onProgress = () => undefined } = options;
    const municipalityId = newId(clock.now());
    const run = (text: string, ...values: readonly unknown[]) => client.query(text, [...values]);
    const bulk = { municipalityId, key: `${name}/${seed}`, clock, people, run };
    await run('begin');
    await run('set local session_replication_role = replica');
    const specialist = await office(bulk, name);
    onProgress(`  ${name}: ${people} people`);
    await residents(bulk);
    await caseloads(bulk);
    onProgress(`  ${name}: plans and talks`);
    await guidance(bulk);
    await trainings(bulk);
    for (let ago = months; ago >= 1; ago -= 1) {
      onProgress(`  ${name}: month ${months - ago + 1} of ${months}`);
      await monthOfIncome(bulk, ago);
    }
    const readers = await readersOf(bulk);
    await run('commit');
    return { specialist, ...readers };
  });

/** The municipality itself: what it decided, and somebody who judges income. */
async function office(
  { run, key, municipalityId, clock }: Parameters<typeof residents>[0],
  name: string,
): Promise<BulkReader> {
  const professionalId = newId(clock.now());
  const contact = { phone: '0000', hours: { nl: 'nooit' }, address: '-', email: 'bulk@example.org' };
  await run(
    `insert into municipality (id, slug, name, theme, languages, contact) values ($1, $2, $3, 'warm', '{nl}', $4)`,
    municipalityId,
    name.toLowerCase(),
    name,
    contact,
  );
  await run(
    `insert into municipality_profile
       (municipality_id, valid_from, settlement_method, report_due_day, payment_day, reminder_days_before, exemption_start,
        tolerate_youth_exemption, apply_announced_rules, all_in_wage, assurance_to_send, source)
     values ($1, '2020-01-01', 'NEXT_MONTH', 5, 18, '{7,1}', 'automatic', false, false, 'divideBy108', 'substantial', 'verzonnen')`,
    municipalityId,
  );
  await run(
    `insert into ladder_definition (municipality_id, id, valid_from, definition, source)
     values ($1, $2, '2020-01-01', $3, 'verzonnen')`,
    municipalityId,
    newId(clock.now()),
    modelstadLadder,
  );
  await run(
    `insert into professional (municipality_id, id, name, email, subject, roles, active)
     values ($1, $2, 'Ina Onderzoek', 'ina@example.org', $3, '{INCOME_SPECIALIST}', true)`,
    municipalityId,
    professionalId,
    key,
  );
  return { municipalityId, professionalId };
}
