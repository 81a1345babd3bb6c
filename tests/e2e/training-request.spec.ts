import { smallPdf } from '#tests/support/small-pdf.ts';
import { axeFaults } from '../support/axe.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

const asking: readonly { readonly language: Language; readonly looksFor: string }[] = [
  { language: 'nl', looksFor: 'kok' },
  { language: 'ar', looksFor: 'lasser' },
];

test.describe('a training', () => {
  test.use({ refusals: [422] });

  for (const { language, looksFor } of asking)
    test(`is kept, asked for, asked about, and refused by a decision, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, 'Sam Voorbeeld', { language });
      const t = texts(language, 'enrolment');
      await page.goto(inLanguage(language, `/opleidingen?q=${looksFor}`));
      await page.locator('[id^="opleiding-"] h3 a').first().click();
      const title = await page.locator('h1').innerText();
      await page.locator('#aanvragen button').click();
      await expect(page.getByRole('status')).toContainText(t('done.bewaard'));
      const card = page.locator('[id^="aanvraag-"]').filter({ hasText: title });
      await expect(card).toContainText(t('state.FAVOURITE'));
      await card.locator('button[value="besproken"]').click();
      await expect(card).toContainText(t('next.DISCUSSED'));

      await card.getByRole('link', { name: t('card.request') }).click();
      await next(page).click();
      await expectProblem(page, 'words', t('form.required'));
      await page.locator('#words').fill('Ik wil dit graag leren.');
      await page.locator('button[name="daarna"]').click();
      await expect(page.getByRole('status')).toContainText(t('done.aangevraagd'));
      await page
        .locator('#bestand')
        .setInputFiles({ name: 'diploma.pdf', mimeType: 'application/pdf', buffer: smallPdf() });
      await page.locator('button[value="nog"]').click();
      await expect(page.getByRole('status')).toContainText(t('done.bewijs'));
      await expect(page.locator('main')).toContainText('diploma.pdf');
      await page.goto(inLanguage(language, '/opleidingen/mijn'));
      await expect(card).toContainText(t('state.REQUESTED'));
      await expect(card).toContainText(t('files.added'));

      const staff = await visit({ javaScriptEnabled: false });
      await signIn(staff.page, 'Bram Begeleid', { staff: true });
      const dutch = texts('nl', 'enrolment');
      const person = `/mijn-mensen/${await personOf(staff.page, 'Sam Voorbeeld')}`;
      const coach = texts('nl', 'coach');
      const attention = (waits: 'ASKED' | 'ANSWERED') =>
        staff.page
          .locator('li')
          .filter({ hasText: coach(`warning.training.${waits}`) })
          .filter({ hasText: title });
      await staff.page.goto('/mijn-mensen');
      await expect(staff.page.getByRole('row').filter({ hasText: 'Sam Voorbeeld' })).toContainText(
        texts('nl', 'review')('caseload.waits.TRAINING_ASKED'),
      );
      await staff.page.goto(person);
      await attention('ASKED').getByRole('link').click();
      await expect(staff.page.locator('main')).toContainText('Ik wil dit graag leren.');
      await next(staff.page).click();
      await expectProblem(staff.page, 'act', dutch('coach.chooseOne'));
      await staff.page.locator('input[name="act"][value="ASK"]').check();
      await staff.page.locator('#words').fill('Op welke dagen kunt u?');
      await next(staff.page).click();
      await expect(staff.page.getByRole('status')).toContainText(coach('done.training.ASK'));
      await expect(attention('ASKED')).toHaveCount(0);

      await page.goto(inLanguage(language, '/overzicht'));
      await page.getByRole('link', { name: t('home.question.button') }).click();
      await expect(page.locator('main')).toContainText('Op welke dagen kunt u?');
      await page.locator('#words').fill('Op alle dagen.');
      await next(page).click();
      await expect(card).toContainText(t('state.UNDER_REVIEW'));

      await staff.page.goto(person);
      await attention('ANSWERED').getByRole('link').click();
      await staff.page.locator('input[name="act"][value="REJECT"]').check();
      await staff.page.locator('#words').fill('Er is een opleiding die beter past.');
      await next(staff.page).click();
      await page.goto(inLanguage(language, '/opleidingen/mijn'));
      await expect(card).toContainText(t('state.REJECTED'));
      await page.goto(inLanguage(language, '/overzicht'));
      await expect(page.locator('[id^="besluit-"][id$="-titel"]').filter({ hasText: title })).toBeVisible();
      await page.goto(inLanguage(language, '/opleidingen/mijn'));
      await card.getByRole('link', { name: t('card.decision') }).click();
      await expect(page.locator('main')).toContainText('Er is een opleiding die beter past.');
      await expect(page.locator(`main a[href$="/bezwaar"]`).first()).toBeVisible();
    });

  test('that was approved has a place that is asked for, without script', async ({ visit }) => {
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await signIn(page, 'Sam Voorbeeld');
    const t = texts('nl', 'enrolment');
    await page.goto('/opleidingen/mijn');
    const card = page.locator('[id^="aanvraag-"]').filter({ hasText: 'Heftruck' });
    const staff = await visit({ javaScriptEnabled: false });
    await signIn(staff.page, 'Bram Begeleid', { staff: true });
    await staff.page.goto(`/mijn-mensen/${await personOf(staff.page, 'Sam Voorbeeld')}`);
    const asked = staff.page.locator('#opleidingen + .portal-tasks li').filter({ hasText: 'Heftruck' });
    await asked.getByRole('link').first().click();
    await staff.page.locator('input[name="act"][value="APPROVE"]').check();
    await staff.page.locator('#words').fill('Wij betalen de cursus.');
    await next(staff.page).click();
    await page.reload();
    await card.getByRole('link', { name: t('place.ask') }).click();
    await next(page).click();
    await expectProblem(page, 'run', t('place.chooseOne'));
    // Axe needs script, and whoever has a place sees this page no more.
    const seen = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(seen.page, 'Sam Voorbeeld');
    await seen.page.goto(page.url());
    await expect(seen.page.locator('input[name="run"]').first()).toBeVisible();
    expect(await axeFaults(seen.page)).toEqual([]);
    await page.locator('input[name="run"]').first().check();
    await next(page).click();
    await expect(card).toContainText(t('state.ENROLLED'));
    await expect(card).toContainText(t('place.TAKEN').split('.')[0] ?? '');
  });
});
