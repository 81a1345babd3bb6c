import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { readPdf } from '../support/pdf.ts';
import { expectProblem } from './guide.ts';
import { photoFile } from './locker.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

/** Adds photos to the experience that stands first. */
async function addPhotos(page: Page, language: Language): Promise<void> {
  await page.goto(inLanguage(language, '/portfolio'));
  await page.getByRole('link', { name: 'bakkerijmedewerker' }).first().click();
  await page.getByRole('link', { name: texts(language, 'portfolio')('files.to') }).click();
  for (const background of ['red', 'blue']) {
    await page.locator('#bestand').setInputFiles(await photoFile(`werk-${background}-${language}.jpg`, background));
    await page.locator('button[name="verder"][value="nog"]').click();
    await expect(page.locator('main')).toContainText(`werk-${background}-${language}.jpg`);
  }
}

test.describe('a file that goes along with a card', () => {
  test.use({ refusals: [422, 404] });

  for (const language of ['nl', 'ar'] as const satisfies readonly Language[])
    test(`is chosen, seen beforehand, opened by whoever has the link, and gone with the card, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, 'Sam Voorbeeld', { language });
      const t = texts(language, 'portfolio');
      await addPhotos(page, language);
      const files = page.url();

      await page.goto(inLanguage(language, '/portfolio/delen/nieuw'));
      await page.locator('input[name="receiver"][value="LINK"]').check();
      await page.locator('#purpose').fill('Voor de baan');
      await page.locator('#forWhom').fill('Winkel De Verzinning');
      await page.getByRole('checkbox', { name: /^bakkerijmedewerker/ }).check();
      await page.getByRole('checkbox', { name: `werk-red-${language}.jpg` }).check();
      await page.locator('input[name="shows"][value="ANONYMOUS"]').check();
      await next(page).click();
      await expectProblem(page, 'evidenceIds', t('problem.namesPeople'));
      await page.locator('input[name="shows"][value="NAME"]').check();
      await next(page).click();
      await expect(page.locator('#bewijs ~ ul')).toContainText(`werk-red-${language}.jpg`);
      await expect(page.locator('main')).not.toContainText(`werk-blue-${language}.jpg`);
      await page.locator('button[value="delen"]').click();
      const address = (await page.getByRole('status').locator('p').first().innerText()).trim();
      await page.getByRole('link', { name: t('share.made.look') }).click();
      const card = page.url();

      const other = await visit();
      await other.page.goto(address);
      await next(other.page).click();
      await expect(other.page.locator('#bewijs ~ ul')).toContainText(`werk-red-${language}.jpg`);
      const picture = other.page.locator('#bewijs ~ ul img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      expect(await axeFaults(other.page)).toEqual([]);
      await other.page.emulateMedia({ media: 'print' });
      await expect(other.page.locator('main')).toContainText(t('share.paper.consent').split('{{')[0] ?? '');
      await expect(
        other.page.locator('main a:visible, main button:visible, header:visible, footer:visible'),
      ).toHaveCount(0);
      await other.page.emulateMedia({ media: 'screen' });
      const file = await other.page.locator('#bewijs ~ ul a').getAttribute('href');
      const opened = await other.page.request.get(file ?? '');
      expect(opened.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' });
      await page.reload();
      await expect(page.locator('#bekeken + ul > li')).toHaveCount(2);
      await expect(page.locator('#bekeken + ul')).toContainText(`werk-red-${language}.jpg`);

      const papers = page.locator('main a[href*="/pdf"]');
      const count = language === 'nl' ? 1 : 2;
      await expect(papers).toHaveCount(count);
      for (let place = 0; place < count; place += 1) {
        const paper = await page.request.get((await papers.nth(place).getAttribute('href')) ?? '');
        expect(paper.headers()['content-type']).toBe('application/pdf');
        if (place + 1 < count) continue;
        const words = readPdf(await paper.body())
          .flatMap(({ runs }) => runs)
          .join(' ');
        const dutch = texts('nl', 'portfolio');
        expect(words).toContain(dutch('cv.part.WORK'));
        expect(words).toContain(dutch('share.paper.consent').split('{{')[0]?.trim());
        expect(words).toContain(`werk-red-${language}.jpg`);
      }

      await page.goto(files);
      await expect(page.locator('main')).toContainText('Winkel De Verzinning');
      await page.goto(card);
      await page.getByRole('button', { name: t('share.stop') }).click();
      await other.page.goto(new URL(file ?? '', address).href);
      await expect(other.page.locator('main')).toContainText(t('shared.ended'));
    });
});
