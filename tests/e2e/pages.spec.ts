import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mirrorFaults } from '../support/mirror.ts';
import { projectRoot } from '../support/portal-server.ts';
import { currentMonth, expect, inLanguage, type Language, monthBefore, next, signIn, test } from './portal.ts';

/** What stands in for the parameters of an address. */
interface Known {
  readonly month: string;
  readonly earlier: string;
  readonly source: string;
  readonly report: string;
}

type Reader = 'nobody' | 'citizen' | 'specialist' | 'caseManager';

/** Every page of `app/routes.ts`, who reads it, and an address of it. A page that is missing here fails the test below. */
const pages: Readonly<Record<string, readonly [Reader, ...((known: Known) => string)[]]>> = {
  '': ['nobody', () => '/', () => '/?kies=1', () => '/?melding=bewaard'],
  'inloggen/terug': ['nobody'],
  'inloggen/:kind': ['nobody'],
  uitloggen: ['citizen', () => '/uitloggen'],
  afgemeld: ['nobody', () => '/afgemeld'],
  sessies: ['citizen', () => '/sessies'],
  'sessie/verlengen': ['citizen', () => '/sessie/verlengen'],
  taal: ['nobody'],
  overzicht: ['citizen', () => '/overzicht'],
  inkomsten: ['citizen', () => '/inkomsten'],
  'inkomsten/:month': ['citizen', ({ month }) => `/inkomsten/${month}`, ({ earlier }) => `/inkomsten/${earlier}`],
  'inkomsten/:month/iets-te-melden': ['citizen', ({ month }) => `/inkomsten/${month}/iets-te-melden`],
  'inkomsten/:month/bron/nieuw': ['citizen', ({ month }) => `/inkomsten/${month}/bron/nieuw`],
  'inkomsten/:month/bron/:source/loonstrook': [
    'citizen',
    ({ month, source }) => `/inkomsten/${month}/bron/${source}/loonstrook`,
  ],
  'inkomsten/:month/bron/:source/verwijderen': [
    'citizen',
    ({ month, source }) => `/inkomsten/${month}/bron/${source}/verwijderen`,
  ],
  'inkomsten/:month/bron/:source/:step': [
    'citizen',
    ...['soort', 'werkgever', 'periode', 'bedrag', 'extra', 'onderneming'].map(
      (step) =>
        ({ month, source }: Known) =>
          `/inkomsten/${month}/bron/${source}/${step}`,
    ),
  ],
  'inkomsten/:month/controleren': ['citizen', ({ month }) => `/inkomsten/${month}/controleren`],
  'inkomsten/:month/vrijlating': ['nobody'],
  'inkomsten/:month/wat-als': ['citizen', ({ month }) => `/inkomsten/${month}/wat-als`],
  'inkomsten/:month/verstuurd': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/verstuurd`],
  'inkomsten/:month/verstuurd/:version/afdruk': [
    'citizen',
    ({ earlier }) => `/inkomsten/${earlier}/verstuurd/1/afdruk`,
  ],
  'inkomsten/:month/verstuurd/:version/pdf': ['nobody'],
  'inkomsten/:month/vraag': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/vraag`],
  'inkomsten/:month/verbeteren': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/verbeteren`],
  beoordelen: ['specialist', () => '/beoordelen', () => '/beoordelen?status=QUESTIONED'],
  'beoordelen/:id': ['specialist', ({ report }) => `/beoordelen/${report}`],
  'mijn-mensen': ['caseManager', () => '/mijn-mensen'],
  'bewijs/:id': ['nobody'],
  over: ['nobody', () => '/over'],
  '*': ['nobody'],
};

test.use({ refusals: [404, 403] });

test('every page has its place here', () => {
  const source = readFileSync(`${projectRoot}app/routes.ts`, 'utf8');
  const routes = [...source.matchAll(/\b(?:route\('([^']+)'|index\()/g)].map(([, path]) => path ?? '');
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((path) => !Object.hasOwn(pages, path))).toEqual([]);
});

const languages: readonly Language[] = ['nl', 'ar'];

for (const language of languages) {
  test(`citizen's pages can be read by everybody (${language})`, async ({ visit }) => {
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await lookAtAll(page, 'nobody', language, unknown);
    await page.goto(inLanguage(language, '/deze-pagina-is-er-niet'));
    await look(page, 'not found');
    // October of Daan holds a question; November begins here.
    await signIn(page, 'Daan Proefpersoon', { language });
    const month = currentMonth();
    await page.goto(inLanguage(language, `/inkomsten/${month}/iets-te-melden`));
    await page.locator('button[value="ja"]').click();
    if (page.url().endsWith('/bron/nieuw')) {
      await page.locator('input[value="EMPLOYMENT"]').check();
      await page.locator('main form button').first().click();
    } else await page.locator('.portal-task__link').nth(1).click();
    const source = /bron\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    expect(source).not.toBe('');
    const earlier = monthBefore(month);
    await lookAtAll(page, 'citizen', language, { month, earlier, source, report: '' });
    await page.goto(inLanguage(language, '/beoordelen'));
    await look(page, 'forbidden');
  });

  test(`professionals' pages can be read by everybody (${language})`, async ({ visit }) => {
    const staff = { staff: true, language } as const;
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page, 'Tessa Toets', staff);
    await page.goto('/beoordelen');
    const report = (await page.locator('.portal-table a').first().getAttribute('href'))?.split('/').pop() ?? '';
    await lookAtAll(page, 'specialist', language, { ...unknown, report });
    const other = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(other.page, 'Bram Begeleid', staff);
    await lookAtAll(other.page, 'caseManager', language, unknown);
  });
}

/** Another theme, and a longer address for mail. */
test('the pages of the other municipality can be read by everybody', async ({ visit }) => {
  const { page } = await visit({ viewport: { width: 320, height: 640 } });
  await page.goto('/?kies=1');
  await page.locator('input[value="voorbeelddorp"]').check();
  await next(page).click();
  await look(page, 'the start of Voorbeelddorp');
  await signIn(page, 'Hugo Schets', { municipality: 'Voorbeelddorp' });
  const earlier = monthBefore(currentMonth());
  for (const path of ['/overzicht', '/inkomsten', `/inkomsten/${earlier}/verstuurd`, '/sessies', '/over']) {
    await page.goto(path);
    await look(page, `${path} of Voorbeelddorp`);
  }
});

const unknown: Known = { month: '', earlier: '', source: '', report: '' };

async function lookAtAll(page: Page, reader: Reader, language: Language, known: Known): Promise<void> {
  for (const [who, ...addresses] of Object.values(pages)) {
    if (who !== reader) continue;
    for (const address of addresses) {
      const path = inLanguage(language, address(known));
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await look(page, path);
      await weigh(page, path, (await response?.body()) ?? Buffer.alloc(0));
    }
  }
}

/** Nothing that axe finds, nothing wider than the screen, one heading, and a mirror that is one. */
async function look(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    what,
  ).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
  await expect(page.locator('h1'), what).toHaveCount(1);
  expect(await mirrorFaults(page), `${what} in a mirror`).toEqual([]);
}

let styleBytes = 0;

/** HTML and CSS of a page over the wire: at most 60 KB; no script but ours, at most 5 KB. */
async function weigh(page: Page, what: string, html: Buffer): Promise<void> {
  const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  expect(scripts, `${what} ships a script`).toEqual(['/comfort.js']);
  expect(await page.locator('script:not([src])').count(), `${what} holds a script`).toBe(0);
  styleBytes ||= await sizeOf(page, (await page.locator('link[rel="stylesheet"]').first().getAttribute('href')) ?? '');
  expect(gzipSync(html).length + styleBytes, `${what} is heavy`).toBeLessThan(60_000);
  expect(await sizeOf(page, '/comfort.js')).toBeLessThan(5_000);
}

async function sizeOf(page: Page, path: string): Promise<number> {
  const body = await (await page.request.get(path)).body();
  const plain = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  return gzipSync(plain).length;
}
