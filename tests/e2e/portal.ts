import { readFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test';
import { type PortalServer, projectRoot, startPortal } from '../support/portal-server.ts';
import { keepSecretsOf } from './what-nobody-may-log.ts';

export type Language = 'nl' | 'en' | 'ar';

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

interface Fixtures {
  /** Statuses that a test provokes; the browser names each in its console. */
  readonly refusals: readonly number[];
  /** Somebody with a browser of their own. Whatever the console says fails the test. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visitor>;
}

interface WorkerFixtures {
  readonly portal: PortalServer;
}

type PortalFixture = NonNullable<Parameters<typeof base.extend<object, WorkerFixtures>>[0]['portal']>;

/** Another function each time: tests with the same one share a worker, and with it a portal. */
const portal = (): PortalFixture => [
  async ({}, use) => {
    const started = await startPortal();
    await use(started);
    await started.stop();
  },
  { scope: 'worker', timeout: 120_000 },
];

export const test = base.extend<Fixtures, WorkerFixtures>({
  portal: portal(),
  refusals: [[], { option: true }],
  visit: async ({ browser, portal, refusals }, use) => {
    const contexts: BrowserContext[] = [];
    const said: string[] = [];
    const keepers: ReturnType<typeof keepSecretsOf>[] = [];
    await use(async (options = {}) => {
      const context = await open(browser, portal.origin, options);
      contexts.push(context);
      keepers.push(keepSecretsOf(context));
      context.on('weberror', (error) => said.push(error.error().message));
      context.on('console', (message) => {
        const expected = refusals.some((status) => message.text().includes(`status of ${status}`));
        if (!expected) said.push(`${message.type()}: ${message.text()}`);
      });
      return { context, page: await context.newPage() };
    });
    for (const keeper of keepers) await keeper.end();
    for (const context of contexts) await context.close();
    expect(said, 'the console stays silent').toEqual([]);
  },
});

function open(browser: Browser, baseURL: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({ baseURL, locale: 'nl-NL', viewport: { width: 360, height: 740 }, ...options });
}

/** For a file that changes people whom other files look at: its tests have a portal to themselves. */
export const testApart = () => test.extend<object, WorkerFixtures>({ portal: portal() });

export { expect };

const municipalities = { Modelstad: 'modelstad', Voorbeelddorp: 'voorbeelddorp' } as const;
export type Municipality = keyof typeof municipalities;

/** An address in a language. */
export const inLanguage = (language: Language, path: string) => (language === 'nl' ? path : `/${language}${path}`);

/** Signs somebody in through the start page and the local OpenID provider. */
export async function signIn(
  page: Page,
  name: string,
  { municipality = 'Modelstad', staff = false, language = 'nl', level }: SignIn = {},
): Promise<void> {
  await page.goto(inLanguage(language, '/?kies=1'));
  await page.locator(`input[name="gemeente"][value="${municipalities[municipality]}"]`).check();
  await page.locator('main form button').first().click();
  await page.locator(staff ? '#medewerker button' : '#inwoner button').click();
  await chooseAtProvider(page, name, { staff, ...(level ? { level } : {}) });
}

interface SignIn {
  readonly municipality?: Municipality;
  readonly staff?: boolean;
  readonly language?: Language;
  readonly level?: string;
}

/** The pages of the local provider: who, and for staff the second factor. */
export async function chooseAtProvider(
  page: Page,
  name: string,
  { staff = false, level }: Pick<SignIn, 'staff' | 'level'> = {},
) {
  if (level) await page.locator(`input[value="${level}"]`).check();
  await page.getByRole('button', { name }).click();
  if (!staff) return;
  const code = /\b\d{6}\b/.exec(await page.locator('body').innerText())?.[0] ?? '';
  await page.locator('input[name="code"]').fill(code);
  await page.locator('form button').first().click();
}

/** The month before which everything was reported: the one of today in the Netherlands. */
export function currentMonth(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 7);
}

/** The month before another. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** A day of the current month, or with `back` of the month before, as three fields. */
export function dayIn(month: string, day: number, back = 0): readonly [string, string, string] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 - back, day));
  return [String(date.getUTCDate()), String(date.getUTCMonth() + 1), String(date.getUTCFullYear())];
}

/** The last day of a month. */
export function lastDayOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

export async function fillDay(page: Page, name: string, [day, month, year]: readonly [string, string, string]) {
  await page.locator(`[name="${name}-day"]`).fill(day);
  await page.locator(`[name="${name}-month"]`).fill(month);
  await page.locator(`[name="${name}-year"]`).fill(year);
}

/** The button that most people need on a question page. */
export const next = (page: Page): Locator => page.locator('main form button.nl-button--primary').last();

export interface Job {
  readonly name: string;
  readonly payPeriod: 'MONTH' | 'FOUR_WEEKS';
  readonly net: string;
  readonly gross: string;
}

/** Fills in one employer from the question about the kind to the pay slip, and goes back to the month. */
export async function fillJob(page: Page, month: string, job: Job): Promise<void> {
  await page.locator('input[name="kind"][value="EMPLOYMENT"]').check();
  await next(page).click();
  await page.locator('#name').fill(job.name);
  await page.locator(`input[name="payPeriod"][value="${job.payPeriod}"]`).check();
  await next(page).click();
  const four = job.payPeriod === 'FOUR_WEEKS';
  await fillDay(page, 'workedFrom', four ? dayIn(month, 12, 1) : dayIn(month, 1));
  await fillDay(page, 'workedTo', dayIn(month, four ? 8 : lastDayOf(month)));
  if (four) await page.locator('input[name="wholeMonth"][value="ja"]').check();
  await fillDay(page, 'paidOn', dayIn(month, 10));
  await next(page).click();
  await page.locator('input[name="certainty"][value="PAY_SLIP"]').check();
  await page.locator('#net').fill(job.net);
  await page.locator('#gross').fill(job.gross);
  await page.locator('#minutes').fill('32,5');
  await next(page).click();
  await page.locator('input[name="holidayPay"][value="EXCLUDED"]').check();
  await next(page).click();
  await expect(page.locator('#bestand')).toBeVisible();
  await next(page).click();
}

/** Address of the page for the pay slip of a job, from the page of its month. */
export async function paySlipOf(page: Page, name: string): Promise<string> {
  const href = await page.getByRole('link', { name }).getAttribute('href');
  return href?.replace(/[a-z]+$/, 'loonstrook') ?? '';
}

/** Texts of the portal, to find things by the words that people see. */
export function texts(language: Language, namespace: string): (key: string) => string {
  const all: unknown = JSON.parse(readFileSync(`${projectRoot}locales/${language}/${namespace}.json`, 'utf8'));
  return (key) => {
    const text = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], all);
    if (typeof text !== 'string') throw new Error(`no text ${namespace}.${key}`);
    return text;
  };
}
