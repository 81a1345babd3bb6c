import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectProblem } from './guide.ts';
import { projectRoot } from '../support/portal-server.ts';
import { readPdf } from '../support/pdf.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

const skip = (page: Page) => page.locator('main a[href*="/portfolio/begin/"]').last();

/** Fills the only field of a question and goes on. */
async function answer(page: Page, field: string, words: string): Promise<void> {
  await page.locator(`#${field}`).fill(words);
  await next(page).click();
}

interface Told {
  readonly who: string;
  readonly language: Language;
  readonly work: string;
  readonly tasks: string;
  readonly school: string;
  readonly can: string;
  readonly about: string;
}

const told: readonly Told[] = [
  {
    who: 'Robin Begindag',
    language: 'nl',
    work: 'Zorgen voor mijn oma',
    tasks: 'Koken en boodschappen doen.',
    school: 'Mavo',
    can: 'Verzonnen kunstje',
    about: 'Ik ben Robin en ik werk graag buiten.',
  },
  {
    who: 'Noor Hypothese',
    language: 'ar',
    work: 'رعاية جدتي في البيت',
    tasks: 'الطبخ وشراء الحاجات.',
    school: 'مدرسة ثانوية في حلب',
    can: 'موهبة خيالية تمامًا',
    about: 'أنا أحب العمل في الهواء الطلق.',
  },
];

test.describe('a portfolio', () => {
  test.use({ refusals: [409, 422] });

  for (const { who, language, work, tasks, school, can, about } of told)
    test(`of who never wrote one becomes a CV, question by question, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, who, { language });
      const t = texts(language, 'portfolio');
      await page.goto(inLanguage(language, '/overzicht'));
      await page.locator('#zaak-portfolio a').click();
      await expect(page.locator('main')).toContainText(t('begin.text'));
      await page.locator('#begin a').click();
      await next(page).click();
      await expectProblem(page, 'sort', t('problem.required'));
      await page.locator('input[value="CARE"]').check();
      await next(page).click();
      await next(page).click();
      await expectProblem(page, 'title', t('problem.required'));
      await answer(page, 'title', work);
      // Where words look like a known occupation, the reader's own are among the choices.
      if (await page.locator('input[value="eigen"]').isVisible()) {
        await page.locator('input[value="eigen"]').check();
        await next(page).click();
      }
      await skip(page).click();
      await page.locator('#from').fill('13');
      await page.locator('#from-year, [name="from-year"]').fill('2019');
      await next(page).click();
      await expectProblem(page, 'from', t('problem.notADate'));
      await page.locator('#from').fill('');
      await page.locator('#ongoing').check();
      await next(page).click();
      await answer(page, 'tasks', tasks);
      await page.locator('main a[href$="/begin/school"]').click();
      await answer(page, 'title', school);
      await page.locator('#country').selectOption('SY');
      await next(page).click();
      await page.locator('input[value="DIPLOMA"]').check();
      await next(page).click();
      await page.locator('input[value="A2"]').check();
      await next(page).click();
      await page.locator('#language').selectOption('ar');
      await next(page).click();
      await answer(page, 'name', can);
      if (await page.locator('input[value="eigen"]').isVisible()) {
        await page.locator('input[value="eigen"]').check();
        await next(page).click();
      }
      for (let question = 0; question < 3; question += 1) await skip(page).click();
      await answer(page, 'words', about);
      await expect(page).toHaveURL(/begin\/klaar$/);
      await page.locator('main a[href$="/portfolio/cv"]').click();
      for (const words of [work, tasks, school, can, about]) await expect(page.locator('main')).toContainText(words);
      const pdf = await page.request.get(inLanguage(language, '/portfolio/cv/pdf?taal=nl'));
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      const dutch = texts('nl', 'portfolio');
      expect(
        readPdf(await pdf.body())
          .flatMap(({ runs }) => runs)
          .join(' '),
      ).toContain(dutch('cv.part.EDUCATION'));
    });

  test('suggests known words, keeps what was typed in two tabs, and removes for good', async ({ visit }) => {
    const { page, context } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Petra Bedenksel');
    const t = texts('nl', 'portfolio');
    await page.goto('/portfolio/ervaring/nieuw');
    await page.locator('input[value="PAID"]').check();
    await page.locator('#title').fill('magazijnmedwerker');
    await page.locator('#organisation').fill('Loods Luchtkasteel');
    await next(page).click();
    await expect(page.locator('#organisation'), 'what was typed stays').toHaveValue('Loods Luchtkasteel');
    await expect(page.locator('main')).toContainText('ESCO');
    await page.getByRole('radio', { name: 'magazijnmedewerker', exact: true }).check();
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('message.bewaard'));
    await page.getByRole('link', { name: 'magazijnmedewerker' }).click();

    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('#tasks').fill('Dozen tillen.');
    await next(other).click();
    await page.locator('#tasks').fill('Bestellingen klaarzetten.');
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('changed.title'));
    await expect(page.locator('#tasks')).toHaveValue('Bestellingen klaarzetten.');
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('message.bewaard'));

    await page.getByRole('link', { name: 'magazijnmedewerker' }).click();
    await page.locator('a[href$="/bewijs"]').click();
    const photo = readFileSync(`${projectRoot}tests/api/evidence/fixtures/photo.heic`);
    await page.locator('#bestand').setInputFiles({ name: 'getuigschrift.heic', mimeType: 'image/heic', buffer: photo });
    await page.locator('button[value="nog"]').click();
    await expect(page.locator('.portal-task')).toContainText('getuigschrift');
    await page.goto('/portfolio/kunnen/nieuw');
    await page.locator('#name').fill('Verzonnen kunstje');
    await next(page).click();
    await page.getByRole('link', { name: 'Verzonnen kunstje' }).click();
    await page.locator('a[href$="/bewijs"]').click();
    await page.locator('main details summary').last().click();
    await page.locator('button[name="kies"]').first().click();
    await expect(page.locator('button[name="weg"]')).toHaveCount(1);

    await page.goto('/portfolio');
    await page.getByRole('link', { name: 'magazijnmedewerker' }).click();
    const address = page.url();
    await page.locator('a[href$="/verwijderen"]').click();
    await page.getByRole('button', { name: t('remove.button') }).click();
    await expect(page.getByRole('status')).toContainText(t('message.weg'));
    await expect(page.getByRole('link', { name: 'magazijnmedewerker' })).toHaveCount(0);
    await page.goto(address);
    await expect(page.getByRole('status')).toContainText(t('message.wasWeg'));
  });

  test('says of a certificate that it ends', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Sam Voorbeeld');
    const t = texts('nl', 'portfolio');
    await page.goto('/portfolio');
    await expect(page.locator('#volgende')).toContainText('BHV');
    await expect(page.locator('main')).toContainText(t('state.EXPIRES_SOON'));
    await expect(page.locator('main')).toContainText(t('state.EXPIRED'));
  });
});
