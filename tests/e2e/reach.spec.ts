import { expect, inLanguage, signIn, testApart, texts } from './portal.ts';

const test = testApart();
const path = '/mijn-gegevens/bereiken';

for (const javaScriptEnabled of [false, true]) {
  const script = javaScriptEnabled ? 'with script' : 'without script';
  test(`somebody chooses how they are reached, and says that they have seen a message (${script})`, async ({
    visit,
  }) => {
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, 'Daan Proefpersoon');
    const t = texts('nl', 'reach');
    await page.goto(path);
    const choice = javaScriptEnabled ? 'MAIL' : 'LETTER';
    await expect(page.locator('input[name="DECISIONS"][value="PORTAL"]')).toHaveCount(0);
    await page.locator(`input[name="TALKS"][value="${choice}"]`).check();
    await page.getByRole('button', { name: t('channels.save') }).click();
    await expect(page.getByRole('status')).toContainText(t('channels.saved'));
    await expect(page.locator(`input[name="TALKS"][value="${choice}"]`)).toBeChecked();

    await page.goto('/berichten');
    const buttons = page.getByRole('button', { name: t('seen.button') });
    const before = await buttons.count();
    expect(before).toBeGreaterThan(0);
    await page.reload();
    await expect(buttons).toHaveCount(before);
    await buttons.first().click();
    await expect(page.getByRole('status')).toContainText(t('messages.seenNow'));
    await expect(buttons).toHaveCount(before - 1);
  });
}

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['en', 'ltr'],
] as const)
  test(`the page reads in ${language}, in its own direction`, async ({ visit }) => {
    const t = texts(language, 'reach');
    const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await signIn(page, 'Daan Proefpersoon', { language });
    await page.goto(inLanguage(language, path));
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('channels.title'));
    await page.locator('input[name="PLAN"][value="PORTAL"]').check();
    await page.getByRole('button', { name: t('channels.save') }).click();
    await expect(page.getByRole('status')).toContainText(t('channels.saved'));
  });
