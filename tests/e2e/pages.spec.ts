import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { mirrorFaults } from '../support/mirror.ts';
import { projectRoot } from '../support/portal-server.ts';
import { beginChange, tellGift } from './changes.ts';
import { askForView, dayFromNow, personOf, publishMinutes } from './guidance.ts';
import { addPhotos } from './locker.ts';
import { objectTo } from './objecting.ts';
import { confirmWork, proposeCompetence } from './portfolio-guidance.ts';
import { type Known, unknown } from './page-known.ts';
import { pages, type Reader } from './page-list.ts';
import { currentMonth, expect, inLanguage, type Language, monthBefore, next, signIn, testApart } from './portal.ts';
import { weigh } from './weight.ts';

// Asks, proposes and objects, so that every page has something to show. Each takes minutes: they go to whichever worker is free.
const test = testApart();
test.describe.configure({ mode: 'parallel' });
test.use({ refusals: [404, 403] });

test('every page has its place here', () => {
  const source = readFileSync(`${projectRoot}app/routes.ts`, 'utf8');
  const routes = [...source.matchAll(/\b(?:route\(\s*'([^']+)'|index\()/g)].map(([, path]) => path ?? '');
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((path) => !Object.hasOwn(pages, path))).toEqual([]);
});

test('a button without words is found by axe', async ({ visit }) => {
  const { page } = await visit();
  for (const path of ['/', '/?kies=1']) {
    await page.goto(path);
    expect(await axeFaults(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button></button>'));
    expect(await axeFaults(page)).toEqual(['button-name: <button></button>']);
  }
});

/** A page takes a second or two, and there are as many as there are. */
const forAllPages = 600_000;

const languages: readonly Language[] = ['nl', 'ar'];

for (const language of languages) {
  test(`citizen's pages can be read by everybody (${language})`, async ({ visit }) => {
    test.setTimeout(forAllPages);
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
    const { id: draftChange } = await beginChange(page, 'MOVE');
    const toldChange = await tellGift(page, dayFromNow(-1));
    const file = await addPhotos(page, language);
    await lookAtAll(page, 'citizen', language, { ...unknown, month, earlier, source, file, draftChange, toldChange });
    await page.goto(inLanguage(language, '/beoordelen'));
    await look(page, 'forbidden');
  });

  test(`pages of a plan can be read by everybody (${language})`, async ({ visit }) => {
    test.setTimeout(forAllPages);
    const staff = await visit();
    await signIn(staff.page, 'Bram Begeleid', { staff: true });
    const sam = await personOf(staff.page, 'Sam Voorbeeld');
    const talk = await publishMinutes(staff.page, sam, 'Wij spraken over de cursus.\nU belt volgende week.');
    const view = await askForView(staff.page, sam, 'U kwam twee keer niet naar een gesprek.');

    await proposeCompetence(staff.page, sam, 'Rustig blijven');
    await confirmWork(staff.page, sam, 'bakkerijmedewerker');

    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page, 'Sam Voorbeeld', { language });
    const decision = await objectTo(page);
    await page.goto('/portfolio');
    const work = await idIn(page, '#cv + .portal-tasks a:has-text("bakkerijmedewerker")');
    const proposed = await idIn(page, '#voorstellen + .portal-tasks a');
    await page.goto('/portfolio/delen');
    const card = await idIn(page, '[id^="kaart-"] a');
    await page.goto('/opleidingen?q=heftruck');
    const training = await idIn(page, '[id^="opleiding-"] a');
    await page.goto('/opleidingen?q=kok');
    const wanted = await idIn(page, '[id^="opleiding-"] a');
    await page.goto('/plan');
    const known = {
      ...unknown,
      work,
      proposed,
      card,
      training,
      wanted,
      decision,
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

    const couple = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(couple.page, 'Mira Denkbeeld', { language });
    await couple.page.goto('/partner');
    const part = await idIn(couple.page, '[id^="deel-"] a');
    await lookAtAll(couple.page, 'partner', language, { ...unknown, part });
  });

  test(`professionals' pages can be read by everybody (${language})`, async ({ visit }) => {
    test.setTimeout(forAllPages);
    const staff = { staff: true, language } as const;
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page, 'Bram Begeleid', staff);
    const guided = await guidedBy(page);
    await lookAtAll(page, 'caseManager', language, guided);
    const other = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(other.page, 'Tessa Toets', staff);
    await other.page.goto('/beoordelen');
    const report = await idIn(other.page, '.portal-table a');
    await other.page.goto('/beoordelen/wijzigingen');
    const reviewedChange = await idIn(other.page, '.portal-table a');
    const objecting = await visit();
    await signIn(objecting.page, 'Sam Voorbeeld');
    await objectTo(objecting.page);
    await other.page.goto('/bezwaren');
    const objection = await idIn(other.page, '.portal-table a');
    await lookAtAll(other.page, 'specialist', language, { ...guided, report, reviewedChange, objection });
    const lead = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(lead.page, 'Lotte Leidraad', staff);
    await lead.page.goto('/goedkeuren');
    const approval = await idIn(lead.page, '.portal-table a');
    await lookAtAll(lead.page, 'teamLead', language, { ...unknown, approval });
    const privacy = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(privacy.page, 'Fatma Vertrouwen', staff);
    await privacy.page.goto('/privacy');
    const toAnswer = await idIn(privacy.page, '.portal-table a');
    await lookAtAll(privacy.page, 'officer', language, { ...guided, toAnswer });
    const provider = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(provider.page, 'Otto Opleider', staff);
    const participant = await idIn(provider.page, '.portal-table a');
    await lookAtAll(provider.page, 'provider', language, { ...unknown, participant });
    const desk = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(desk.page, 'Linde Loket', staff);
    const question = await idIn(desk.page, '.portal-table a');
    await lookAtAll(desk.page, 'adviser', language, { ...unknown, question });
    const asker = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(asker.page, 'Petra Bedenksel', { language });
    await asker.page.goto('/mijn-rechten');
    const request = await idIn(asker.page, '[id^="verzoek-"] a');
    await lookAtAll(asker.page, 'asker', language, { ...guided, request });
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
  await page.goto(`/mijn-mensen/${await personOf(page, 'Sam Voorbeeld')}`);
  const shown = (await page.locator('#portfolio + .portal-tasks a').first().getAttribute('href')) ?? '';
  const askedTraining = (await page.locator('#opleidingen + .portal-tasks a').first().getAttribute('href')) ?? '';
  return {
    ...unknown,
    askedTraining,
    ...{ drafted, disagreeing, placed, view, talk, draftTalk, appointment, draftGoal, draftStep, placement, shown },
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

/** Nothing that axe finds, nothing wider than the screen or its box, one heading, and a mirror that is one. */
async function look(page: Page, what: string): Promise<void> {
  expect.soft(await axeFaults(page), what).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(tooWide, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
  const spilling = await page.evaluate(() =>
    [...document.querySelectorAll('tbody td, tbody th, .portal-badge')]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      .filter((box) => getComputedStyle(box).display !== 'inline')
      .map((box) => box.textContent),
  );
  expect.soft(spilling, `${what} has words outside their box`).toEqual([]);
  await expect.soft(page.locator('h1'), what).toHaveCount(1);
  expect.soft(await mirrorFaults(page), `${what} in a mirror`).toEqual([]);
}
