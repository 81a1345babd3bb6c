import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessions } from '#app/session.server.ts';
import { createPool } from '#db/pools.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { startPortal } from '../support/portal-server.ts';
import type { Stage } from './stage.ts';

/** Somebody of the stage. */
export interface Account {
  readonly municipalityId: string;
  readonly accountId: string;
  readonly accountKind: 'citizen' | 'professional';
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** As it came over the wire: compressed. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly location: string | undefined;
}

export interface Asked {
  readonly cookie: string;
  readonly path: string;
  /** A form, or JSON for the API. */
  readonly send?: { readonly type: string; readonly body: string };
  /** Whether it may come compressed: then the body is not read. Default false. */
  readonly compressed?: boolean;
}

/** The portal itself, as `npm start` starts it, on the database of a stage. */
export interface BenchPortal {
  readonly origin: string;
  readonly pid: number;
  /** Signs somebody in past the issuer; gives their cookie. */
  signIn(account: Account): Promise<string>;
  ask(asked: Asked): Promise<Answer>;
  /** Megabytes that its process holds; not a number where the system does not tell. */
  memory(): number;
}

/** Starts a portal on the stage, lets it be measured, and ends it. */
export async function withPortal<Result>(
  { ownerUrl, identityUrl, secret }: Stage,
  measure: (portal: BenchPortal) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const identity = createPool(identityUrl, { max: 2, name: 'bench' });
  const sessions = createSessions({ db: identity, clock: systemClock });
  const agent = new Agent({ keepAlive: true });
  const portal = await startPortal({
    DATABASE_URL: ownerUrl,
    PORTAL_SECRET: secret,
    DATA_DIR: dataDir,
    DEMO: '1',
    NODE_ENV: 'production',
  });
  try {
    return await measure({
      origin: portal.origin,
      pid: portal.pid,
      async signIn(account) {
        const whole = { ...account, assurance: 'high', device: 'bench', idTokenCipher: null } as const;
        return `sessie=${await sessions.start(whole)}`;
      },
      ask: (asked) => ask(portal.origin, agent, asked),
      memory: () => residentMegabytes(portal.pid),
    });
  } finally {
    agent.destroy();
    await portal.end();
    await identity.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

function ask(origin: string, agent: Agent, { cookie, path, send, compressed = false }: Asked): Promise<Answer> {
  const began = performance.now();
  const headers = {
    cookie,
    'accept-language': 'nl',
    ...(compressed ? { 'accept-encoding': 'gzip' } : {}),
    ...(send
      ? {
          'content-type': send.type,
          'content-length': Buffer.byteLength(send.body),
          origin,
          'apollo-require-preflight': '1',
        }
      : {}),
  };
  return new Promise((answered, failed) => {
    const asking = request(`${origin}${path}`, { agent, method: send ? 'POST' : 'GET', headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', failed);
      response.on('end', () => {
        const whole = Buffer.concat(pieces);
        answered({
          status: response.statusCode ?? 0,
          body: compressed ? '' : whole.toString(),
          bytes: whole.length,
          milliseconds: performance.now() - began,
          location: response.headers.location,
        });
      });
    });
    asking.on('error', failed);
    asking.end(send?.body);
  });
}
