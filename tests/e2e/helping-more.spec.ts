import type { Page } from '@playwright/test';
import { dayFromNow } from './guidance.ts';
import { partsOf } from './guide.ts';
import { accept, actFor, invite } from './helping.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

/** Fills in a gift from the first page to the check. */
async function fillGift(page: Page, language: Language): Promise<void> {
  await page.goto(inLanguage(language, '/wijzigingen/nieuw'));
  await page.locator('input[name="soort"][value="GIFT"]').check();
  await next(page).click();
  await page.locator('input[name="giftKind"][value="GIFT_MONEY"]').check();
  await next(page).click();
  await fillDay(page, 'giftOn', partsOf(dayFromNow(-2)));
  await next(page).click();
  await page.locator('#giftValue').fill('300');
  await page.locator('#giver').fill('Tante Verzonnen');
  await next(page).click();
  await next(page).click();
  await expect(page.locator('#bestand')).toBeVisible();
  await next(page).click();
  await expect(page).toHaveURL(/controleren$/);
}

for (const [language, javaScriptEnabled, person] of [
  ['nl', false, 'Sam Voorbeeld'],
  ['ar', false, 'Ruben Schijnbaar'],
  ['en', true, 'Selam Verzonnen'],
] as const) {
  test.describe(`a helper in ${language}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ refusals: [403] });

    test('tells a change, objects and reads the details of somebody, in both names', async ({ visit }) => {
      test.slow();
      const t = (namespace: string) => texts(language, namespace);
      const { page: own } = await visit({ javaScriptEnabled });
      await signIn(own, person);
      const code = await invite(own, { changes: 'SEND', decisions: 'SEND', details: 'LOOK' });
      const { page } = await visit({ javaScriptEnabled });
      await signIn(page, 'Dina Voorbeeld', { language });
      await accept(page, code, language);
      await actFor(page, person, language);
      const main = page.locator('main');

      await page.goto(inLanguage(language, '/wijzigingen/nieuw'));
      await expect(page.locator('input[name="soort"][value="ACCOUNT"]')).toHaveCount(0);
      await page.goto(inLanguage(language, '/wijzigingen/nieuw?soort=ACCOUNT'));
      await expect(main).toContainText(t('common')('acting.refused.MONEY.title'));
      await fillGift(page, language);
      await next(page).click();
      await expect(page).toHaveURL(/verstuurd\?versie=1$/);
      const change = /wijzigingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await expect(main).toContainText('Dina Voorbeeld');
      await expect(main).toContainText(person);

      await page.goto(inLanguage(language, '/besluiten'));
      await page.locator('.portal-task__link').first().click();
      await expect(page.locator('#gelezen form')).toHaveCount(0);
      await page.locator('#niet-eens a.nl-button').click();
      await page.locator('#words').fill('Dit klopt niet.');
      await page.locator('main form button.nl-button--primary').first().click();
      await page.locator('button[value="door"]').click();
      await next(page).click();
      await expect(page.getByRole('status')).toContainText(/\d{4}-\d{2}-[2-9A-Z]{8}/);
      await expect(main).toContainText('Dina Voorbeeld');
      await expect(page.locator('a[href$="/intrekken"]')).toHaveCount(0);
      const sent = new URL(page.url()).pathname.replace(/^\/(ar|en)\//, '/');

      await page.goto(inLanguage(language, '/mijn-gegevens'));
      await expect(main).toContainText(person);
      await expect(page.locator('main a[href*="/mijn-gegevens/"]')).toHaveCount(0);
      await page.goto(inLanguage(language, '/mijn-gegevens/telefoon'));
      await expect(main).toContainText(t('common')('acting.refused.OWN.title'));

      await own.goto(sent);
      await expect(own.locator('main')).toContainText('Dina Voorbeeld');
      await own.goto('/hulp');
      for (const act of ['sendChange', 'sendObjection'])
        await expect(own.locator('main')).toContainText(texts('nl', 'mandate')(`deed.act.${act}`));

      const staff = await visit({ javaScriptEnabled });
      await signIn(staff.page, 'Tessa Toets', { staff: true });
      await staff.page.goto(`/beoordelen/wijzigingen/${change}`);
      await expect(staff.page.locator('main')).toContainText('Dina Voorbeeld');
      await staff.page.goto('/bezwaren');
      await staff.page.getByRole('link', { name: person }).first().click();
      await expect(staff.page.locator('main')).toContainText('Dina Voorbeeld');
    });
  });
}

test('who manages the money tells another account, once it is recorded', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Bert Bewaarder');
  await actFor(page, 'Petra Bedenksel');
  await page.goto('/wijzigingen/nieuw');
  await page.locator('input[name="soort"][value="ACCOUNT"]').check();
  await next(page).click();
  await expect(page.locator('#account')).toBeVisible();
});

for (const [language, javaScriptEnabled, person] of [
  ['nl', false, 'Aya Niemandsland'],
  ['ar', false, 'Daan Proefpersoon'],
  ['en', true, 'Petra Bedenksel'],
] as const)
  test(`what a helper prepared is shown as such to the one who sends it (${language}, script ${javaScriptEnabled ? 'on' : 'off'})`, async ({
    visit,
  }) => {
    test.slow();
    const prepared = texts(language, 'mandate')('draft').split(/\{\{at\}\}[^.]*\. /)[1] ?? '';
    const { page: own } = await visit({ javaScriptEnabled });
    await signIn(own, person);
    const code = await invite(own, { changes: 'PREPARE' });
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, 'Dina Voorbeeld');
    await accept(page, code);
    await actFor(page, person);
    await expect(page.locator('.portal-banner--acting')).toContainText('“U” bent hier uzelf');
    await fillGift(page, 'nl');
    await expect(page.locator('main')).toContainText(texts('nl', 'mandate')('prepared'));
    await expect(page.locator('main form[method="post"] button.nl-button--primary')).toHaveCount(0);

    await own.goto(inLanguage(language, '/overzicht'));
    const card = own.locator('section', { hasText: 'Dina Voorbeeld' }).first();
    await expect(card).toContainText(prepared);
    await card.locator('a.nl-button').click();
    await expect(own).toHaveURL(/controleren$/);
    await expect(own.locator('main')).toContainText('Dina Voorbeeld');
    await expect(own.locator('main')).toContainText(prepared);
    await next(own).click();
    await expect(own).toHaveURL(/verstuurd\?versie=1$/);
    await expect(own.locator('main')).not.toContainText('Dina Voorbeeld');
  });
