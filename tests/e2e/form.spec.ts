import type { Locator, Page } from '@playwright/test';
import { evidenceLimits, fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import {
  chooseAtProvider,
  currentMonth,
  dayIn,
  expect,
  fillDay,
  inLanguage,
  lastDayOf,
  next,
  signIn,
  test,
  texts,
} from './portal.ts';

const common = texts('nl', 'common');
const income = texts('nl', 'income');
const evidence = texts('nl', 'evidence');

test.describe('twice', () => {
  test.use({ refusals: [409] });

  test('sending from two tabs makes one report', async ({ visit }) => {
    const month = currentMonth();
    const { page, context } = await visit();
    await signIn(page, 'Femke Fictie');
    await page.goto(`/inkomsten/${month}/iets-te-melden`);
    await page.locator('button[value="nee"]').click();
    const other = await context.newPage();
    await other.goto(page.url());
    await Promise.all([next(page).click(), next(other).click()]);
    await expect(page).toHaveURL(/verstuurd/);
    await expect(other).toHaveURL(/verstuurd/);
    const number = /\d{4}-\d{2}-[A-Z0-9]{8}/;
    const [one, two] = [
      number.exec(await page.locator('main').innerText()),
      number.exec(await other.locator('main').innerText()),
    ];
    expect(one?.[0]).toBeDefined();
    expect(two?.[0]).toBe(one?.[0]);
    await expect(page.locator('#versies')).toHaveCount(0);
  });

  test('an older tab changes nothing unseen and keeps what was typed', async ({ visit }) => {
    const month = currentMonth();
    const { page, context } = await visit();
    await signIn(page, 'Iris Papierwerk', { municipality: 'Voorbeelddorp' });
    await beginSource(page, month);
    await page.locator('#name').fill('Eerste venster');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('#name').fill('Tweede venster');
    await other.locator('input[value="MONTH"]').check();
    await next(other).click();
    await expect(other).toHaveURL(/periode$/);
    await page.locator('input[value="WEEK"]').check();
    await next(page).click();
    await expect(page.locator('main')).toContainText(income('changed.title'));
    await expect(page.locator('#name')).toHaveValue('Eerste venster');
    await next(page).click();
    await expect(page).toHaveURL(/periode$/);
  });
});

test('somebody who was signed out on the way finds everything again', async ({ visit }) => {
  const month = currentMonth();
  const { page } = await visit();
  await signIn(page, 'Wout Blauwdruk', { municipality: 'Voorbeelddorp' });
  await beginSource(page, month);
  await page.locator('#name').fill('Kapperszaak De Proef');
  const elsewhere = await visit();
  await signIn(elsewhere.page, 'Wout Blauwdruk', { municipality: 'Voorbeelddorp' });
  await elsewhere.page.goto('/sessies');
  await elsewhere.page.locator('main form button').last().click();
  await expect(elsewhere.page.getByRole('status')).toBeVisible();
  await next(page).click();
  await expect(page.locator('main')).toContainText(texts('nl', 'identity')('message.bewaard.title'));
  await page.locator('#inwoner button').click();
  await chooseAtProvider(page, 'Wout Blauwdruk');
  await expect(page.locator('#name')).toHaveValue('Kapperszaak De Proef');
  await expect(page.locator('main')).toContainText(income('kept'));
});

test('staying signed in keeps the page', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Ruben Schijnbaar');
  await page.goto('/inkomsten');
  await page.locator('.portal-session button').click();
  await expect(page).toHaveURL(/\/inkomsten$/);
});

test.describe('bad input', () => {
  test.use({ refusals: [422] });

  test('is answered with a sentence where it happened, and nothing is lost', async ({ visit }) => {
    const month = currentMonth();
    const { page } = await visit();
    await signIn(page, 'Aya Niemandsland');
    await beginSource(page, month);

    await page.locator('#name').fill('x'.repeat(300));
    await page.locator('input[value="MONTH"]').check();
    await next(page).click();
    await expectProblem(page, 'name', /200/);
    await page.locator('#name').fill('Bakkerij 🥐 De Proef');
    await next(page).click();

    await fillDay(page, 'workedFrom', dayIn(month, 1));
    await fillDay(page, 'workedTo', dayIn(month, 5, -1));
    await fillDay(page, 'paidOn', ['31', '2', month.slice(0, 4)]);
    await next(page).click();
    await expectProblem(page, 'workedTo', /loonstrook hoort bij de maand/);
    await expectProblem(page, 'paidOn', common('day.NOT_A_DAY'));
    await expect(page.locator('[name="paidOn-day"]')).toHaveValue('31');
    await fillDay(page, 'workedTo', dayIn(month, lastDayOf(month)));
    await fillDay(page, 'paidOn', dayIn(month, 10));
    await next(page).click();

    await page.locator('input[value="PAY_SLIP"]').check();
    for (const [typed, sentence] of [
      ['-5', common('amount.NEGATIVE')],
      ['1e9', common('amount.NOT_AN_AMOUNT')],
      ['', common('amount.EMPTY')],
      ['1,2345', common('amount.TOO_MANY_DECIMALS')],
      ['999999999999', common('amount.TOO_LARGE')],
    ] as const) {
      await page.locator('#net').fill(typed);
      await page.locator('#minutes').fill('32');
      await next(page).click();
      await expectProblem(page, 'net', sentence);
      await expect(page.locator('#net')).toHaveValue(typed);
      await expect(page.locator('#minutes')).toHaveValue('32');
    }
    await page.locator('#net').fill('1.250,50');
    await page.locator('#minutes').fill('745');
    await next(page).click();
    await expectProblem(page, 'minutes', common('hours.TOO_MANY'));
    await page.locator('#net').fill('١٢٥٠٫٥٠');
    await page.locator('#gross').fill('1250.50');
    await page.locator('#minutes').fill('744');
    await next(page).click();
    await expect(page).toHaveURL(/extra$/);
    await page.goto(page.url().replace('extra', 'bedrag'));
    await expect(page.locator('#net')).toHaveValue('1250,50');
    await page.goto(page.url().replace('bedrag', 'loonstrook'));

    for (const [file, sentence] of [
      [{ name: 'loonstrook.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ a program') }, 'wrongType'],
      [{ name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, 'empty'],
      [
        { name: 'groot.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(evidenceLimits.fileBytes + 1, 'a') },
        'tooLarge',
      ],
    ] as const) {
      await page.locator('#bestand').setInputFiles(file);
      await next(page).click();
      await expectProblem(page, 'bestand', evidence(`refusal.${sentence}`).replace('{{mb}}', String(fileMegabytes)));
    }
  });
});

test('a month of nothing takes two taps, by keyboard alone', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/?kies=1');
  await reach(page, page.locator('input[name="gemeente"]').first());
  await page.keyboard.press('Space');
  await reach(page, page.locator('main form button').first());
  await page.keyboard.press('Enter');
  await reach(page, page.locator('#inwoner button'));
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: 'Ruben Schijnbaar' }));
  await page.keyboard.press('Enter');
  await reach(page, page.locator(`a[href="/inkomsten/${currentMonth()}/iets-te-melden"]`));
  await page.keyboard.press('Enter');
  await reach(page, page.locator('button[value="nee"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/controleren$/);
  await reach(page, next(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/verstuurd\?versie=1$/);
});

test('an employer is filled in by keyboard alone', async ({ visit }) => {
  const month = currentMonth();
  const { page } = await visit();
  await signIn(page, 'Petra Bedenksel', { language: 'en' });
  await page.goto(inLanguage('en', `/inkomsten/${month}/bron/nieuw`));
  await reach(page, page.locator('input[name="kind"]').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/werkgever$/);
  await reach(page, page.locator('#name'));
  await page.keyboard.type('Keyboard Works');
  await reach(page, page.locator('input[name="payPeriod"]').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/periode$/);
});

test.describe('walls', () => {
  test.use({ refusals: [403, 404] });

  test('nobody reads what is not for them', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Tessa Toets', { staff: true });
    const address = (await page.locator('.portal-table a').first().getAttribute('href')) ?? '';
    expect((await page.goto(address))?.status()).toBe(200);
    const neighbour = await visit();
    await signIn(neighbour.page, 'Nadia Narekenen', { municipality: 'Voorbeelddorp', staff: true });
    expect((await neighbour.page.goto(address))?.status()).toBe(404);
    const lead = await visit();
    await signIn(lead.page, 'Lotte Leidraad', { staff: true });
    expect((await lead.page.goto('/beoordelen'))?.status()).toBe(200);
    await expect(lead.page.locator('main')).not.toContainText('€');
    expect((await lead.page.goto(address))?.status()).toBe(403);
    const somebody = await visit();
    await signIn(somebody.page, 'Ruben Schijnbaar');
    expect((await somebody.page.goto('/beoordelen'))?.status()).toBe(403);
    expect((await somebody.page.goto(address))?.status()).toBe(403);
  });
});

async function beginSource(page: Page, month: string): Promise<void> {
  await page.goto(`/inkomsten/${month}/iets-te-melden`);
  await page.locator('button[value="ja"]').click();
  await page.goto(`/inkomsten/${month}/bron/nieuw`);
  await page.locator('input[name="kind"][value="EMPLOYMENT"]').check();
  await next(page).click();
  await expect(page).toHaveURL(/werkgever$/);
}

/** The sentence stands at the field and above the form, and leads there. */
async function expectProblem(page: Page, field: string, sentence: string | RegExp): Promise<void> {
  await expect(page.locator(`#${field}-error`)).toContainText(sentence);
  await expect(page.locator(`#fouten a[href="#${field}"]`)).toBeVisible();
  await expect(page).toHaveTitle(/^Fout:/);
}

/** Goes there as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not come there');
}
