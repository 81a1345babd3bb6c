import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './portal-server.ts';
import { endProgram, findProgram } from './programs.ts';

/** PgBouncer in transaction mode before one database. */
export interface Pooler {
  /** The same login, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** The program of the operating system's package; `null` where there is none. */
export const findPooler = () => findProgram('pgbouncer');

/** Starts it for these logins, with so many connections to the database for each of them. */
export async function startPooler(program: string, urls: readonly string[], connections: number): Promise<Pooler> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'portal-pooler-'));
  const logins = urls.map((url) => new URL(url));
  const [first] = logins;
  if (!first) throw new Error('a pooler needs a login');
  const users = logins.map(({ username, password }) => `"${username}" "${password}"`).join('\n');
  const settings = `[databases]
* = host=${first.hostname} port=${first.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 100
`;
  await writeFile(join(folder, 'users'), users, { mode: 0o600 });
  await writeFile(join(folder, 'pgbouncer.ini'), settings, { mode: 0o600 });
  // It refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (nobody.uid !== undefined)
    for (const path of [folder, join(folder, 'users'), join(folder, 'pgbouncer.ini')])
      await chown(path, nobody.uid, nobody.gid);
  const child = spawn(program, [join(folder, 'pgbouncer.ini')], { ...nobody, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const through = (url: string) => {
    const address = new URL(url);
    address.host = `127.0.0.1:${port}`;
    return address.href;
  };
  const stop = async () => {
    await endProgram(child, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, through(first.href));
  } catch {
    await stop();
    throw new Error(`the pooler did not start:\n${said}`);
  }
  return { through, stop };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(25);
    }
  }
  throw new Error('no answer');
}
