import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import express from 'express';
import type { Pool } from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createKindOf } from '#app/server/address-kind.ts';
import { createCalendar } from '#app/server/calendar/index.ts';
import { createLimits, type Limits } from '#app/server/limits.ts';
import { requestFacts } from '#app/server/request-facts.ts';
import { createTenants } from '#app/server/tenants.ts';
import { createPool } from '#db/pools.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { testClock } from '#tests/support/clock.ts';
import { eventsOf, readCalendar, textOf, valueOf } from '#tests/support/icalendar.ts';
import { job, reporter } from '../income/stories.ts';
import { createWorld, type World } from '../income/world.ts';
import { documents, pair } from './stories.ts';

let world: World;
let municipality: string;
let pool: Pool;
let limits: Limits;
let log: string[];
const servers: Server[] = [];
beforeAll(async () => {
  world = await createWorld();
  municipality = await world.municipality();
  await world.owner.query(`update municipality set languages = '{nl,ar,ti}' where id = $1`, [municipality]);
  pool = createPool(world.identityUrl, { max: 2 });
  limits = createLimits(pool, { signInsPerMinute: 10 });
});
beforeEach(() => {
  log = [];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  await pool.end();
  await world.end();
});

/** The part of the portal that calendars read, on a port of this computer. */
async function serve(change: Partial<Parameters<typeof createCalendar>[0]> = {}): Promise<string> {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) });
  const app = express();
  app.use(
    requestFacts({ logger, clock: testClock, proxies: 0, kindOf: createKindOf([]), onAnswered: () => undefined }),
  );
  const tenants = createTenants(pool, testClock);
  const origin = 'https://portaal.example';
  app.use(createCalendar({ pool, api: world.api, limits, tenants, origin, clock: testClock, logger, ...change }));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

const open = async (viewer: CitizenViewer, language = 'nl') =>
  (await world.ask<{ openCalendarFeed: { path: string } }>(viewer, documents.openFeed, { language })).openCalendarFeed
    .path;

const tokenOf = (path: string) => path.slice('/agenda/'.length, -'.ics'.length);

async function read(origin: string, path: string) {
  const response = await fetch(`${origin}${path}`);
  const events = response.ok ? eventsOf(readCalendar(await response.text())) : [];
  return { status: response.status, headers: response.headers, events };
}

test('what was planned, moved and cancelled is what a calendar reads', async () => {
  const { citizen, coach } = await pair(world, municipality);
  const path = await open(citizen);
  const origin = await serve();
  const id = (await coach.plan()).appointments?.[0]?.id ?? '';
  const appointments = async () =>
    (await read(origin, path)).events
      .filter((event) => valueOf(event, 'UID') === `${id}@portal`)
      .map((event) => ['SEQUENCE', 'STATUS', 'DTSTART'].map((name) => valueOf(event, name)));
  expect(await appointments()).toEqual([['0', 'CONFIRMED', '20261130T083000Z']]);
  await coach.change(id, 0, { day: '2027-07-01' });
  expect(await appointments()).toEqual([['1', 'CONFIRMED', '20270701T073000Z']]);
  await coach.cancel(id, 1, 'Ik ben ziek.');
  expect(await appointments()).toEqual([['2', 'CANCELLED', '20270701T073000Z']]);
});

test('a month is a deadline until it is sent', async () => {
  const viewer = await world.citizen(municipality);
  const path = await open(viewer);
  const origin = await serve();
  const deadlines = async () =>
    (await read(origin, path)).events.map((event) => `${valueOf(event, 'DTSTART')} ${textOf(event, 'SUMMARY')}`);
  expect(await deadlines()).toContain('20261205 Laatste dag om iets door te geven');
  await reporter(world, viewer).reportJobs(job);
  expect(await deadlines()).not.toContain('20261205 Laatste dag om iets door te geven');
});

test('the answer is a calendar in its own language, for its reader only and kept by nobody', async () => {
  const { citizen, coach } = await pair(world, municipality);
  await coach.plan();
  const origin = await serve();
  const { status, headers, events } = await read(origin, await open(citizen, 'ar'));
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('content-disposition')).toBe('inline; filename="agenda.ics"');
  const [event] = events;
  expect(event && textOf(event, 'SUMMARY')).toBe('موعد مع البلدية');
  expect(event && textOf(event, 'DESCRIPTION')).toContain('https://portaal.example/ar');
  const [other] = (await read(origin, await open(citizen, 'ti'))).events;
  expect(other && textOf(other, 'SUMMARY'), 'a language without texts').toBe('Afspraak gemeente');
});

test('a municipality with a host name of its own has its own portal', async () => {
  const own = await world.municipality();
  await world.owner.query(`update municipality set host_name = 'elders.example' where id = $1`, [own]);
  const { citizen, coach } = await pair(world, own);
  await coach.plan();
  const [event] = (await read(await serve(), await open(citizen))).events;
  expect(event && textOf(event, 'DESCRIPTION')).toContain('https://elders.example/');
});

describe('an address that opens nothing', () => {
  test('a token that was replaced or ended, never given, or is none', async () => {
    const viewer = await world.citizen(municipality);
    const origin = await serve();
    const [first, second] = [await open(viewer), await open(viewer)];
    expect([(await read(origin, first)).status, (await read(origin, second)).status]).toEqual([404, 200]);
    await world.ask(viewer, documents.closeFeed);
    const strange = randomBytes(32).toString('base64url');
    for (const path of [
      second,
      `/agenda/${strange}.ics`,
      '/agenda/x.ics',
      `/agenda/${tokenOf(second)}`,
      '/agenda/.ics',
    ])
      expect((await read(origin, path)).status, path).toBe(404);
  });

  test('reads nobody else’s', async () => {
    const { coach } = await pair(world, municipality);
    await coach.plan();
    const other = await world.citizen(municipality, { noBenefit: true });
    expect((await read(await serve(), await open(other))).events).toEqual([]);
  });

  test('asks the database only what it has to', async () => {
    const origin = await serve({ pool: { query: () => Promise.reject(new Error('was asked')) } });
    expect((await read(origin, "/agenda/'%20or%20true%20--.ics")).status).toBe(404);
  });
});

test('no token is logged, whatever the outcome and however it is written', async () => {
  const viewer = await world.citizen(municipality);
  const path = await open(viewer);
  const origin = await serve();
  const upper = path.replace('agenda', 'AGENDA');
  for (const asked of [path, `${path}?x=${tokenOf(path)}`, upper, `/ar${path}`, path.replace('.ics', ''), `${path}/`])
    await read(origin, asked);
  const failing = await serve({ api: { execute: () => Promise.resolve({ errors: [] }) } });
  expect((await read(failing, path)).status).toBe(503);
  const lines = log.join('');
  expect(lines).not.toContain(tokenOf(path));
  expect(lines).toContain('"page":"/agenda/:token"');
  expect(lines).toContain('a calendar was not answered');
});

test('who asks too often is asked to wait', async () => {
  const viewer = await world.citizen(municipality);
  const path = await open(viewer);
  const origin = await serve();
  await pool.query('delete from limits.rate_limit');
  const few = createLimits(pool, { signInsPerMinute: 1, calendarsPerMinute: 2 });
  const limited = await serve({ limits: few });
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await read(limited, path)).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await read(limited, path)).headers.get('retry-after')).toBe('60');
  expect((await read(origin, path)).status).toBe(200);
  const { rows } = await pool.query<{ key: string }>('select key from limits.rate_limit');
  expect(rows.map(({ key }) => key).join()).not.toContain('127.0.0.1');
});
