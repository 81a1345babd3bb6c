import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

/** Chooses a municipality where it is asked first. */
async function comeTo(page: Page, path: string, municipality = 'modelstad') {
  await page.goto(path);
  await page.locator(`input[name="gemeente"][value="${municipality}"]`).check();
  await next(page).click();
}

const ways: readonly { readonly language: Language; readonly script: boolean }[] = [
  { language: 'nl', script: true },
  { language: 'nl', script: false },
  { language: 'en', script: true },
  { language: 'en', script: false },
  { language: 'ar', script: true },
  { language: 'ar', script: false },
];

for (const { language, script } of ways)
  test(`somebody without an account explores and keeps directions (${language}${script ? '' : ', without script'})`, async ({
    visit,
  }) => {
    const { page, context } = await visit({ javaScriptEnabled: script });
    const t = texts(language, 'perspective');
    const look = async () => {
      if (script) expect(await axeFaults(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    };
    await comeTo(page, inLanguage(language, '/perspectief'));
    const before = await context.cookies();
    await expect(page.locator('h1')).toHaveText(t('title'));
    await expect(page.getByText(t('stories.invented'))).toBeVisible();
    await look();
    await page.getByRole('link', { name: t('go.explore') }).click();
    await page.locator('input[value="HANDS"]').check();
    await look();
    await next(page).click();
    await page.locator('input[value="REPAIR"]').check();
    await page.getByRole('button', { name: t('explore.previous') }).click();
    await expect(page.locator('input[value="HANDS"]')).toBeChecked();
    await next(page).click();
    await page.locator('input[value="REPAIR"]').check();
    await next(page).click();
    await page.locator('input[value="DEBTS"]').check();
    await next(page).click();
    await look();
    await next(page).click();
    await expect(page.locator('h1')).toHaveText(t('result.title'));
    await expect(page.locator('#hulp-DEBTS')).toContainText('Jongeren Perspectieffonds');
    await expect(page.locator('[id^="richting-"].portal-card')).toHaveCount(4);
    await expect(page.locator('#richting-techniek')).toContainText(t('ability.REPAIR'));
    await expect(page.locator('#richting-techniek')).toContainText('Leerwerkplek metaal');
    await look();
    await page.locator('input[name="richting"][value="techniek"]').check();
    await page.getByRole('button', { name: t('result.chooseButton') }).click();
    expect(new URL(page.url()).search).toBe('?richting=techniek');
    await expect(page.locator('#richting-techniek')).toBeVisible();
    if (script) expect(await axeFaults(page)).toEqual([]);
    expect(await context.cookies()).toEqual(before);
    if (script) expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    const other = await visit({ javaScriptEnabled: script });
    await comeTo(other.page, page.url());
    await expect(other.page.locator('#richting-techniek')).toBeVisible();
    await expect(other.page.locator('main')).not.toContainText(t('ability.REPAIR'));
  });

test('answers go along into another language, and directions through the sign-in', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await comeTo(page, '/perspectief/verkennen');
  await page.locator('input[value="OUTSIDE"]').check();
  await page.getByRole('button', { name: 'العربية' }).last().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('input[value="OUTSIDE"]')).toBeChecked();

  await page.goto('/perspectief/richtingen?richting=zorg&richting=onzin');
  await expect(page.locator('main')).toContainText(texts('nl', 'perspective')('shared.unknown'));
  await page.locator('#meenemen a').click();
  await page.locator('#inwoner button').click();
  await page.getByRole('button', { name: 'Noor Hypothese' }).click();
  await expect(page.locator('#richting-zorg')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?richting=zorg');
});

test.describe('the check', () => {
  test.use({ refusals: [422] });

  for (const language of ['nl', 'en', 'ar'] as const)
    test(`is an idea with reasons and somebody to talk to (${language})`, async ({ visit }) => {
      const { page } = await visit();
      const t = texts(language, 'perspective');
      await comeTo(page, inLanguage(language, '/perspectief/past-het'));
      const thisYear = new Date().getFullYear();
      const ask = async (year: string, day = '1', month = '1') => {
        await fillDay(page, 'geboren', [day, month, year]);
        await page.locator('input[value="LOWER"]').check();
        await page.locator('input[value="NOTHING"]').check();
        await next(page).click();
      };
      await next(page).click();
      await expect(page.locator('[data-errors]')).toContainText(t('check.born.EMPTY'));
      await ask('2004', '31', '2');
      await expect(page.locator('[data-errors]')).toContainText(t('check.born.NOT_A_DAY'));
      await ask(String(thisYear + 1));
      await expect(page.locator('[data-errors]')).toContainText(t('check.born.IMPOSSIBLE'));
      const status = page.getByRole('status');
      await ask(String(thisYear - 15));
      await expect(status).toContainText(t('check.SUPPORT_POINT'));
      await ask(String(thisYear - 28));
      await expect(status).toContainText(t('check.ASK'));
      // In Arabic digits.
      await ask(
        [...String(thisYear - 22)].map((digit) => String.fromCharCode(0x0660 + Number(digit))).join(''),
        '١',
        '١',
      );
      await expect(status).toContainText(t('check.MAY_FIT'));
      expect(await axeFaults(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    });
});

test('a municipality without a Perspectiefjaar says so and leads on', async ({ visit }) => {
  const { page } = await visit();
  const t = texts('nl', 'perspective');
  await comeTo(page, '/perspectief/verkennen', 'voorbeelddorp');
  await expect(page.locator('h1')).toContainText('Voorbeelddorp');
  expect(await axeFaults(page)).toEqual([]);
  await signIn(page, 'Hugo Schets', { municipality: 'Voorbeelddorp' });
  await page.goto('/perspectief/past-het');
  await page.getByRole('link', { name: t('none.toTrainings') }).click();
  await expect(page).toHaveURL(/\/opleidingen$/);
});
