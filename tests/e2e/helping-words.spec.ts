import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { changeDefinitions, changeKinds, questions } from '#graphql/change/domain/kinds.ts';
import { saidToWhoReads } from '../architecture/said-to-who-reads.ts';
import { projectRoot } from '../support/portal-server.ts';
import { beginChange } from './changes.ts';
import { askForView, personOf, publishMinutes } from './guidance.ts';
import { accept, actFor, invite } from './helping.ts';
import { objectTo } from './objecting.ts';
import { currentMonth, expect, inLanguage, type Language, monthBefore, next, signIn, testApart } from './portal.ts';

const test = testApart();
test.use({ refusals: [404, 422] });

const everything = {
  income: 'SEND',
  changes: 'SEND',
  plan: 'SEND',
  conversation: 'LOOK',
  decisions: 'SEND',
  details: 'LOOK',
} as const;

/** Addresses that show the words of a page; what a page asks further on is reached by its address. */
async function addressesOf(page: Page, known: Readonly<Record<'decision' | 'talk' | 'view', string>>) {
  const changes: string[] = [];
  // Another account is told by the person alone.
  for (const kind of changeKinds.filter((one) => one !== 'ACCOUNT')) {
    const { id } = await beginChange(page, kind);
    const asked = new Set(changeDefinitions[kind].questions.map((name) => `stap/${questions[name].page}`));
    changes.push(...[...asked, 'bewijs', 'controleren'].map((name) => `/wijzigingen/${id}/${name}`));
  }
  const month = currentMonth();
  await page.goto(`/inkomsten/${month}/iets-te-melden`);
  await page.locator('button[value="ja"]').click();
  if (page.url().endsWith('/bron/nieuw')) {
    await page.locator('input[value="EMPLOYMENT"]').check();
    await next(page).click();
  } else await page.locator('.portal-task__link').nth(1).click();
  const source = /bron\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
  expect(source).not.toBe('');
  const earlier = monthBefore(month);
  return [
    ...['', `/${month}`, `/${month}/iets-te-melden`, `/${month}/bron/nieuw`, `/${month}/controleren`].map(
      (path) => `/inkomsten${path}`,
    ),
    ...['soort', 'werkgever', 'periode', 'bedrag', 'extra', 'loonstrook', 'verwijderen'].map(
      (step) => `/inkomsten/${month}/${source}/${step}`,
    ),
    ...['', '/verstuurd', '/verbeteren', '/vraag', '/wat-als'].map((path) => `/inkomsten/${earlier}${path}`),
    '/wijzigingen',
    '/wijzigingen/nieuw',
    '/wijzigingen/moet-ik-dit-melden',
    ...changes,
    '/besluiten',
    `/besluiten/${known.decision}`,
    ...['', '/bijlagen', '/controleren', '/verstuurd'].map((path) => `/besluiten/${known.decision}/bezwaar${path}`),
    '/mijn-gegevens',
    '/afspraken',
    `/gesprekken/${known.talk}`,
    ...['', '/voorstel', '/versies', '/versies/1', '/stap/nieuw', '/wens', `/zienswijze/${known.view}`].map(
      (path) => `/plan${path}`,
    ),
    '/trede',
    '/zoektijd',
  ];
}

const you: Readonly<Record<'nl' | 'en', RegExp>> = {
  nl: /(?<!\p{L})(?:u|uw|uzelf|ik|mijn)(?!\p{L})/iu,
  en: /\b(?:you|your|yours|yourself|my)\b/i,
};

/** What a page says of ours to a helper as "you", without the sentences that mean the helper. */
async function saidAsYou(page: Page, language: 'nl' | 'en', meant: readonly RegExp[]): Promise<readonly string[]> {
  const lines = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    // What somebody wrote stays as it was written, and so do the decision itself and what a municipality calls its rungs.
    const written = `.portal-typed, [lang]:not([lang="${document.documentElement.lang}"]), #besluit, [id^="staat-"]`;
    for (const other of copy.querySelectorAll(written)) other.remove();
    for (const block of copy.querySelectorAll('p, li, dt, dd, h1, h2, h3, label, legend, td, th, a, button, div'))
      block.append('\n');
    return copy.textContent.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  });
  return [...new Set(lines)]
    .map((line) => meant.reduce((rest, sentence) => rest.replace(sentence, ''), line))
    .filter((line) => you[language].test(line));
}

const namespaces = [
  ...['change', 'common', 'conversation', 'decision', 'details', 'duty'],
  ...['evidence', 'income', 'mandate', 'plan', 'settlement'],
];

/** Every text of a namespace with its full name (`plan: title`). */
function textsOf(language: Language, namespace: string): (readonly [string, string])[] {
  const flat = (value: unknown, key: string): (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[`${namespace}: ${key}`, value]]
      : Object.entries(value as object).flatMap(([name, part]) => flat(part, key === '' ? name : `${key}.${name}`));
  return flat(JSON.parse(readFileSync(`${projectRoot}locales/${language}/${namespace}.json`, 'utf8')), '');
}

/** Sentences that mean the helper: the exceptions with their reasons, and forms for helpers that speak to the helper too. */
function meantOf(language: Language): readonly RegExp[] {
  const pattern = (text: string) =>
    new RegExp(
      text
        .split(/\{\{[^}]*\}\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*?'),
      'g',
    );
  const exceptions = Object.values(saidToWhoReads).flat();
  const isMeant = (name: string) =>
    name.includes('_acting') ||
    exceptions.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return namespaces
    .flatMap((namespace) => textsOf(language, namespace))
    .filter(([name]) => isMeant(name))
    .map(([, text]) => text)
    .sort((one, other) => other.length - one.length)
    .map(pattern);
}

test('what a helper reads is about the person by name', async ({ visit }) => {
  test.setTimeout(300_000);
  const staff = await visit();
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  const sam = await personOf(staff.page, 'Sam Voorbeeld');
  const talk = await publishMinutes(staff.page, sam, 'De cursus is besproken.');
  const view = await askForView(staff.page, sam, 'Sam kwam twee keer niet.');
  const { page: own } = await visit();
  await signIn(own, 'Sam Voorbeeld');
  const decision = await objectTo(own);
  const code = await invite(own, everything);
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Dina Voorbeeld');
  await accept(page, code);
  await actFor(page, 'Sam Voorbeeld');
  const addresses = await addressesOf(page, { decision, talk, view });
  const found: string[] = [];
  for (const language of ['nl', 'en'] as const) {
    const meant = meantOf(language);
    for (const address of addresses) {
      const answer = await page.goto(inLanguage(language, address));
      if (answer?.status() === 404) continue;
      await expect(page.locator('.portal-banner--acting')).toContainText('Sam Voorbeeld');
      await expect(page.locator('.portal-nav a[href$="/plan"]')).toHaveText('Plan');
      for (const line of await saidAsYou(page, language, meant)) found.push(`${language} ${address}: ${line}`);
    }
  }
  expect(found).toEqual([]);

  // What an action answers is said the same way.
  await page.goto('/plan/stap/nieuw');
  await next(page).click();
  await expect(page.locator('main')).toContainText('Schrijf op wat Sam Voorbeeld gaat doen.');
});
