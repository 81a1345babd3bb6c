import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { pino } from 'pino';
import { createCalendar } from '#app/server/calendar/index.ts';
import { createIdentity } from '#app/server/identity/index.ts';
import { createLimits, type LimitSettings } from '#app/server/limits.ts';
import { createPortal } from '#app/server/portal.ts';
import { createSharedPortfolios } from '#app/server/shared-portfolios.ts';
import { createTenants } from '#app/server/tenants.ts';
import { createSessions } from '#app/session.server.ts';
import { createPool } from '#db/pools.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { testClock } from '#tests/support/clock.ts';
import { testSecret } from '#tests/support/secret.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { createWorld, type World } from '../income/world.ts';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The portal as it is served, without its pages, on a database of its own. */
export interface AttackedPortal {
  readonly world: World;
  readonly origin: string;
  /** Moves the time of sessions. */
  pass(minutes: number): void;
  /** Starts a session as signing in does; gives its cookie, `''` for nobody. */
  signIn(viewer: Viewer): Promise<string>;
  /** Ends it as signing out does. */
  signOut(cookie: string): Promise<void>;
  /** Sends a body to `/graphql` as our own clients do. */
  post(cookie: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends anything anywhere. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  end(): Promise<void>;
}

export interface AttackedOptions {
  readonly limits?: LimitSettings;
  readonly proxies?: number;
  readonly knownDocumentsOnly?: boolean;
}

export async function createAttackedPortal(options: AttackedOptions = {}): Promise<AttackedPortal> {
  const world = await createWorld();
  const pool = createPool(world.identityUrl, { max: 4 });
  let moved = 0;
  const clock: Clock = { now: () => testClock.now() + moved };
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logger = pino({ level: 'silent' });
  const limits = createLimits(pool, options.limits ?? { signInsPerMinute: 1_000, requestsPerMinute: 1_000_000 });
  const tenants = createTenants(pool, clock);
  const identity = createIdentity({
    pool,
    secretBox: createSecretBox(testSecret),
    clock,
    logger,
    config: { origin, demo: false, issuers: [] },
  });
  const sessions = createSessions({ db: pool, clock });
  const app: Express = createPortal({
    api: world.api,
    clock,
    demo: false,
    identity,
    limits,
    tenants,
    production: true,
    logger,
    origin,
    clientFolder: null,
    sharedPortfolios: createSharedPortfolios({ pool, api: world.api, clock }),
    calendar: createCalendar({ pool, api: world.api, limits, tenants, origin, clock, logger }),
    demoRouters: [],
    knownDocumentsOnly: options.knownDocumentsOnly ?? false,
    proxies: options.proxies ?? 0,
    securityContact: 'mailto:security@example.org',
    databaseAnswers: () => pool.query('select 1'),
    kindOf: () => 'any',
    onAnswered: () => undefined,
    loadBuild: () => Promise.reject(new Error('the pages are attacked in a browser')),
  });
  server.on('request', app);

  const send: AttackedPortal['send'] = async (path, init) => {
    const response = await fetch(`${origin}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    world,
    origin,
    send,
    pass(minutes) {
      moved += minutes * 60_000;
    },
    async signIn(viewer) {
      if (viewer.kind === 'anonymous') return '';
      const token = await sessions.start({
        municipalityId: viewer.municipalityId,
        accountId: viewer.kind === 'citizen' ? (viewer.actor?.personId ?? viewer.personId) : viewer.professionalId,
        mandateId: viewer.kind === 'citizen' ? (viewer.actor?.mandateId ?? null) : null,
        accountKind: viewer.kind,
        assurance: viewer.assurance,
        device: 'attack',
        idTokenCipher: null,
      });
      return `sessie=${token}`;
    },
    async signOut(cookie) {
      await identity.signOut(new Request(origin, { headers: { cookie } }), 'nl');
    },
    post: (cookie, body, headers = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'apollo-require-preflight': '1',
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async end() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pool.end();
      await world.end();
    },
  };
}
