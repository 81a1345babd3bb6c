import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Pool } from 'pg';
import { createDemoIdentity, createDemoKeys } from '#app/server/demo/idp/index.tsx';
import { createIdentity, type BeginSignIn, type Identity, type IssuerConfig } from '#app/server/identity/index.ts';
import { createPool } from '#db/pools.ts';
import { listTenants, type Tenant } from '#db/repositories/identity-municipality.ts';
import { type DemoAccount, demoAccounts } from '#db/seed/scenarios.ts';
import { newId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { testSecret } from '#tests/support/secret.ts';
import { type Arrival, type Browser, createBrowser } from './browser.ts';

/** Levels as the demo's issuers name them in their forms. */
export type Level = 'basic' | 'middle' | 'substantial' | 'high';

export interface Visit extends Partial<Omit<BeginSignIn, 'municipalityId'>> {
  /** Subject of the demo account. */
  readonly as: string;
  readonly level?: Level;
  /** A professional who leaves out the second factor. */
  readonly skipCode?: boolean;
}

/** Where a sign-in ended: an address of the portal, without its origin. */
export interface Outcome {
  readonly path: string;
  readonly cookies: readonly string[];
}

/** The sign-in of the portal on a real database, and real issuers beside it on a port of this computer. */
export interface Stage {
  readonly identity: Identity;
  readonly origin: string;
  readonly owner: Pool;
  readonly issuers: readonly IssuerConfig[];
  /** Lines that were logged. */
  readonly log: readonly string[];
  /** Moves the time of the portal; the issuers keep the real one. */
  pass(minutes: number): void;
  now(): number;
  tenant(slug: string): Tenant;
  account(subject: string): DemoAccount;
  /** Lets whoever is signed in here help the person behind an account of the demo with their income; gives the mandate. */
  helped(browser: Browser, by: string): Promise<string>;
  /** The portal as somebody else configured it, on the same database and issuers. */
  portal(change: { readonly issuers?: readonly IssuerConfig[]; allowSignIn?(): Promise<boolean> }): Identity;
  /** Leaves for the issuer and chooses somebody; ends at the address that the issuer sends back to. */
  toCallback(browser: Browser, visit: Visit): Promise<Arrival>;
  /** The whole way: leaves, chooses, comes back. What the portal sets is kept by the browser. */
  signIn(browser: Browser, visit: Visit): Promise<Outcome>;
  /** Comes back from the issuer at this address. */
  arrive(browser: Browser, address: string): Promise<Outcome>;
  /** A request of this browser to a page of the portal. */
  request(browser: Browser, path?: string, init?: RequestInit): Request;
  end(): Promise<void>;
}

export async function createStage(): Promise<Stage> {
  const database = await createTestDatabase();
  const onError = () => undefined;
  const pool = createPool(database.identityUrl, { name: 'test identity', max: 4, onError });
  const owner = createPool(database.ownerUrl, { name: 'test owner', max: 2, onError });
  const tenants = await listTenants(pool);
  const log: string[] = [];
  const write = (fields: object, message: string) => log.push(JSON.stringify({ ...fields, message }));
  const logger = { info: write, warn: write };
  let moved = 0;
  const clock: Clock = { now: () => systemClock.now() + moved };

  const app = express();
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const demo = createDemoIdentity({
    origin,
    municipalities: tenants,
    accounts: demoAccounts,
    keys: createDemoKeys(),
    stylesheet: '',
    clock: systemClock,
    logger,
  });
  app.use(demo.router);

  const portal: Stage['portal'] = ({ issuers = demo.issuers, allowSignIn }) =>
    createIdentity({
      pool,
      secretBox: createSecretBox(testSecret),
      clock,
      logger,
      config: { origin, demo: true, issuers },
      ...(allowSignIn ? { allowSignIn } : {}),
    });
  const identity = portal({});
  const callback = `${origin}/inloggen/terug`;
  const request: Stage['request'] = (browser, path = '/', init) => browser.request(`${origin}${path}`, init);
  const account = (subject: string) => {
    const found = demoAccounts.find((one) => one.subject === subject);
    if (!found) throw new Error(`there is no ${subject} in the demo`);
    return found;
  };
  const tenant = (slug: string) => {
    const found = tenants.find((one) => one.slug === slug);
    if (!found) throw new Error(`there is no ${slug} in the demo`);
    return found;
  };

  const toCallback: Stage['toCallback'] = async (
    browser,
    { as, level = 'substantial', skipCode = false, ...begin },
  ) => {
    const { kind, municipality } = account(as);
    const move = await identity.beginSignIn(request(browser), {
      municipalityId: tenant(municipality).id,
      kind,
      language: 'nl',
      ...begin,
    });
    if (move === null || move === 'tooMany') throw new Error(`nobody was let out: ${String(move)}`);
    browser.keep(origin, move.cookies);
    const picker = await browser.follow(move.to, callback);
    if (picker.page === null) return picker;
    const chosen = await browser.follow(picker.address, callback, { persoon: as, niveau: level });
    if (kind === 'citizen' || chosen.page === null) return chosen;
    const code = /(?<!\d)\d{6}(?!\d)/.exec(chosen.page.replace(/<head>.*<\/head>/s, ''))?.[0] ?? '';
    return browser.follow(chosen.address.split('?')[0] ?? '', callback, {
      persoon: as,
      ...(skipCode ? { zonder: 'ja' } : { code }),
    });
  };

  const arrive: Stage['arrive'] = async (browser, address) => {
    const move = await identity.completeSignIn(browser.request(address));
    if (move === 'tooMany') throw new Error('nobody was let in');
    browser.keep(origin, move.cookies);
    return { path: move.to.slice(origin.length), cookies: move.cookies };
  };

  const helped: Stage['helped'] = async (browser, by) => {
    const signedIn = await identity.resolveSession(request(browser));
    if (signedIn?.viewer.kind !== 'citizen') throw new Error('no citizen is signed in');
    const { municipalityId, personId } = signedIn.viewer;
    const id = newId(clock.now());
    const at = new Date(clock.now()).toISOString();
    await owner.query(
      `insert into mandate (municipality_id, id, person_id, person_name, kind, parts, until_date, code_hash, code_expires_at,
         helper_id, helper_name, accepted_at)
       select $1, $2::uuid, p.id, p.name, 'FAMILY_OR_FRIEND', '{"INCOME":"SEND"}', ($4::timestamptz + interval '1 year')::date, $2::uuid::text,
         $4::timestamptz + interval '1 day', $3, 'Helper', $4::timestamptz
       from person p where p.municipality_id = $1 and p.name = $5`,
      [municipalityId, id, personId, at, account(by).name],
    );
    return id;
  };

  return {
    identity,
    origin,
    owner,
    issuers: demo.issuers,
    log,
    pass(minutes) {
      moved += minutes * 60_000;
    },
    now: () => clock.now(),
    tenant,
    account,
    helped,
    portal,
    toCallback,
    arrive,
    signIn: async (browser, visit) => arrive(browser, (await toCallback(browser, visit)).address),
    request,
    async end() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
    },
  };
}

export { createBrowser };
