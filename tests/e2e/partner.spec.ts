import { ask } from './guidance.ts';
import { expect, inLanguage, monthBefore, currentMonth, signIn, testApart } from './portal.ts';

const test = testApart();
test.use({ refusals: [422] });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a partner says in Arabic what is not right, and both the sender and the specialist read it', async ({
    visit,
  }) => {
    const partner = (await visit({ viewport: { width: 360, height: 740 } })).page;
    await signIn(partner, 'Mira Denkbeeld', { language: 'ar' });
    await expect(partner).toHaveURL(/\/ar\/overzicht/);
    await partner.locator('[id^="partner-"] a').first().click();
    await expect(partner.locator('main')).toContainText('Bloemist Bedenksel');
    await expect(partner.locator('main')).toContainText('915,00');
    const send = partner.locator('main form button').last();

    await send.click();
    await expect(partner.locator('.portal-error-summary, [role="alert"]').first()).toBeVisible();
    await partner.locator('input[name="antwoord"][value="nee"]').check();
    await send.click();
    await expect(partner.locator('#woorden')).toHaveAttribute('aria-invalid', 'true');
    await expect(partner.locator('input[name="antwoord"][value="nee"]')).toBeChecked();
    await partner.locator('#woorden').fill('كان الراتب أقل');
    await send.click();
    await expect(partner).toHaveURL(/melding=gezegd/);
    await expect(partner.locator('blockquote')).toHaveText('كان الراتب أقل');

    const sender = (await visit({ viewport: { width: 360, height: 740 } })).page;
    await signIn(sender, 'Karel Denkbeeld');
    await sender.goto('/overzicht');
    await expect(sender.locator('main')).not.toContainText('Er wacht niets op u');
    await expect(sender.locator('main')).toContainText('Uw partner zegt dat er iets niet klopt');
    await sender.locator(`#oneens-${currentMonth()} a`).last().click();
    await expect(sender.locator('section:has(> #partner), #partner').first()).toContainText('كان الراتب أقل');
    await sender.goto(`/inkomsten/${monthBefore(currentMonth())}/verstuurd`);
    await expect(sender.locator('main')).toContainText('Mira Denkbeeld: bevestigd met een eigen inlog');

    const { incomeReport } = await ask<{ incomeReport: { id: string } }>(
      sender,
      'query ($month: Month!) { incomeReport(month: $month) { id } }',
      { month: currentMonth() },
    );
    const staff = (await visit()).page;
    await signIn(staff, 'Tessa Toets', { staff: true });
    await staff.goto('/beoordelen');
    await expect(staff.locator('tr', { has: staff.locator(`a[href="/beoordelen/${incomeReport.id}"]`) })).toContainText(
      'Partner: klopt niet',
    );
    // By its address: other tests of this portal may have accepted it meanwhile.
    await staff.goto(`/beoordelen/${incomeReport.id}`);
    await expect(staff.locator('main')).toContainText('Mira Denkbeeld: niet bevestigd');
    await expect(staff.locator('#akkoord, section:has(> #akkoord)').first()).toContainText('كان الراتب أقل');
    await expect(staff.locator('blockquote bdi[lang="ar"]').first()).toHaveText('كان الراتب أقل');
    await expect(staff.locator('main')).toContainText('كان الراتب أقل');
  });
});

for (const language of ['nl', 'en'] as const)
  test(`a partner confirms in ${language}, and may say something else later`, async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Mira Denkbeeld');
    await page.goto(inLanguage(language, '/partner'));
    await page.locator('[id^="deel-"] a').first().click();
    await page.locator('input[name="antwoord"][value="ja"]').check();
    await page.locator('main form button').last().click();
    await expect(page).toHaveURL(/melding=gezegd/);
    await page.goto('/overzicht');
    await expect(page.locator('[id^="partner-"]')).toHaveCount(0);
  });
