import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCookieJar } from '#app/server/identity/cookies.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { tell } from '#tests/support/attack-table.ts';
import { type AttackedPortal, createAttackedPortal } from './portal.ts';

const where = 'tests/api/attacks/sessions.test.ts';
let portal: AttackedPortal;
let citizen: CitizenViewer;
beforeAll(async () => {
  portal = await createAttackedPortal({ limits: { signInsPerMinute: 1, calendarsPerMinute: 20 } });
  citizen = await portal.world.citizen(await portal.world.municipality());
});
afterAll(() => portal.end());

const own = { query: '{ viewer { __typename } }' };
const statusOf = async (cookie: string, headers: Readonly<Record<string, string>> = {}) =>
  (await portal.post(cookie, own, headers)).status;

it('a cookie is dead after signing out, after a quarter of an hour and after the day', async () => {
  const left = await portal.signIn(citizen);
  expect(await statusOf(left)).toBe(200);
  await portal.signOut(left);
  expect(await statusOf(left)).toBe(401);

  const idle = await portal.signIn(citizen);
  portal.pass(14);
  expect(await statusOf(idle)).toBe(200);
  portal.pass(16);
  expect(await statusOf(idle)).toBe(401);
  expect(await statusOf(idle), 'and stays dead').toBe(401);

  const busy = await portal.signIn(citizen);
  for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
    portal.pass(10);
    expect(await statusOf(busy), `after ${passed} minutes`).toBe(200);
  }
  portal.pass(10);
  expect(await statusOf(busy)).toBe(401);
  tell({ attack: 'replay of a session after its end', tried: 4, through: 0, where });
});

it('a cookie that somebody else chose, guessed or bent is nobody’s', async () => {
  const cookie = await portal.signIn(citizen);
  const token = cookie.slice('sessie='.length);
  const guesses = [
    'sessie=',
    `sessie=${token.slice(1)}`,
    `sessie=${token}x`,
    `sessie=${token.toUpperCase()}`,
    `sessie=${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    `__Host-sessie=${token}`,
    `Sessie=${token}`,
    `sessie=${citizen.personId}`,
    "sessie=' or 1=1 --",
    `sessie=%00${token}`,
    `sessie=${token}%20`,
    ...Array.from({ length: 50 }, () => `sessie=${randomBytes(32).toString('base64url')}`),
  ];
  for (const guess of guesses) expect([guess, await statusOf(guess)]).toEqual([guess, 401]);
  // Whatever a browser was given before: the last of two of one name counts, and none adds to the other.
  expect(await statusOf(`${guesses[5]}; ${cookie}`)).toBe(200);
  tell({ attack: 'guessed, fixed and bent session cookies', tried: guesses.length, through: 0, where });
});

it('names who asks nowhere but in the session', async () => {
  const cookie = await portal.signIn(citizen);
  const other = await portal.world.citizen(await portal.world.municipality());
  for (const headers of [
    { 'x-user-id': other.personId },
    { 'x-forwarded-user': other.personId },
    { 'x-municipality': other.municipalityId },
    { 'x-portal-client': other.personId },
    { host: 'elders.example' },
    { 'x-forwarded-host': 'elders.example' },
  ]) {
    const { text, status } = await portal.post(
      cookie,
      { query: '{ viewer { __typename municipality { id } } }' },
      headers,
    );
    expect(status).toBe(200);
    expect(text).not.toContain(other.municipalityId);
  }
  for (const authorization of ['Bearer x', 'Bearer ', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Bearer a.b.c'])
    expect([authorization, await statusOf('', { authorization })]).toEqual([authorization, 401]);
  expect(await statusOf(cookie, { authorization: 'Basic YTpi' }), 'another kind of token changes nothing').toBe(200);
  tell({ attack: 'who asks, named in a header', tried: 11, through: 0, where });
});

it('cookies are out of reach of scripts and other sites', () => {
  const https = createCookieJar('https://portaal.example');
  for (const cookie of [https.write(https.sessionName, 'a'), https.write(https.flowName('abc'), 'a', 900)]) {
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure(; Max-Age=900)?$/);
    expect(cookie).not.toMatch(/domain/i);
  }
  expect(createCookieJar('http://localhost').write('a', 'b')).toBe('a=b; Path=/; HttpOnly; SameSite=Lax');
});

it('an address of a calendar is not guessed, and who tries often is told to wait', async () => {
  const paths = [
    ...Array.from({ length: 12 }, () => `/agenda/${randomBytes(32).toString('base64url')}.ics`),
    `/agenda/${newId()}.ics`,
    '/agenda/..%2f..%2fetc%2fpasswd.ics',
    '/agenda/%00.ics',
  ];
  const said = new Set<string>();
  for (const path of paths) {
    const { status, text } = await portal.send(path);
    said.add(`${status} ${text}`);
  }
  expect([...said]).toEqual(['404 There is no calendar here. / Hier is geen agenda.\n']);
  // The address that counts is that of the connection: nobody is in front, so nobody may name another.
  const statuses: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    const client = `203.0.113.${count}`;
    const { status, headers } = await portal.send(paths[0] ?? '', {
      headers: {
        'x-forwarded-for': client,
        'x-real-ip': client,
        forwarded: `for=${client}`,
        'x-portal-client': client,
      },
    });
    statuses.push(status);
    if (status === 429) expect(headers.get('retry-after')).toBe('60');
  }
  expect(statuses).toEqual([...Array<number>(5).fill(404), ...Array<number>(5).fill(429)]);
  tell({ attack: 'guessed calendar addresses', tried: paths.length, through: 0, where });
  tell({ attack: 'a limit evaded by X-Forwarded-For and its kin', tried: 10, through: 0, where });
});

it('behind one proxy only what the proxy added counts', async () => {
  const behind = await createAttackedPortal({ proxies: 1, limits: { signInsPerMinute: 1, calendarsPerMinute: 3 } });
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1)
    statuses.push(
      (
        await behind.send(`/agenda/${'a'.repeat(43)}.ics`, {
          headers: { 'x-forwarded-for': `203.0.113.${count}, 198.51.100.1` },
        })
      ).status,
    );
  await behind.end();
  expect(statuses).toEqual([404, 404, 404, 429, 429, 429]);
});

it('somebody who asks without end is told to wait, and nobody else', async () => {
  const busy = await createAttackedPortal({ limits: { signInsPerMinute: 1, requestsPerMinute: 5 } });
  const who = { query: '{ viewer { id } }' };
  const place = await busy.world.municipality();
  const citizen = await busy.world.citizen(place);
  const first = await busy.signIn(citizen);
  const second = await busy.signIn(await busy.world.professional(place, 'INCOME_SPECIALIST'));
  const statuses = async (cookie: string, body: unknown) => {
    const found: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      const answer = await busy.post(cookie, body, { 'x-forwarded-for': `203.0.113.${count}` });
      if (answer.status === 429) expect(answer.headers.get('retry-after')).toBe('60');
      found.push(answer.status);
    }
    return found;
  };
  expect(await statuses(first, who)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  // A session of the same account counts with it.
  expect(await statuses(await busy.signIn(citizen), who)).toEqual(Array<number>(7).fill(429));
  expect(await statuses(second, who)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(await statuses('', { query: '{ municipalities { id } }' })).toEqual([200, 200, 200, 200, 200, 429, 429]);
  await busy.end();
  tell({ attack: 'operations without end, by account and by address', tried: 28, through: 0, where });
});
