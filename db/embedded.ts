import { execFile, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries, type Binaries } from './embedded/binaries.ts';
import { hasEnded, keepRunning } from './embedded/keep-running.ts';
import { commandOf, endOwnership, isAbandoned, isRunning, takeOwnership } from './embedded/ownership.ts';
import { databaseName, env, launch, launchOn, program, type Server, superuser, urls } from './embedded/server.ts';
import { reachable, serverUser } from './embedded/server-user.ts';

export interface EmbeddedOptions {
  /** Where the data lies; default `.data/postgres` in the working folder. A throw-away server makes its own. */
  readonly dataDir?: string;
  /** For tests: not durable, and gone when it stops. */
  readonly throwaway?: boolean;
  /** What takes a moment, in words. */
  onProgress?(step: string): void;
  /** The server ended by itself and is started again, in a sentence. */
  onNotice?(sentence: string): void;
  /** It ended and does not come back, in a sentence. */
  onGone?(sentence: string): void;
}

export interface Embedded {
  /** Address with which the database is migrated and seeded. */
  readonly ownerUrl: string;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

const run = promisify(execFile);
const throwawayPrefix = 'portal-db-';

/**
 * Starts the PostgreSQL that npm brought along, as root or as an ordinary user, on a free port of this machine only. Data of a run
 * that was killed is recovered; a server that outlived its process is ended first; one that ends by itself is started again.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const { throwaway = false, onProgress = () => undefined } = options;
  const { onNotice = () => undefined, onGone = () => undefined } = options;
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
    const url = urls(await readFile(join(home, 'password'), 'utf8'));
    const { child, port } = await launch(server, url);
    const kept = keepRunning({
      child,
      startAgain: () => launchOn(server, port, url),
      onNotice,
      onGone: () => {
        onGone(`the database in ${home} ended and does not start again: server.log beside it says why`);
      },
    });
    return { ownerUrl: url(port, databaseName), stop: async () => stop(server, await kept.release()) };
  } catch (failure) {
    await endOwnership(home);
    throw failure;
  }
}

const exists = async (path: string) => (await stat(path).catch(() => null)) !== null;
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

async function stop(server: Server, child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) {
    const ended = new Promise<void>((done) => void child.once('exit', () => done()));
    await pgCtlStop(server).catch(() => child.kill('SIGQUIT'));
    await ended;
  }
  await endOwnership(server.home);
  if (server.throwaway) await rm(server.home, { recursive: true, force: true });
}
