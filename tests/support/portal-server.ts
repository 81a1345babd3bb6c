import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A portal of its own, with its own database and the demo people. */
export interface PortalServer {
  readonly origin: string;
  /** Everything that it wrote to the terminal. */
  said(): string;
  /** Numbers of the processes of its database, the one that holds the others first. */
  databaseProcesses(): readonly number[];
  stop(): Promise<void>;
}

/** Starts the portal as `npm start` does and waits until it answers. */
export async function startPortal(): Promise<PortalServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['app/server/launch.mjs', 'start'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, SIGN_INS_PER_MINUTE: '100000', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  await ready(child, () => said);
  return {
    origin: `http://localhost:${port}`,
    said: () => said,
    databaseProcesses: () => childrenOf(child.pid).flatMap((pid) => [pid, ...childrenOf(pid)]),
    async stop() {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((done, failed) => {
    child.stdout?.on('data', () => {
      if (said().includes('ready: ')) done();
    });
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`the portal ended with ${code}:\n${said().slice(-2_000)}`)));
  });
}

function childrenOf(pid: number | undefined): readonly number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
