import type { Pool, PoolClient } from 'pg';
import {
  beginRun,
  countRows,
  listMunicipalities,
  type OpenRun,
  readFileFacts,
  removeFile,
  removesOn,
  standIn,
  writeRun,
} from '#db/repositories/privacy-retention-worker.ts';
import { closedBefore, judge, type KeepReason } from '#graphql/privacy/domain/retention.ts';
import { addReports, emptyReport, type RetentionReport } from '#graphql/privacy/domain/retention-report.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { Complaint } from '../complaint.ts';

export interface RetentionDeps {
  /** Logged in as `portal_retention`. */
  readonly pool: Pool;
  /** Epoch milliseconds, only to say when. */
  now(): number;
  newId(): string;
  /** People looked at in one transaction; default 100. */
  readonly batch?: number;
}

export interface RetentionOptions {
  readonly municipalityId: string;
  /** The day that the rules are asked about. */
  readonly on: LocalDate;
  /** Removes; otherwise only the report is made. */
  readonly forReal: boolean;
}

/** The municipality did not decide that anything is removed. */
export class NotSwitchedOn extends Complaint {
  override readonly name = 'NotSwitchedOn';
}

/**
 * Looks at every client file of a municipality and says which are past their term and why the others are kept; for real it also
 * removes. Goes on where a run was cut off. The report is kept.
 */
export async function runRetention(deps: RetentionDeps, options: RetentionOptions): Promise<RetentionReport> {
  const { municipalityId, on, forReal } = options;
  let run = await inTransaction(deps, municipalityId, async (client) => {
    if (forReal && !(await removesOn(client, municipalityId, on)))
      throw new NotSwitchedOn('the municipality did not decide that anything is removed');
    return beginRun(client, municipalityId, {
      id: deps.newId(),
      onDay: on,
      closedBefore: closedBefore(on),
      forReal,
      startedAt: new Date(deps.now()).toISOString(),
      report: emptyReport,
    });
  });
  for (;;) {
    const next = await inTransaction(deps, municipalityId, (client) => oneBatch(deps, client, options, run));
    if (next === null) return run.report;
    run = next;
  }
}

/** One batch, with what it found in the same transaction; `null` after the last. */
async function oneBatch(
  deps: RetentionDeps,
  client: PoolClient,
  { municipalityId, forReal }: RetentionOptions,
  run: OpenRun,
): Promise<OpenRun | null> {
  const { batch = 100 } = deps;
  const files = await readFileFacts(client, municipalityId, { on: run.onDay, after: run.cursor, first: batch });
  if (files.length === 0) {
    await writeRun(client, municipalityId, { ...run, cursor: null }, new Date(deps.now()).toISOString());
    return null;
  }
  const past: string[] = [];
  const kept: string[] = [];
  const keptBy: Partial<Record<KeepReason, number>> = {};
  const closed: LocalDate[] = [];
  const gone = new Map<string, number>();
  const keep = (personId: string, reasons: readonly KeepReason[]) => {
    kept.push(personId);
    for (const reason of reasons) keptBy[reason] = (keptBy[reason] ?? 0) + 1;
  };
  for (const { personId, ...facts } of files) {
    const { keeps } = judge(facts, run.onDay);
    if (keeps.length > 0) {
      keep(personId, keeps);
      continue;
    }
    const removed = forReal ? await removeOne(client, municipalityId, personId) : null;
    if (forReal && removed === null) {
      keep(personId, ['OTHER_ROOM']);
      continue;
    }
    past.push(personId);
    if (facts.closedOn !== null) closed.push(facts.closedOn);
    for (const [table, count] of removed ?? []) gone.set(table, (gone.get(table) ?? 0) + count);
  }
  const pastRows = forReal ? gone : await countRows(client, municipalityId, past);
  const keptRows = await countRows(client, municipalityId, kept);
  // What no rule lets go is kept, whosever it is.
  const everybodysRows = await countRows(client, municipalityId, [...past, ...kept]);
  const report = addReports(run.report, {
    files: files.length,
    past: past.length,
    oldestClosedOn: closed.sort()[0] ?? null,
    keptBy,
    tables: emptyReport.tables.map((held) => {
      const goes = held.rule === 'clientFile';
      return {
        ...held,
        past: goes ? (pastRows.get(held.table) ?? 0) : 0,
        kept: (goes ? keptRows : everybodysRows).get(held.table) ?? 0,
      };
    }),
  });
  const next = { ...run, cursor: files.at(-1)?.personId ?? run.cursor, report };
  await writeRun(client, municipalityId, next, null);
  return next;
}

/** 23503: another table of ours still refers to what was to go. */
const referredTo = '23503';

/** Removes one file whole; `null` where something that this job does not know refers to it: then all of it stays. */
async function removeOne(
  client: PoolClient,
  municipalityId: string,
  personId: string,
): Promise<ReadonlyMap<string, number> | null> {
  await client.query('savepoint one_file');
  await standIn(client, municipalityId, personId);
  try {
    const gone = await removeFile(client, municipalityId, personId);
    if (gone.get('person') !== 1) throw new Error('a file past its term was not let go');
    await client.query('release savepoint one_file');
    await standIn(client, municipalityId);
    return gone;
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === referredTo)) throw failure;
    await client.query('rollback to savepoint one_file');
    return null;
  }
}

async function inTransaction<Outcome>(
  { pool }: RetentionDeps,
  municipalityId: string,
  work: (client: PoolClient) => Promise<Outcome>,
): Promise<Outcome> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await standIn(client, municipalityId);
    const outcome = await work(client);
    await client.query('commit');
    return outcome;
  } catch (failure) {
    await client.query('rollback').catch(() => (broken = true));
    throw failure;
  } finally {
    client.release(broken);
  }
}

/** A report for every municipality, and the removal where one decided so. Gives how many files went. */
export async function runRetentionEverywhere(
  deps: RetentionDeps,
  on: LocalDate,
): Promise<{ readonly removed: number; readonly reports: number }> {
  const municipalities = await listMunicipalities(deps.pool);
  let removed = 0;
  for (const { id: municipalityId } of municipalities) {
    await runRetention(deps, { municipalityId, on, forReal: false });
    const removes = await inTransaction(deps, municipalityId, (client) => removesOn(client, municipalityId, on));
    if (removes) removed += (await runRetention(deps, { municipalityId, on, forReal: true })).past;
  }
  return { removed, reports: municipalities.length };
}
