import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

/** Chooses everything that a card asks but for whom it is. */
async function fillCard(page: Page, receiver: 'LINK' | 'CASE_MANAGER', purpose: string): Promise<void> {
  await page.locator(`input[name="receiver"][value="${receiver}"]`).check();
  await page.locator('#purpose').fill(purpose);
  await page.getByRole('checkbox', { name: 'bakkerijmedewerker' }).check();
}

test.describe('a card of a portfolio', () => {
  test.use({ refusals: [422, 404] });

  for (const language of ['nl', 'ar'] as const satisfies readonly Language[])
    test(`is seen beforehand, opened with a link without an account, counted and stopped, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, 'Sam Voorbeeld', { language });
      const t = texts(language, 'portfolio');
      await page.goto(inLanguage(language, '/portfolio'));
      await page.getByRole('link', { name: t('share.to') }).click();
      await page.getByRole('link', { name: t('share.make') }).click();
      await next(page).click();
      await expectProblem(page, 'receiver', t('share.problem.choose'));
      await fillCard(page, 'LINK', 'Voor de baan in de winkel');
      await next(page).click();
      await expectProblem(page, 'forWhom', t('problem.required'));
      await expect(page.locator('#purpose')).toHaveValue('Voor de baan in de winkel');
      await expect(page.getByRole('checkbox', { name: 'bakkerijmedewerker' })).toBeChecked();
      await page.locator('#forWhom').fill('Winkel De Verzinning');
      await page.locator('input[name="shows"][value="ANONYMOUS"]').check();
      await next(page).click();

      await expect(page.locator('main')).toContainText('Bakkerij De Verzinning');
      await expect(page.locator('main')).not.toContainText('Voetbalclub');
      await expect(page.locator('main')).not.toContainText('Sam Voorbeeld');
      await page.locator('button[value="veranderen"]').click();
      await expect(page.locator('#forWhom')).toHaveValue('Winkel De Verzinning');
      await next(page).click();
      await page.locator('button[value="delen"]').click();
      const address = (await page.getByRole('status').locator('p').first().innerText()).trim();
      expect(page.url(), 'the link stands in no address').not.toContain('gedeeld');
      await page.getByRole('link', { name: t('share.made.look') }).click();
      await expect(page.locator('#bekeken + ul')).toHaveCount(0);

      const other = await visit({ javaScriptEnabled: false });
      const response = await other.page.goto(address);
      expect(response?.headers()['x-robots-tag']).toContain('noindex');
      await expect(other.page.locator('main')).not.toContainText('Bakkerij');
      await next(other.page).click();
      await expect(other.page.locator('main')).toContainText('Bakkerij De Verzinning');
      await expect(other.page.locator('main')).not.toContainText('Sam Voorbeeld');
      await page.reload();
      await expect(page.locator('#bekeken + ul > li')).toHaveCount(1);

      await page.getByRole('button', { name: t('share.stop') }).click();
      await expect(page.getByRole('status')).toContainText(t('share.stopped'));
      await other.page.goto(address);
      await expect(other.page.locator('main')).toContainText(t('shared.ended'));
    });

  test('for a case manager is read by them, and its owner sees by whom', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Sam Voorbeeld');
    const t = texts('nl', 'portfolio');
    await page.goto('/portfolio/delen/nieuw');
    await fillCard(page, 'CASE_MANAGER', 'Alleen mijn werk');
    await next(page).click();
    await expect(page.locator('main')).toContainText('Bakkerij De Verzinning');
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('button[value="delen"]').click();
    await expect(page.locator('main')).toContainText(t('share.made.coach'));
    await page.getByRole('link', { name: t('share.made.look') }).click();
    const card = page.url();

    const staff = await visit();
    await signIn(staff.page, 'Bram Begeleid', { staff: true });
    await staff.page.goto(`/mijn-mensen/${await personOf(staff.page, 'Sam Voorbeeld')}`);
    await staff.page.getByRole('link', { name: 'Alleen mijn werk' }).click();
    await expect(staff.page.locator('main')).toContainText('Bakkerij De Verzinning');
    await expect(staff.page.locator('main')).not.toContainText('Voetbalclub');
    expect(await axeFaults(staff.page)).toEqual([]);
    const seen = staff.page.url();

    await page.goto(card);
    await expect(page.locator('#bekeken + ul')).toContainText('Bram Begeleid');
    await page.getByRole('button', { name: t('share.stop') }).click();
    await expect(page.getByRole('status')).toContainText(t('share.stopped'));
    expect((await staff.page.goto(seen))?.status()).toBe(404);
  });
});
