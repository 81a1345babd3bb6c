import { accept, actFor, invite } from './helping.ts';
import { currentMonth, expect, type Language, monthBefore, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();
const mandate = (language: Language) => texts(language, 'mandate');

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with script' : 'without script';
  test(`helping somebody from the invitation to its end (${how})`, async ({ visit }) => {
    const [person, name] = javaScriptEnabled
      ? (['Petra Bedenksel', 'Petra'] as const)
      : (['Ruben Schijnbaar', 'Ruben'] as const);
    const { page: own } = await visit({ javaScriptEnabled });
    await signIn(own, person);
    const code = await invite(own, { income: 'PREPARE' });
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, 'Dina Voorbeeld');
    await accept(page, code);
    await page.goto('/overzicht');
    await expect(page.locator('#wie-u-helpt')).toContainText(name);
    await actFor(page, name);

    // The banner stands on every page, the titles say it, and what is closed is not offered.
    await page.goto('/inkomsten');
    await expect(page.locator('.portal-banner--acting')).toContainText(name);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.locator('.portal-nav a[href="/plan"]')).toHaveCount(0);
    await page.goto('/overzicht');
    await expect(page).toHaveURL('/namens');

    // The one who is helped sees it, and stops it while the helper has a form open.
    await page.goto(`/inkomsten/${currentMonth()}`);
    await page.goto(`/inkomsten/${currentMonth()}/iets-te-melden`);
    await own.goto('/hulp');
    await expect(own.locator('main')).toContainText('Dina Voorbeeld');
    await expect(own.locator('main')).toContainText(mandate('nl')('deed.LOOK.INCOME'));
    await expect(own.locator('main'), 'opening a form fills in nothing').not.toContainText(
      mandate('nl')('deed.PREPARE.INCOME'),
    );
    await own.locator('button[value="stoppen"]').first().click();
    await expect(own.getByRole('status').first()).toContainText(mandate('nl')('helpers.ended'));

    await page.locator('main form button').first().click();
    await expect(page).toHaveURL('/namens');
    await expect(page.locator('main')).toContainText(mandate('nl')('acting.goOn'));
    await next(page).click();
    await expect(page.locator('.portal-banner--acting')).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(mandate('nl')('acting.goOn'));
  });
}

test('a form that was opened for oneself is not sent for another, and comes back filled in', async ({ visit }) => {
  const { context, page } = await visit();
  await signIn(page, 'Bert Bewaarder');
  await page.goto('/namens/code');
  await page.locator('#code').fill('1111 2222 3333');
  const form = await context.newPage();
  await form.goto('/hulp/uitnodigen');
  await form.locator('input[name="kind"][value="VOLUNTEER"]').check();
  await form.locator('input[name="deel-plan"][value="LOOK"]').check();
  await page.goto('/namens');
  await page.locator('button[value="beginnen"]').first().click();
  await expect(page.locator('.portal-banner--acting')).toBeVisible();

  await next(form).click();
  await expect(form.locator('main')).toContainText(mandate('nl')('acting.other'));
  await form.getByRole('button', { name: mandate('nl')('acting.mine') }).click();
  await expect(form.locator('.portal-banner--acting')).toHaveCount(0);
  await expect(form.locator('input[name="kind"][value="VOLUNTEER"]')).toBeChecked();
  await expect(form.locator('input[name="deel-plan"][value="LOOK"]')).toBeChecked();
});

test.describe('what a helper may not', () => {
  test.use({ refusals: [403] });

  test('is refused in a sentence, in Arabic too', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Bert Bewaarder');
    await page.goto('/namens');
    await page.locator('button[value="beginnen"]').first().click();
    await page.goto('/plan/wens');
    await expect(page.locator('main')).toContainText(texts('nl', 'common')('acting.refused.SEND.title'));
    await page.goto('/ar/sessies');
    await expect(page.locator('main')).toContainText(texts('ar', 'common')('acting.refused.OWN.title'));
    await expect(page.locator('.portal-banner--acting')).toContainText(texts('ar', 'common')('acting.for'));
    await page.goto(`/ar/inkomsten/${monthBefore(currentMonth())}/verstuurd`);
    await expect(page.locator('.portal-banner--acting')).toBeVisible();
    await page.locator('.portal-banner--acting button').click();
    await expect(page.locator('.portal-banner--acting')).toHaveCount(0);
  });
});
