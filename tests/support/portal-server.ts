import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A portal of its own, with its own database and the demo people. */
export interface PortalServer {
  readonly origin: string;
  /** Where its data lie; `DATA_DIR` of another portal that goes on with them. */
  readonly dataDir: string;
  /** Number of its process. */
  readonly pid: number;
  /** Everything that it wrote to the terminal. */
  said(): string;
  /** Numbers of the processes of its database, the one that holds the others first. */
  databaseProcesses(): readonly number[];
  /** Where its database lies. */
  databaseFolder(): string;
  /** How it ended. */
  readonly ended: Promise<number | null>;
  /** Ends it as a service manager would, its data as they are. */
  end(): Promise<void>;
  /** Ends it as a crash would: without a word, its data as they are. */
  kill(): Promise<void>;
  /** Ends it and throws its data away. */
  stop(): Promise<void>;
}

/** Starts the portal as `npm start` does and waits until it answers. Rejects with what it said when it ends before. */
export async function startPortal(env: Readonly<Record<string, string>> = {}): Promise<PortalServer> {
  const dataDir = env['DATA_DIR'] ?? (await ownFolder());
  const port = env['PORT'] ?? String(await freePort());
  const many = { SIGN_INS_PER_MINUTE: '100000', REQUESTS_PER_MINUTE: '1000000' };
  const usual = { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...many };
  const child = spawn(process.execPath, ['app/server/launch.mjs', 'start'], {
    cwd: projectRoot,
    env: { ...process.env, ...usual, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const kept = process.env['PORTAL_SAID'];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
      if (kept !== undefined) appendFileSync(join(kept, `${child.pid}.log`), text);
    });
  // Closed, not only ended: until then something that it said may still be under way.
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const endWith = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const remove = () => rm(dataDir, { recursive: true, force: true });
  await ready(child, () => said, ended).catch(async (failure: unknown) => {
    if (env['DATA_DIR'] === undefined) await remove();
    throw failure;
  });
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    said: () => said,
    databaseProcesses: () => childrenOf(child).flatMap((pid) => [pid, ...childrenOf({ pid })]),
    databaseFolder: () => /-D (\S+)/.exec(commandOf(childrenOf(child)[0]))?.[1] ?? '',
    ended,
    dataDir,
    end: () => endWith('SIGTERM'),
    kill: () => endWith('SIGKILL'),
    async stop() {
      await endWith('SIGTERM');
      await remove();
    },
  };
}

/** The variable with the data folder of a portal that was started once and ended: others begin with a copy of it. */
const preparedVariable = 'PORTAL_PREPARED';

/** Starts a portal once and ends it, so that others need not make and fill a database each. Gives what takes its folder away. */
export async function prepareFolder(): Promise<() => Promise<void>> {
  const first = await startPortal();
  await first.end();
  process.env[preparedVariable] = first.dataDir;
  return () => rm(first.dataDir, { recursive: true, force: true });
}

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
  // The database's user has to pass through, or the database would lie somewhere else when root runs the tests.
  await chmod(folder, 0o711);
  const prepared = process.env[preparedVariable];
  if (prepared === undefined) return folder;
  // Node's own copy does not keep the owner.
  const { status, stderr } = spawnSync('cp', ['-a', `${prepared}/.`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the prepared folder could not be copied: ${stderr}`);
  return folder;
}

async function ready(child: ChildProcess, said: () => string, ended: Promise<number | null>): Promise<void> {
  const isReady = new Promise<'ready'>((done, failed) => {
    child.once('error', failed);
    child.stdout?.on('data', () => {
      if (said().includes('ready: ')) done('ready');
    });
  });
  const first = await Promise.race([isReady, ended]);
  if (first !== 'ready') throw new Error(`the portal ended with ${first}:\n${said().slice(-2_000)}`);
}

function childrenOf({ pid }: { readonly pid?: number | undefined }): readonly number[] {
  return ask('pgrep', ['-P', String(pid)])
    .split('\n')
    .filter(Boolean)
    .map(Number);
}

function commandOf(pid: number | undefined): string {
  return ask('ps', ['-o', 'args=', '-p', String(pid)]);
}

function ask(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout;
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
