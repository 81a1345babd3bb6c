import pg from 'pg';
import { scramVerifier } from './scram.ts';

/** The logins of the portal. None owns a table of ours, inherits, is superuser or bypasses row security. */
export const roleNames = {
  api: 'portal_api',
  identity: 'portal_identity',
  worker: 'portal_worker',
  copy: 'portal_copy',
  retention: 'portal_retention',
} as const;

export type RoleKey = keyof typeof roleNames;

/** Password of each login. */
export type RolePasswords = Readonly<Record<RoleKey, string>>;

const roleKeys: readonly RoleKey[] = ['api', 'identity', 'worker', 'copy', 'retention'];

/** The passwords that every process of an installation makes of its secret. */
export function rolePasswords(derive: (purpose: string) => Buffer): RolePasswords {
  const password = (key: RoleKey) => derive(`database login ${roleNames[key]}`).toString('hex');
  return {
    api: password('api'),
    identity: password('identity'),
    worker: password('worker'),
    copy: password('copy'),
    retention: password('retention'),
  };
}

/** The address under which a role logs in to the owner's database. */
export function loginUrl(ownerUrl: string, role: RoleKey, passwords: RolePasswords): string {
  const url = new URL(ownerUrl);
  url.username = roleNames[role];
  url.password = passwords[role];
  return url.href;
}

/**
 * A statement that takes longer is stopped; a transaction that waits for its application too. Nobody waits for the worker, but a statement
 * of it that never ended would keep the queue from everything else.
 */
const limits: Readonly<Record<RoleKey, readonly string[]>> = {
  api: [`statement_timeout = '10s'`, `idle_in_transaction_session_timeout = '30s'`],
  identity: [`statement_timeout = '10s'`, `idle_in_transaction_session_timeout = '30s'`],
  worker: [`statement_timeout = '5min'`, `idle_in_transaction_session_timeout = '5min'`],
  copy: [
    `statement_timeout = '60s'`,
    `idle_in_transaction_session_timeout = '30s'`,
    `default_transaction_read_only = on`,
  ],
  retention: [`idle_in_transaction_session_timeout = '60s'`],
};

/**
 * Makes the roles that are missing, and gives one whose login does not work this installation's password. A database administrator
 * can make them beforehand with these passwords; then the owner needs no right to make roles.
 */
export async function ensureRoles(owner: pg.Client, ownerUrl: string, passwords: RolePasswords): Promise<void> {
  for (const key of roleKeys) {
    const role = roleNames[key];
    const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) {
      await owner.query(
        `create role ${role} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication
         password ${owner.escapeLiteral(scramVerifier(passwords[key]))}`,
      );
      for (const limit of limits[key]) await owner.query(`alter role ${role} set ${limit}`);
    } else if (!(await canLogIn(loginUrl(ownerUrl, key, passwords)))) {
      await owner.query(`alter role ${role} password ${owner.escapeLiteral(scramVerifier(passwords[key]))}`);
    }
  }
  await requireWeakRoles(owner);
}

/** Refuses to go on with a login that row security would not bind. */
async function requireWeakRoles(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>(
    `select rolname from pg_roles
     where rolname = any($1) and (rolsuper or rolbypassrls or rolinherit or rolcreaterole)`,
    [Object.values(roleNames)],
  );
  const [strong] = rows;
  if (strong)
    throw new Error(
      `the database role ${strong.rolname} must be NOINHERIT, NOSUPERUSER, NOBYPASSRLS and NOCREATEROLE: row security would not bind it`,
    );
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (failure) {
    // 28P01: wrong password. Anything else, for example a server that is full, says nothing about the password.
    if (failure instanceof pg.DatabaseError && failure.code === '28P01') return false;
    throw failure;
  } finally {
    await client.end();
  }
}
