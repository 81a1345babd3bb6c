import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Stage } from './stage.ts';

/** A statement as the driver got it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly (string | number | boolean | null | readonly string[])[];
}

/** Whether PostgreSQL's own bench is on this machine; it does not come with the embedded server. */
export const isPgbenchHere = (): boolean => spawnSync('pgbench', ['--version']).status === 0;

/** Number of the lock behind which all clients wait until everybody is ready. */
const gate = 20_261_125;

/**
 * Lets pgbench send transactions that were written down, shared out among clients. When it starts each client has prepared every
 * statement and run its first transaction once without effect, as our warm pool has.
 */
export async function runPgbench(
  { database, apiUrl }: Stage,
  transactions: readonly (readonly Sent[])[],
  clients: number,
  start: () => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-pgbench-'));
  try {
    const scripts = await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const path = join(folder, `${client}.sql`);
        await writeFile(path, scriptOf(transactions.filter((_sent, index) => index % clients === client)));
        return path;
      }),
    );
    await database.query('select pg_advisory_lock($1)', [gate]);
    const ended = Promise.all(scripts.map((path) => once(apiUrl, path)));
    await Promise.race([allWait(database, clients), ended]);
    await start();
    await database.query('select pg_advisory_unlock($1)', [gate]);
    await ended;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resolves when so many wait at the gate. */
async function allWait(database: pg.Client, clients: number): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and objid = $1 and not granted`,
      [gate],
    );
    if (rows[0]?.waiting === clients) return;
    await pause(20);
  }
}

function scriptOf(transactions: readonly (readonly Sent[])[]): string {
  const names = new Map<string, string>();
  const executed = transactions.flat().map(({ text, values }) => {
    if (values.length === 0) return `${oneLine(text)};`;
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return `execute ${name}(${values.map(literal).join(', ')});`;
  });
  const prepared = [...names].map(([text, name]) => `prepare ${name} as ${oneLine(text)};`);
  const rehearsed = executed
    .slice(0, transactions[0]?.length ?? 0)
    .map((line) => (line === 'commit;' ? 'rollback;' : line));
  return [...prepared, ...rehearsed, `select pg_advisory_lock_shared(${gate});`, ...executed].join('\n');
}

/** pgbench takes a colon before a letter for a variable of its own; a cast has two, which it leaves alone. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

function literal(value: Sent['values'][number]): string {
  if (value === null) return 'null';
  const written = Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : String(value);
  // Unicode escapes keep colons out: pgbench would look for its variables behind them.
  return `U&'${written.replace(/\\/g, '\\\\').replace(/'/g, "''").replace(/:/g, '\\003A')}'`;
}

function once(url: string, script: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('pgbench', ['-n', '-c', '1', '-t', '1', '-f', script, url], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', failed);
    child.on('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`pgbench ended with ${code}: ${said.slice(0, 2_000)}`));
    });
  });
}
