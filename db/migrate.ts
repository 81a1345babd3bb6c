import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { enqueueJobSql } from './enqueue-job.ts';
import { loadEsco } from './reference/load-esco.ts';
import { ensureRoles, loginUrl, type RolePasswords } from './roles.ts';

export { rolePasswords, type RolePasswords } from './roles.ts';

export interface MigrateOptions {
  /** The owner of the database: makes roles and tables, and is not used after. */
  readonly ownerUrl: string;
  readonly passwords: RolePasswords;
  /** A pooler in transaction mode before the same database; what people do goes through it. Default: nothing in between. */
  readonly poolerUrl?: string | null;
  /** Where `db/migrations` lies; default beside this file. A bundle has to name it. */
  readonly folder?: string;
  /** Where `db/reference/esco` lies, in the same way. */
  readonly esco?: string;
}

/** Under which address each part of the portal logs in. */
export interface LoginUrls {
  readonly apiUrl: string;
  readonly identityUrl: string;
  /** Has to reach the database itself and no pooler: the job queue listens. */
  readonly workerUrl: string;
  /** Reads one person whole, to make their copy. */
  readonly copyUrl: string;
  /** Removes what is past its term, one person at a time. */
  readonly retentionUrl: string;
}

/**
 * Milliseconds that a migration waits for a table that somebody uses: everybody who comes after waits behind it. Then it lets go of
 * all that it holds, and tries again after a moment.
 */
const lockPatience = 1_000;
const betweenTries = 2_000;
/** About ten minutes: what holds a table for longer has to be looked at by somebody. */
const triesAtMost = 200;

/** Any number that nothing else in this database locks: "portal" in letters' places. */
const migrationLock = '1615181201';

/**
 * Brings a database up to date: roles, tables with their policies, the job queue. Doing it again changes nothing, and of several
 * processes that start at once one does it while the others wait.
 */
export async function migrate(options: MigrateOptions): Promise<LoginUrls> {
  const { ownerUrl, passwords } = options;
  const folder = options.folder ?? fileURLToPath(new URL('./migrations', import.meta.url));
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'portal migration' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(${migrationLock})`);
    await owner.query(`set lock_timeout = ${lockPatience}`);
    await ensureRoles(owner, ownerUrl, passwords);
    await whenFree(() => applyMigrations(drizzle(owner), { migrationsFolder: folder }));
    await loadEsco(owner, options.esco ?? fileURLToPath(new URL('./reference/esco', import.meta.url)));
    await migrateQueue(owner, loginUrl(ownerUrl, 'worker', passwords));
  } finally {
    await owner.end();
  }
  return {
    apiUrl: loginUrl(options.poolerUrl ?? ownerUrl, 'api', passwords),
    identityUrl: loginUrl(options.poolerUrl ?? ownerUrl, 'identity', passwords),
    workerUrl: loginUrl(ownerUrl, 'worker', passwords),
    copyUrl: loginUrl(ownerUrl, 'copy', passwords),
    retentionUrl: loginUrl(ownerUrl, 'retention', passwords),
  };
}

/** Does something whole, again for as long as a table that it needs is taken. */
async function whenFree(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (failure) {
      if (!isTaken(failure)) throw failure;
      if (attempt === triesAtMost)
        throw new Error('a table is in use for so long that it could not be brought up to date', { cause: failure });
      await pause(betweenTries);
    }
  }
}

/** PostgreSQL's `lock_not_available`, in whatever it was wrapped. */
function isTaken(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  return ('code' in failure && failure.code === '55P03') || isTaken(failure.cause);
}

const silent = new Logger(() => () => undefined);

/** The queue belongs to the worker, who makes it itself: it may make things in this database for as long as that takes. */
async function migrateQueue(owner: pg.Client, workerUrl: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]?.name ?? '';
  await owner.query(`grant create on database ${database} to portal_worker`);
  await owner.query('grant create on schema public to portal_worker');
  const pool = new pg.Pool({ connectionString: workerUrl, max: 1, application_name: 'portal migration' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: 'graphile_worker', logger: silent });
    await pool.query(enqueueJobSql);
  } finally {
    await pool.end();
    await owner.query('revoke create on schema public from portal_worker');
    await owner.query(`revoke create on database ${database} from portal_worker`);
  }
}
