import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mirrorFaults } from '../support/mirror.ts';
import { projectRoot } from '../support/portal-server.ts';
import { askForView, personOf, publishMinutes } from './guidance.ts';
import { currentMonth, expect, inLanguage, type Language, monthBefore, next, signIn, test } from './portal.ts';

/** What stands in for the parameters of an address. */
interface Known {
  readonly month: string;
  readonly earlier: string;
  readonly source: string;
  readonly report: string;
  readonly ownStep: string;
  readonly agreedStep: string;
  readonly goal: string;
  readonly view: string;
  readonly talk: string;
  readonly effort: string;
  /** One who writes a plan, one who disagrees with it and one in a placement, as their case manager meets them. */
  readonly drafted: string;
  readonly disagreeing: string;
  readonly placed: string;
  readonly draftGoal: string;
  readonly draftStep: string;
  readonly placement: string;
  readonly appointment: string;
  readonly draftTalk: string;
}

/** `guided`: a citizen with a plan and a proposal. `searching`: one in the search term. */
type Reader = 'nobody' | 'citizen' | 'guided' | 'searching' | 'specialist' | 'caseManager' | 'teamLead';

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
  hulp: ['citizen', () => '/hulp', () => '/hulp?melding=gestopt'],
  'hulp/uitnodigen': ['citizen', () => '/hulp/uitnodigen'],
  namens: ['citizen', () => '/namens', () => '/namens?melding=ander'],
  'namens/code': ['citizen', () => '/namens/code'],
  overzicht: ['citizen', () => '/overzicht'],
  'mijn-gegevens': ['citizen', () => '/mijn-gegevens'],
  'mijn-gegevens/e-mail': ['citizen', () => '/mijn-gegevens/e-mail'],
  'mijn-gegevens/e-mail/code': ['citizen', () => '/mijn-gegevens/e-mail/code'],
  'mijn-gegevens/telefoon': ['citizen', () => '/mijn-gegevens/telefoon'],
  'mijn-gegevens/roepnaam': ['citizen', () => '/mijn-gegevens/roepnaam'],
  'mijn-gegevens/bereikbaar': ['citizen', () => '/mijn-gegevens/bereikbaar'],
  'mijn-gegevens/taal': ['citizen', () => '/mijn-gegevens/taal'],
  'hoe-ging-het': ['citizen', () => '/hoe-ging-het?melding=dank', () => '/hoe-ging-het'],
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
  plan: ['guided', () => '/plan'],
  'plan/voorstel': ['guided', () => '/plan/voorstel'],
  'plan/versies': ['guided', () => '/plan/versies'],
  'plan/versies/:number': ['guided', () => '/plan/versies/1'],
  'plan/versies/:number/afdruk': [
    'guided',
    () => '/plan/versies/1/afdruk',
    () => '/plan/versies/2/afdruk',
    () => '/plan/versies/1/afdruk?naast=1',
  ],
  'plan/versies/:number/pdf': ['nobody'],
  'plan/stap/nieuw': ['guided', () => '/plan/stap/nieuw'],
  'plan/stap/:step': [
    'guided',
    ({ ownStep }) => `/plan/stap/${ownStep}`,
    ({ agreedStep }) => `/plan/stap/${agreedStep}`,
  ],
  'plan/stap/:step/veranderen': ['guided', ({ ownStep }) => `/plan/stap/${ownStep}/veranderen`],
  'plan/wens': ['guided', () => '/plan/wens'],
  'plan/doel/:goal/delen': ['guided', ({ goal }) => `/plan/doel/${goal}/delen`],
  'plan/zienswijze/:id': ['guided', ({ view }) => `/plan/zienswijze/${view}`],
  trede: ['guided', () => '/trede'],
  zoektijd: ['searching', () => '/zoektijd'],
  'zoektijd/nieuw': ['searching', () => '/zoektijd/nieuw'],
  'zoektijd/:effort': ['searching', ({ effort }) => `/zoektijd/${effort}`],
  afspraken: ['guided', () => '/afspraken'],
  'gesprekken/:id': ['guided', ({ talk }) => `/gesprekken/${talk}`],
  beoordelen: ['specialist', () => '/beoordelen', () => '/beoordelen?status=QUESTIONED'],
  'beoordelen/:id': ['specialist', ({ report }) => `/beoordelen/${report}`],
  ervaringen: ['teamLead', () => '/ervaringen'],
  'mijn-mensen': ['caseManager', () => '/mijn-mensen'],
  'mijn-mensen/:person': ['caseManager', ...(['drafted', 'disagreeing', 'placed'] as const).map(aboutWhom(''))],
  'mijn-mensen/:person/plan/concept': [
    'caseManager',
    ...(['drafted', 'placed'] as const).map(aboutWhom('/plan/concept')),
  ],
  'mijn-mensen/:person/plan/concept/kop': ['caseManager', about('/plan/concept/kop')],
  'mijn-mensen/:person/plan/concept/doel/:goal': [
    'caseManager',
    about('/plan/concept/doel/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/plan/concept/doel/${known.draftGoal}`,
  ],
  'mijn-mensen/:person/plan/concept/stap/:step': [
    'caseManager',
    about('/plan/concept/stap/nieuw'),
    about('/plan/concept/stap/nieuw?soort=TRAINING'),
    (known) => `/mijn-mensen/${known.drafted}/plan/concept/stap/${known.draftStep}`,
  ],
  'mijn-mensen/:person/plan/concept/verplichting/:obligation': [
    'caseManager',
    about('/plan/concept/verplichting/nieuw'),
  ],
  'mijn-mensen/:person/plan/concept/voorstellen': ['caseManager', about('/plan/concept/voorstellen')],
  'mijn-mensen/:person/plan/versie/:number': ['caseManager', about('/plan/versie/1')],
  'mijn-mensen/:person/plan/vaststellen': ['caseManager', aboutWhom('/plan/vaststellen')('disagreeing')],
  'mijn-mensen/:person/plan/intrekken': ['caseManager', aboutWhom('/plan/intrekken')('disagreeing')],
  'mijn-mensen/:person/plan/beeindigen': ['caseManager', about('/plan/beeindigen')],
  'mijn-mensen/:person/plan/evalueren': ['caseManager', about('/plan/evalueren')],
  'mijn-mensen/:person/plan/maatregel': ['caseManager', about('/plan/maatregel')],
  'mijn-mensen/:person/plan/maatregel/:proposal/intrekken': [
    'caseManager',
    ({ drafted, view }) => `/mijn-mensen/${drafted}/plan/maatregel/${view}/intrekken`,
  ],
  'mijn-mensen/:person/plan/stap/:step': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}`,
  ],
  'mijn-mensen/:person/plan/stap/:step/verdringing': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}/verdringing`,
  ],
  'mijn-mensen/:person/plan/stap/:step/evaluatie': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}/evaluatie`,
  ],
  'mijn-mensen/:person/trede': ['caseManager', about('/trede')],
  'mijn-mensen/:person/zoektijd': ['caseManager', about('/zoektijd')],
  'mijn-mensen/:person/afspraak/:id': [
    'caseManager',
    about('/afspraak/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/afspraak/${known.appointment}`,
  ],
  'mijn-mensen/:person/gesprek/:id': [
    'caseManager',
    about('/gesprek/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/gesprek/${known.draftTalk}`,
    (known) => `/mijn-mensen/${known.drafted}/gesprek/${known.talk}`,
  ],
  maatregelen: ['specialist', () => '/maatregelen'],
  'maatregelen/:id': ['specialist', ({ view }) => `/maatregelen/${view}`],
  'bewijs/:id': ['nobody'],
  over: ['nobody', () => '/over'],
  '*': ['nobody'],
};

/** A page about the one of these people, or about the first. */
function aboutWhom(path: string): (who: 'drafted' | 'disagreeing' | 'placed') => (known: Known) => string {
  return (who) => (known) => `/mijn-mensen/${known[who]}${path}`;
}

function about(path: string): (known: Known) => string {
  return aboutWhom(path)('drafted');
}

test.use({ refusals: [404, 403] });

test('every page has its place here', () => {
  const source = readFileSync(`${projectRoot}app/routes.ts`, 'utf8');
  const routes = [...source.matchAll(/\b(?:route\(\s*'([^']+)'|index\()/g)].map(([, path]) => path ?? '');
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
    await lookAtAll(page, 'citizen', language, { ...unknown, month, earlier, source });
    await page.goto(inLanguage(language, '/beoordelen'));
    await look(page, 'forbidden');
  });

  test(`pages of a plan can be read by everybody (${language})`, async ({ visit }) => {
    test.slow();
    const staff = await visit();
    await signIn(staff.page, 'Bram Begeleid', { staff: true });
    const sam = await personOf(staff.page, 'Sam Voorbeeld');
    const talk = await publishMinutes(staff.page, sam, 'Wij spraken over de cursus.\nU belt volgende week.');
    const view = await askForView(staff.page, sam, 'U kwam twee keer niet naar een gesprek.');

    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page, 'Sam Voorbeeld', { language });
    await page.goto('/plan');
    const known = {
      ...unknown,
      talk,
      view,
      ownStep: await idIn(page, '.portal-task:has-text("eigen stap") a'),
      agreedStep: await idIn(page, '.portal-task:has-text("afgesproken") a'),
      goal: ((await page.locator('[id^="doel-"]').first().getAttribute('id')) ?? '').replace('doel-', ''),
    };
    await lookAtAll(page, 'guided', language, known);
    await page.goto(inLanguage(language, '/trede'));
    await page.locator('main form button').click();
    await look(page, 'a question of the ladder');

    const other = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(other.page, 'Noor Hypothese', { language });
    await other.page.goto('/zoektijd');
    const effort = await idIn(other.page, '[id^="inspanning-"] a');
    await lookAtAll(other.page, 'searching', language, { ...unknown, effort });
  });

  test(`professionals' pages can be read by everybody (${language})`, async ({ visit }) => {
    test.slow();
    const staff = { staff: true, language } as const;
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page, 'Bram Begeleid', staff);
    const guided = await guidedBy(page);
    await lookAtAll(page, 'caseManager', language, guided);
    const other = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(other.page, 'Tessa Toets', staff);
    await other.page.goto('/beoordelen');
    const report = await idIn(other.page, '.portal-table a');
    await lookAtAll(other.page, 'specialist', language, { ...guided, report });
    const lead = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(lead.page, 'Lotte Leidraad', staff);
    await lookAtAll(lead.page, 'teamLead', language, unknown);
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

const unknown: Known = {
  month: '',
  earlier: '',
  source: '',
  report: '',
  ownStep: '',
  agreedStep: '',
  goal: '',
  view: '',
  talk: '',
  effort: '',
  drafted: '',
  disagreeing: '',
  placed: '',
  draftGoal: '',
  draftStep: '',
  placement: '',
  appointment: '',
  draftTalk: '',
};

/** The people of a case manager who is signed in, with what can be looked at about them. */
async function guidedBy(page: Page): Promise<Known> {
  const drafted = await personOf(page, 'Selam Verzonnen');
  const placed = await personOf(page, 'Idris Denkwereld');
  const disagreeing = await personOf(page, 'Bas Tegenbeeld');
  const view = await askForView(page, drafted, 'U kwam twee keer niet naar de les.');
  const talk = await publishMinutes(page, drafted, 'Wij spraken over de taalles.');
  await page.goto(`/mijn-mensen/${drafted}/gesprek/nieuw`);
  await page.locator('input[name="way"][value="PHONE"]').check();
  await page.locator('#words').fill('Nog niet af.');
  await page.locator('button[value="bewaren"]').click();
  const draftTalk = /gesprek\/([^?]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`/mijn-mensen/${drafted}`);
  const appointment = await idIn(page, 'a[href*="/afspraak/"]');
  await page.goto(`/mijn-mensen/${drafted}/plan/concept`);
  const draftGoal = await idIn(page, '.portal-table a[href*="/doel/"]');
  const draftStep = await idIn(page, '.portal-table a[href*="/concept/stap/"]');
  await page.goto(`/mijn-mensen/${placed}`);
  const placement = await idIn(page, '#stappen + .portal-table a:has-text("Werkervaring")');
  return {
    ...unknown,
    ...{ drafted, disagreeing, placed, view, talk, draftTalk, appointment, draftGoal, draftStep, placement },
  };
}

/** The id at the end of the first of these links. */
async function idIn(page: Page, link: string): Promise<string> {
  const id = (await page.locator(link).first().getAttribute('href'))?.split('/').pop() ?? '';
  expect(id, link).not.toBe('');
  return id;
}

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
