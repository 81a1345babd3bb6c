import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryOf } from '../support/memory.ts';
import { startPortal } from '../support/portal-server.ts';
import type { Stage } from './stage.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** As it came over the wire: compressed. */
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Asked {
  readonly cookie: string;
  readonly path: string;
  /** JSON for the API. */
  readonly send?: unknown;
  /** Whether it may come compressed: then the body is not read. Default false. */
  readonly compressed?: boolean;
}

/** The portal itself, as `npm start` starts it, on the database of a stage. */
export interface BenchPortal {
  readonly pid: number;
  ask(asked: Asked): Promise<Answer>;
  /** Megabytes that its process holds; not a number where the system does not tell. */
  memory(): number;
}

/** Starts a portal on the stage, lets it be measured, and ends it. */
export async function withPortal<Result>(
  { ownerUrl, secret }: Stage,
  measure: (portal: BenchPortal) => Promise<Result>,
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-bench-'));
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
      pid: portal.pid,
      ask: (asked) => ask(portal.origin, agent, asked),
      memory: () => memoryOf(portal.pid) / 1024 ** 2,
    });
  } finally {
    agent.destroy();
    await portal.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function ask(origin: string, agent: Agent, { cookie, path, send, compressed = false }: Asked): Promise<Answer> {
  const began = performance.now();
  const body = send === undefined ? null : JSON.stringify(send);
  const headers = {
    cookie,
    'accept-language': 'nl',
    ...(compressed ? { 'accept-encoding': 'gzip' } : {}),
    ...(body === null
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          origin,
          'apollo-require-preflight': '1',
        }),
  };
  return new Promise((answered, failed) => {
    const asking = request(
      `${origin}${path}`,
      { agent, method: body === null ? 'GET' : 'POST', headers },
      (response) => {
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
          });
        });
      },
    );
    asking.on('error', failed);
    asking.end(body);
  });
}
