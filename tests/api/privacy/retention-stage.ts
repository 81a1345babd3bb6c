import type { Pool } from 'pg';
import { runRetention } from '#app/server/privacy/retention.ts';
import { createPool } from '#db/pools.ts';
import { copiedTables } from '#db/repositories/privacy-copied-tables.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import type { RetentionReport } from '#graphql/privacy/domain/retention-report.ts';
import { localDate, type LocalDate } from '#graphql/shared/local-date.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { createWorld, type World } from '../income/world.ts';

/** The last day of a file, and the first on which it may go. */
export const closedOn = localDate('2026-11-30');
export const tenYearsOn = localDate('2036-12-01');

/** A world with the login of the job that removes, and ways to look at what it leaves. */
export interface RetentionStage {
  readonly world: World;
  readonly pool: Pool;
  run(municipalityId: string, on: LocalDate, forReal?: boolean, batch?: number): Promise<RetentionReport>;
  /** A municipality that lets what is past its term be removed, or not. */
  municipality(removes: boolean): Promise<string>;
  /** Statements that only somebody who owns the server gets past the triggers with. */
  past(...statements: readonly string[]): Promise<void>;
  /** Tables in which somebody still stands. */
  standsIn(person: CitizenViewer): Promise<readonly string[]>;
  /** A transaction of the login about one person, rolled back. */
  about(municipalityId: string, person: CitizenViewer, work: (query: Query) => Promise<void>): Promise<void>;
  /** How many rows of their benefit a statement of the login itself removes, in a run of that day that is under way. */
  removesByItself(municipalityId: string, person: CitizenViewer): Promise<number | null>;
  end(): Promise<void>;
}

type Query = (text: string, values?: unknown[]) => Promise<{ rowCount: number | null }>;

export async function createRetentionStage(): Promise<RetentionStage> {
  const world = await createWorld();
  const pool = createPool(world.retentionUrl, { max: 1 });

  const run = (municipalityId: string, on: LocalDate, forReal = false, batch = 2) =>
    runRetention({ pool, now: () => testClock.now(), newId, batch }, { municipalityId, on, forReal });

  async function municipality(removes: boolean): Promise<string> {
    const id = await world.municipality();
    await world.owner.query(`insert into retention_setting values ($1, '2026-01-01', $2, 'Besluit van de proef')`, [
      id,
      removes,
    ]);
    return id;
  }

  async function past(...statements: readonly string[]): Promise<void> {
    const client = await world.owner.connect();
    try {
      await client.query('set session_replication_role = replica');
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.query('set session_replication_role = origin');
      client.release();
    }
  }

  async function standsIn({ personId }: CitizenViewer): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { table, whose } of copiedTables) {
      const { rows } = await world.owner.query(
        `select 1 from ${table} t where ${whose.replace('t.municipality_id = $1 and ', '').replaceAll('$2', '$1')} limit 1`,
        [personId],
      );
      if (rows.length > 0) found.push(table);
    }
    return [...new Set(found)];
  }

  async function about(
    municipalityId: string,
    { personId }: CitizenViewer,
    work: (query: Query) => Promise<void>,
  ): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.municipality_id', $1, true), set_config('app.person_id', $2, true)`, [
        municipalityId,
        personId,
      ]);
      await work((text, values) => client.query(text, values));
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  async function removesByItself(municipalityId: string, person: CitizenViewer): Promise<number | null> {
    let removed: number | null = null;
    await about(municipalityId, person, async (query) => {
      await query(
        `insert into retention_run (municipality_id, id, on_day, for_real, closed_before, started_at, report)
         values ($1, $2, $3, true, '2026-12-01', now(), '{}')`,
        [municipalityId, newId(), tenYearsOn],
      );
      removed = (await query('delete from benefit')).rowCount;
    });
    return removed;
  }

  const end = async () => {
    await pool.end();
    await world.end();
  };
  return { world, pool, run, municipality, past, standsIn, about, removesByItself, end };
}
