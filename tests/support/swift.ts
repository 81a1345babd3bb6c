import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { S3mini } from 's3mini';
import type { S3Settings } from '#graphql/evidence/index.ts';
import { freePort } from './portal-server.ts';
import { endProgram, findProgram, untilListens } from './programs.ts';

/** An object storage that speaks S3, with an empty bucket. */
export interface RunningBucket {
  readonly settings: S3Settings;
  stop(): Promise<void>;
}

const kinds = ['account', 'container', 'object'] as const;

/** Whether OpenStack Swift is here: `swift-{proxy,account,container,object}` and `memcached` of the operating system. */
export async function hasSwift(): Promise<boolean> {
  const names = [
    'swift-ring-builder',
    'swift-proxy-server',
    'memcached',
    ...kinds.map((kind) => `swift-${kind}-server`),
  ];
  return (await Promise.all(names.map(findProgram))).every((path) => path !== null);
}

/** Starts Swift with its S3 door (s3api) on this computer: one copy of everything, in a folder that goes with it. */
export async function startSwift(): Promise<RunningBucket> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-swift-'));
  const children: ChildProcess[] = [];
  let said = '';
  const stop = async () => {
    await Promise.all(children.map((child) => endProgram(child)));
    await rm(folder, { recursive: true, force: true });
  };
  const start = async (kind: string, port: number, settings: string) => {
    const path = join(folder, `${kind}.conf`);
    await writeFile(path, settings);
    const child = spawn(`swift-${kind}-server`, [path], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-4_000)));
    children.push(child);
    if (!(await untilListens(child, port))) throw new Error(`the ${kind} server takes no connections`);
  };
  const common = (port: number) =>
    `bind_ip = 127.0.0.1\nbind_port = ${port}\nworkers = 0\nuser = ${userInfo().username}\nswift_dir = ${folder}\n`;
  try {
    const devices = join(folder, 'devices');
    await mkdir(join(devices, 'disk'), { recursive: true });
    const place = `devices = ${devices}\nmount_check = false\n`;
    const startOne = async (kind: string) => {
      const port = await freePort();
      await buildRing(join(folder, `${kind}.builder`), port);
      const app = `[pipeline:main]\npipeline = ${kind}-server\n[app:${kind}-server]\nuse = egg:swift#${kind}\n`;
      await start(kind, port, `[DEFAULT]\n${common(port)}${place}${app}`);
    };
    await Promise.all(kinds.map(startOne));
    const cache = await freePort();
    children.push(spawn('memcached', ['-l', '127.0.0.1', '-p', `${cache}`, '-u', 'nobody'], { stdio: 'ignore' }));
    const port = await freePort();
    await start(
      'proxy',
      port,
      `[DEFAULT]
${common(port)}[pipeline:main]
pipeline = catch_errors gatekeeper cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cache}
[filter:s3api]
use = egg:swift#s3api
location = eu
[filter:tempauth]
use = egg:swift#tempauth
user_portal_files = secret .admin
`,
    );
    const settings = {
      endpoint: `http://127.0.0.1:${port}/bewijzen`,
      region: 'eu',
      accessKeyId: 'portal:files',
      secretAccessKey: 'secret',
    };
    await untilBucket(settings, children);
    return { settings, stop };
  } catch (failure) {
    await stop();
    throw new Error(`Swift did not start:\n${said}`, { cause: failure });
  }
}

async function buildRing(builder: string, port: number): Promise<void> {
  for (const steps of [['create', '2', '1', '0'], ['add', `r1z1-127.0.0.1:${port}/disk`, '1'], ['rebalance']]) {
    const child = spawn('swift-ring-builder', [builder, ...steps], { stdio: 'ignore' });
    const status = await new Promise<number | null>((done) => child.once('exit', done));
    // 1: it did, and warns.
    if (status === null || status > 1) throw new Error(`swift-ring-builder ${steps.join(' ')} ended with ${status}`);
  }
}

async function untilBucket(settings: S3Settings, children: readonly ChildProcess[]): Promise<void> {
  let last: unknown;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (children.some((child) => child.exitCode !== null)) break;
    try {
      if (await new S3mini(settings).createBucket()) return;
    } catch (failure) {
      last = failure;
    }
    await pause(100);
  }
  throw new Error('no bucket could be made', { cause: last });
}
