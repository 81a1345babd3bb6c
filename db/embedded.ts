import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries, type Binaries } from './embedded/binaries.ts';
import { commandOf, endOwnership, isAbandoned, isRunning, takeOwnership } from './embedded/ownership.ts';
import { reachable, serverUser, type ServerUser } from './embedded/server-user.ts';

export interface EmbeddedOptions {
  /** Where the data lies; default `.data/postgres` in the working folder. A throw-away server makes its own. */
  readonly dataDir?: string;
  /** For tests: not durable, and gone when it stops. */
  readonly throwaway?: boolean;
  /** What takes a moment, in words. */
  onProgress?(step: string): void;
}

export interface Embedded {
  /** Address with which the database is migrated and seeded. */
  readonly ownerUrl: string;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

const run = promisify(execFile);
const superuser = 'portal_owner';
const databaseName = 'portal';
const throwawayPrefix = 'portal-db-';
/** Nothing of the caller's environment steers the server. Messages in English, so that a log reads the same everywhere. */
const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Starts the PostgreSQL that npm brought along, as root or as an ordinary user, on a free port of this machine only. Data of a run
 * that was killed is recovered; a server that outlived its process is ended first.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const { throwaway = false, onProgress = () => undefined } = options;
  const wanted = resolve(options.dataDir ?? '.data/postgres');
  const home = throwaway ? await makeThrowawayFolder() : await reachable(wanted, await serverUser(wanted));
  const database = join(home, 'database');
  const user = await serverUser(database);
  const binaries = await findBinaries(user);
  const server: Server = { home, database, user, binaries, throwaway };
  if (throwaway) await removeAbandoned(binaries);

  await mkdir(home, { recursive: true });
  await takeOwnership(home);
  try {
    await endOrphan(server);
    if (!(await exists(join(database, 'PG_VERSION')))) {
      onProgress('making the database');
      await initialise(server);
    }
    await checkVersion(server);
    const { child, url } = await launch(server, await readFile(join(home, 'password'), 'utf8'));
    return { ownerUrl: url, stop: () => stop(server, child) };
  } catch (failure) {
    await endOwnership(home);
    throw failure;
  }
}

interface Server {
  readonly home: string;
  /** PostgreSQL's own folder. */
  readonly database: string;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly throwaway: boolean;
}

const exists = async (path: string) => (await stat(path).catch(() => null)) !== null;
const program = ({ binaries }: Server, name: string) =>
  join(binaries.folder, process.platform === 'win32' ? `${name}.exe` : name);

async function makeThrowawayFolder(): Promise<string> {
  const base = await reachable(tmpdir(), await serverUser(''));
  await mkdir(base, { recursive: true });
  const home = await mkdtemp(join(base, throwawayPrefix));
  // The server's user has to pass through; what lies inside is closed.
  await chmod(home, 0o711);
  return home;
}

/** Ends and removes what killed test runs of the same user left behind. */
async function removeAbandoned(binaries: Binaries): Promise<void> {
  const base = await reachable(tmpdir(), await serverUser(''));
  for (const name of await readdir(base)) {
    const home = join(base, name);
    if (!name.startsWith(throwawayPrefix) || (await stat(home).catch(() => null))?.uid !== process.getuid?.()) continue;
    if (!(await isAbandoned(home))) continue;
    const database = join(home, 'database');
    await endOrphan({ home, database, user: await serverUser(database), binaries, throwaway: true });
    await rm(home, { recursive: true, force: true });
  }
}

async function initialise(server: Server): Promise<void> {
  const { home, database, user } = server;
  const part = `${database}.new`;
  const passwordFile = `${part}.password`;
  const password = randomBytes(24).toString('hex');
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(join(home, 'password'), password, { mode: 0o600 });
  if (user) for (const path of [part, passwordFile]) await chown(path, user.uid, user.gid);
  await run(
    program(server, 'initdb'),
    [
      ...[
        '-D',
        part,
        '-U',
        superuser,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C',
      ],
      ...['--locale-provider=icu', '--icu-locale=nl-NL', ...(server.throwaway ? ['--no-sync'] : [])],
    ],
    { ...user, env, cwd: '/' },
  );
  await rm(passwordFile);
  // Only a complete one bears the name: a run that was killed in between starts over.
  await rename(part, database);
}

async function checkVersion({ database, binaries, home }: Server): Promise<void> {
  const version = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => {
    throw new Error(`the database in ${home} belongs to another user: start as that one, or remove the folder`);
  });
  if (version.trim() !== binaries.major)
    throw new Error(`the database in ${home} was made by PostgreSQL ${version.trim()} and this is ${binaries.major}`);
}

/** A server that outlived a killed process holds the data; one of the same number that is something else only seems to. */
async function endOrphan(server: Server): Promise<void> {
  const lock = join(server.database, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const command = isRunning(pid) ? await commandOf(pid) : null;
  if (command?.includes(server.database)) await pgCtlStop(server);
  else await rm(lock, { force: true });
}

async function pgCtlStop(server: Server): Promise<void> {
  const args = ['stop', '-D', server.database, '-m', 'fast', '-w', '-t', '30'];
  await run(program(server, 'pg_ctl'), args, { ...server.user, env, cwd: '/' });
}

async function launch(server: Server, password: string): Promise<{ child: ChildProcess; url: string }> {
  // Somebody else can take the port between the question and the start.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await spawnServer(server, port);
    const url = (name: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
    try {
      await untilReady(server, child, url('postgres'));
      return { child, url: url(databaseName) };
    } catch (failure) {
      child.kill('SIGQUIT');
      if (attempt === 3) throw failure;
    }
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
  const log = await open(join(server.home, 'server.log'), 'w');
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
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
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
  const log = await readFile(join(server.home, 'server.log'), 'utf8').catch(() => '');
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

async function stop(server: Server, child: ChildProcess): Promise<void> {
  const ended =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((done) => void child.once('exit', () => done()));
  await pgCtlStop(server).catch(() => child.kill('SIGQUIT'));
  await ended;
  await endOwnership(server.home);
  if (server.throwaway) await rm(server.home, { recursive: true, force: true });
}
