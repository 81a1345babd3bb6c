import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { hasEnded } from './keep-running.ts';
import type { ServerUser } from './server-user.ts';

/** A server of the PostgreSQL that npm brought along. */
export interface Server {
  readonly home: string;
  /** PostgreSQL's own folder. */
  readonly database: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly throwaway: boolean;
}

export const superuser = 'portal_owner';
export const databaseName = 'portal';
/** Nothing of the caller's environment steers the server. Messages in English, so that a log reads the same everywhere. */
export const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

export const program = ({ binaries }: Server, name: string) =>
  join(binaries.folder, process.platform === 'win32' ? `${name}.exe` : name);

const logOf = ({ home }: Server) => join(home, 'server.log');

type Urls = (port: number, name: string) => string;

/** The addresses of a server's databases, as its owner. */
export function urls(password: string): Urls {
  return (port, name) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
}

/** Starts the server on a free port, with a log of its own. */
export async function launch(server: Server, url: Urls): Promise<{ child: ChildProcess; port: number }> {
  await rm(logOf(server), { force: true });
  // Somebody else can take the port between the question and the start.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { child: await launchOn(server, port, url), port };
    } catch (failure) {
      if (attempt === 3) throw failure;
    }
  }
}

/** Starts the server on a port and waits until it answers. Rejects with the end of its log when it does not. */
export async function launchOn(server: Server, port: number, url: Urls): Promise<ChildProcess> {
  const child = await spawnServer(server, port);
  try {
    await untilReady(server, child, url(port, 'postgres'));
    return child;
  } catch (failure) {
    child.kill('SIGQUIT');
    throw failure;
  }
}

/** A statement or a detail in a log can hold personal data; neither is written there. */
const settings = [
  ...[
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
  ],
  ...['log_error_verbosity=terse', 'log_min_error_statement=panic', 'log_checkpoints=off'],
];
const notDurable = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB'];

async function spawnServer(server: Server, port: number): Promise<ChildProcess> {
  const log = await open(logOf(server), 'a');
  const all = [...settings, `port=${port}`, ...(server.throwaway ? notDurable : [])];
  const child = spawn(program(server, 'postgres'), ['-D', server.database, ...all.flatMap((one) => ['-c', one])], {
    ...server.user,
    env,
    cwd: '/',
    stdio: ['ignore', log.fd, log.fd],
    // In a group of its own: Ctrl-C reaches the portal, which ends the server when it is done with it.
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  return child;
}

async function untilReady(server: Server, child: ChildProcess, url: string): Promise<void> {
  // A minute: recovery after a crash may take some of it.
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    if (hasEnded(child) || child.pid === undefined) break;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
      if (rowCount === 0) await client.query(`create database ${databaseName}`);
      return;
    } catch {
      await delay(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  const log = await readFile(logOf(server), 'utf8').catch(() => '');
  throw new Error(`the database did not start:\n${log.trim().split('\n').slice(-5).join('\n')}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready, failed) => probe.once('error', failed).listen(0, '127.0.0.1', ready));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
