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
    await sender.goto(`/inkomsten/${currentMonth()}/verstuurd`);
    await expect(sender.locator('section:has(> #partner), #partner').first()).toContainText('كان الراتب أقل');
    await sender.goto(`/inkomsten/${monthBefore(currentMonth())}/verstuurd`);
    await expect(sender.locator('main')).toContainText('Mira Denkbeeld: bevestigd met een eigen inlog');

    const staff = (await visit()).page;
    await signIn(staff, 'Tessa Toets', { staff: true });
    await staff.goto('/beoordelen');
    await staff.locator('.portal-table a', { hasText: 'Karel Denkbeeld' }).first().click();
    await expect(staff.locator('main')).toContainText('Mira Denkbeeld: niet bevestigd');
    await expect(staff.locator('main')).toContainText('كان الراتب أقل');
  });
});

test('a partner confirms, and may say something else later', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Mira Denkbeeld');
  await page.goto(inLanguage('nl', '/partner'));
  await page.locator('[id^="deel-"] a').first().click();
  await page.locator('input[name="antwoord"][value="ja"]').check();
  await page.locator('main form button').last().click();
  await expect(page).toHaveURL(/melding=gezegd/);
  await page.goto('/overzicht');
  await expect(page.locator('[id^="partner-"]')).toHaveCount(0);
});
