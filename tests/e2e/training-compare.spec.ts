import { axeFaults } from '../support/axe.ts';
import { expect, inLanguage, type Language, signIn, testApart, texts } from './portal.ts';

const test = testApart();

const readers: readonly { readonly who: string; readonly language: Language }[] = [
  { who: 'Petra Bedenksel', language: 'nl' },
  { who: 'Ruben Schijnbaar', language: 'ar' },
];

for (const { who, language } of readers)
  test(`two or three trainings are compared, from a search and from what is kept, without script (${language})`, async ({
    visit,
  }) => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await signIn(page, who, { language });
    const t = texts(language, 'training');
    const compare = page.getByRole('button', { name: t('compare.button') });
    await page.goto(inLanguage(language, '/opleidingen?q=lassen&time=EVENING'));
    await compare.click();
    await expect(page.getByRole('status')).toContainText(t('compare.few'));
    await page.locator('.portal-back a').click();
    await expect(page.locator('[name="q"]')).toHaveValue('lassen');

    const ticks = page.locator('input[type="checkbox"][name="opleiding"]');
    for (const index of [0, 1, 2, 3]) await ticks.nth(index).check();
    await compare.click();
    await expect(page.getByRole('status')).toContainText(t('compare.many'));
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    const prices = page.getByRole('row').filter({ hasText: t('one.price') });
    await expect(prices.getByRole('cell')).toHaveCount(3);
    const seen = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(seen.page, who, { language });
    await seen.page.goto(page.url());
    await expect(seen.page.locator('.portal-table')).toBeVisible();
    expect(await axeFaults(seen.page)).toEqual([]);
    const wide = await seen.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);

    for (const index of [0, 1]) {
      await page.goto(seen.page.url());
      await page.locator('.portal-table a').nth(index).click();
      await page.locator('#aanvragen form button').click();
      await expect(page.getByRole('status')).toContainText(texts(language, 'enrolment')('done.bewaard'));
    }
    await page.goto(inLanguage(language, '/opleidingen/mijn'));
    for (const index of [0, 1]) await ticks.nth(index).check();
    await compare.click();
    await expect(page.getByRole('columnheader')).toHaveCount(3);
    await expect(page.locator('.portal-back a')).toHaveText(t('compare.backMine'));
  });
