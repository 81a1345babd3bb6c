import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Of each table, or each file, what it holds in a few characters. */
export type Fingerprint = Readonly<Record<string, string>>;

/** Asks as somebody whom row security does not bind; throws a sentence when it binds them. */
export async function withOwner<Outcome>(url: string, work: (client: pg.Client) => Promise<Outcome>): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean }>(
      'select rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.strong)
      throw new Error('row security binds this login: a backup needs a superuser or one with BYPASSRLS');
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The number of rows and a sum over all of them, for every table of the database. The order of the rows says nothing. */
export async function fingerprintOfTables(client: pg.Client): Promise<Fingerprint> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ print: string }>(
      `select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as print from ${name} t`,
    );
    found[name] = rows[0]?.print ?? '';
  }
  return found;
}

/** SHA-256 of every file below a folder. */
export async function fingerprintOfFiles(folder: string): Promise<Fingerprint> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found[relative(folder, path)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return found;
}

/** Why PostgreSQL's own tools cannot be used with this server; `null` when they can. */
export async function whyNoDump(client: pg.Client): Promise<string | null> {
  const said = await run('pg_dump', ['--version']).catch(() => null);
  const tool = Number(/ (\d+)/.exec(said?.stdout ?? '')?.[1]);
  if (Number.isNaN(tool)) return 'there is no pg_dump here';
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const server = Math.floor(Number(rows[0]?.version) / 10_000);
  return tool >= server ? null : `pg_dump ${tool} cannot read PostgreSQL ${server}`;
}

/** Writes everything into one file, as a backup of every night would, and says what it held: of the same moment, whoever goes on. */
export async function dump(client: pg.Client, url: string, file: string): Promise<Fingerprint> {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  await run('pg_dump', [
    '--format=custom',
    `--snapshot=${rows[0]?.snapshot ?? ''}`,
    `--file=${file}`,
    `--dbname=${url}`,
  ]);
  const tables = await fingerprintOfTables(client);
  await client.query('commit');
  return tables;
}

/** Fills an empty database with what the file holds. The logins must be there: it gives them their rights. */
export async function restore(file: string, url: string): Promise<void> {
  await run('pg_restore', ['--exit-on-error', `--dbname=${url}`, file]);
}

/** Copies a folder with its owners and rights: PostgreSQL opens its data under no other. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await run('cp', ['-a', from, to]);
}
