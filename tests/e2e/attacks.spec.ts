import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tell } from '../support/attack-table.ts';
import { projectRoot, startPortal } from '../support/portal-server.ts';
import { askForView, dayFromNow, personOf, publishMinutes } from './guidance.ts';
import { currentMonth, expect, fillJob, inLanguage, signIn, testApart, texts } from './portal.ts';

const test = testApart();
const where = 'tests/e2e/attacks.spec.ts';
const form = 'application/x-www-form-urlencoded';

test.use({ refusals: [400, 403, 404, 422, 429] });

test('every answer tells browsers what it may do', async ({ visit, portal }) => {
  const { page, context } = await visit();
  await signIn(page, 'Karel Denkbeeld');
  for (const path of [
    '/',
    '/overzicht',
    '/ar/inkomsten',
    '/geen-pagina',
    '/bewijs/1',
    '/agenda/x.ics',
    '/graphql',
    '/health',
    '/comfort.js',
    '/.git/config',
    '/assets/',
    '/.env',
  ]) {
    const answer = await context.request.get(path, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(answer.status(), path).toBeLessThan(500);
    if (path === '/health') continue;
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['content-security-policy'], path).toMatch(/default-src 'none'/);
    expect(headers['content-security-policy'], path).toMatch(/frame-ancestors 'none'|sandbox/);
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['access-control-allow-origin'], path).toBeUndefined();
    if (headers['content-type']?.startsWith('text/')) expect(headers['content-type'], path).toMatch(/charset=utf-8/i);
    if (path !== '/comfort.js') expect(headers['cache-control'], path).toContain('no-store');
    if (/\.git|\.env|assets\/$/.test(path)) expect(answer.status(), path).toBe(404);
  }
  expect(portal.said()).not.toContain('"level":50');
});

test('no other site posts a form of ours', async ({ visit, portal }) => {
  const { page, context } = await visit();
  await signIn(page, 'Karel Denkbeeld');
  const source = readFileSync(`${projectRoot}app/routes.ts`, 'utf8');
  const paths = [...source.matchAll(/\broute\(\s*'([^'*]+)'/g)].map(
    ([, path = '']) => `/${path.replace(/:\w+/g, '1')}`,
  );
  expect(paths.length).toBeGreaterThan(40);
  let tried = 0;
  for (const path of paths)
    for (const headers of [
      { origin: 'https://elders.example' },
      { origin: 'null' },
      { origin: `${portal.origin}.elders.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: portal.origin },
    ]) {
      const answer = await context.request.post(path, {
        headers: { 'content-type': form, ...headers },
        data: 'a=1',
        maxRedirects: 0,
      });
      tried += 1;
      expect([path, JSON.stringify(headers), answer.status()]).toEqual([path, JSON.stringify(headers), 400]);
    }
  tell({ attack: 'forms posted by another site, to every page', tried, through: 0, where });
});

test('no address leads away after signing in or in another language', async ({ visit, portal }) => {
  const { page, context } = await visit();
  const corpus = [
    '//elders.example',
    '///elders.example',
    '\\\\elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '/%09/elders.example',
    '/%2f%2felders.example',
    '/%5celders.example',
    '/.//elders.example',
    '/ar//elders.example',
    '/nl/\\elders.example',
    'https://elders.example',
    'https:elders.example',
    'http:/\\elders.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,a',
    '@elders.example',
    '/@elders.example',
    `${portal.origin}@elders.example`,
    `${portal.origin}.elders.example`,
    '//ëlders.example',
    '/。/elders.example',
    '//elders%E3%80%82example',
    '/?terug=//elders.example',
    '/overzicht\r\nSet-Cookie: a=b',
    '\u0000//elders.example',
    '',
  ];
  for (const terug of corpus) {
    const answer = await context.request.post('/taal', {
      headers: { origin: portal.origin },
      form: { taal: 'en', terug },
      maxRedirects: 0,
    });
    const to = new URL(answer.headers()['location'] ?? '', portal.origin);
    expect([terug, answer.status(), to.origin]).toEqual([terug, expect.any(Number), portal.origin]);
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('a=b');
    // What a page writes into its links and forms.
    await page.goto(`/?kies=1&terug=${encodeURIComponent(terug)}`);
    const leads = await page
      .locator('a[href], form[action]')
      .evaluateAll((all) =>
        all.map((one) =>
          one instanceof HTMLAnchorElement ? one.href : one instanceof HTMLFormElement ? one.action : '',
        ),
      );
    expect(
      leads.filter((href) => new URL(href).hostname.includes('elders') || /^(javascript|data):/.test(href)),
      terug,
    ).toEqual([]);
  }
  for (const terug of ['//elders.example', '/\\elders.example', 'javascript:alert(1)']) {
    const other = await visit();
    await other.page.goto(`/?kies=1&terug=${encodeURIComponent(terug)}`);
    await signIn(other.page, 'Karel Denkbeeld');
    expect(new URL(other.page.url()).origin).toBe(portal.origin);
  }
  tell({ attack: 'addresses that would lead elsewhere', tried: corpus.length * 2 + 3, through: 0, where });
});

test('who adds too much, or signs in too often, is told so in their language and when to come back', async ({
  visit,
  browser,
}) => {
  const { page, context } = await visit();
  await signIn(page, 'Petra Bedenksel');
  const path = inLanguage('ar', `/inkomsten/${currentMonth()}/bron/1/loonstrook`);
  let last = await context.request.get('/over');
  let count = 0;
  while (last.status() !== 429 && count < 70) {
    count += 1;
    last = await context.request.post(path, {
      multipart: { bestand: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a') } },
    });
  }
  expect([count, last.status(), last.headers()['retry-after']]).toEqual([61, 429, '60']);
  expect(await last.text()).toContain(texts('ar', 'common')('failure.tooMany.title'));

  const slow = await startPortal({ SIGN_INS_PER_MINUTE: '2', TRUST_PROXY: '0' });
  const visitor = await browser.newContext({ baseURL: slow.origin });
  const choice = { headers: { origin: slow.origin }, form: { gemeente: 'modelstad' }, maxRedirects: 0 };
  await visitor.request.post('/?index', choice);
  const statuses: number[] = [];
  for (const client of ['1', '2', '3', '4']) {
    const answer = await visitor.request.post('/en/inloggen/burger', {
      headers: { origin: slow.origin, 'x-forwarded-for': `203.0.113.${client}`, 'x-portal-client': client },
      form: {},
      maxRedirects: 0,
    });
    statuses.push(answer.status());
    if (answer.status() === 429) {
      expect(answer.headers()['retry-after']).toBe('60');
      expect(await answer.text()).toContain(texts('en', 'common')('failure.tooMany.title'));
    }
  }
  await visitor.close();
  await slow.stop();
  expect(statuses).toEqual([302, 302, 429, 429]);
  tell({ attack: 'more files and sign-ins than may be', tried: count + statuses.length, through: 0, where });
});

const script = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>';

/** Pages that one reader walks to; `npm run attacks` goes further than `npm test`. */
const pagesAtMost = process.env['ATTACK_TABLE'] ? 150 : 50;

/** Every page that somebody can walk to from here. */
async function walk(
  page: Page,
  from: readonly string[],
): Promise<{ readonly visited: number; readonly shown: number }> {
  const todo = [...from];
  const seen = new Set(todo);
  let shown = 0;
  let visited = 0;
  for (let path = todo.shift(); path !== undefined && visited < pagesAtMost; path = todo.shift()) {
    visited += 1;
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.get(window, 'ran')), path).toBeUndefined();
    expect(await page.locator('img[src="x"], [onerror], script:not([src])').count(), path).toBe(0);
    const text = await page.evaluate(() =>
      [
        document.body.innerText,
        ...[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
      ].join('\n'),
    );
    if (text.includes(script)) shown += 1;
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    for (const link of links) {
      const [bare = ''] = link.split('#');
      if (seen.has(bare) || /uitloggen|taal|\/pdf|bewijs|demo|^\/(ar|en)\b|sessie/.test(bare)) continue;
      seen.add(bare);
      todo.push(bare);
    }
  }
  return { visited, shown };
}

/** Asks the API as the one whose session the page holds. */
async function tryApi(page: Page, query: string, variables: object): Promise<string> {
  const answer = await page.request.post('/graphql', {
    headers: { 'apollo-require-preflight': '1' },
    data: { query, variables },
  });
  expect(answer.status(), query).toBe(200);
  return answer.text();
}

test('words that are a script stay words, wherever they are shown', async ({ visit }) => {
  test.slow();
  const staff = await visit();
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  const personId = await personOf(staff.page, 'Sam Voorbeeld');
  await publishMinutes(staff.page, personId, script);
  await askForView(staff.page, personId, script);
  const input = {
    kind: 'TALK',
    day: dayFromNow(9),
    time: '09:30',
    minutes: 30,
    way: 'IN_PERSON',
    place: script,
    bring: script,
  };
  expect(
    await tryApi(
      staff.page,
      `mutation ($personId: ID!, $input: AppointmentInput!) {
        saveAppointment(personId: $personId, appointmentId: null, revision: 0, input: $input) { __typename }
      }`,
      { personId, input },
    ),
  ).toContain('AppointmentSaved');

  const citizen = await visit();
  await signIn(citizen.page, 'Sam Voorbeeld');
  await tryApi(
    citizen.page,
    `mutation ($title: String!) { saveOwnStep(stepId: null, revision: 0, formId: null, input: { kind: OWN_ACTIVITY, title: $title }) { __typename } }`,
    { title: script },
  );
  const month = currentMonth();
  await citizen.page.goto(`/inkomsten/${month}/iets-te-melden`);
  await citizen.page.locator('button[value="ja"]').click();
  await fillJob(citizen.page, month, { name: script, payPeriod: 'MONTH', net: '600', gross: '700' });
  const own = await walk(citizen.page, [
    '/overzicht',
    '/inkomsten',
    '/plan',
    '/afspraken',
    `/inkomsten/${month}/controleren`,
  ]);
  expect(own.shown, JSON.stringify(own)).toBeGreaterThan(5);
  const feed = await tryApi(citizen.page, 'mutation { openCalendarFeed(language: "nl") { path } }', {});
  const calendar = await (await citizen.page.request.get(/"path":"([^"]+)"/.exec(feed)?.[1] ?? '')).text();
  expect(calendar).toContain('BEGIN:VCALENDAR');
  expect(calendar).not.toMatch(/^[<"]/m);

  const theirs = await walk(staff.page, [`/mijn-mensen/${personId}`]);
  expect(theirs.shown, JSON.stringify(theirs)).toBeGreaterThan(2);
  const judge = await visit();
  await signIn(judge.page, 'Tessa Toets', { staff: true });
  const judged = await walk(judge.page, ['/beoordelen', '/maatregelen']);
  expect(judged.shown, JSON.stringify(judged)).toBeGreaterThan(0);
  tell({
    attack: 'pages that show words that are a script',
    tried: own.visited + theirs.visited + judged.visited,
    through: 0,
    where,
  });
});
