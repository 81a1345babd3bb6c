import { chooseAtProvider, currentMonth, expect, type Language, next, signIn, test, texts } from './portal.ts';
import type { Page } from '@playwright/test';

async function choose(page: Page, language: Language): Promise<void> {
  await page.locator('.portal-languages summary').click();
  await page.locator(`.portal-languages button[value="${language}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

test.describe('somebody whose browser asks for Arabic', () => {
  test('starts in Arabic, and in Dutch when they want that', async ({ visit }) => {
    const { page } = await visit({ locale: 'ar' });
    await page.goto('/?kies=1');
    await expect(page).toHaveURL('/ar/?kies=1');
    await choose(page, 'nl');
    await expect(page).toHaveURL('/?kies=1');
    await page.goto('/');
    await expect(page).toHaveURL('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  });

  test('is not sent to a language that the municipality does not offer', async ({ visit }) => {
    const { page } = await visit({ locale: 'nl-NL' });
    await page.goto('/?kies=1');
    await page.locator('input[value="voorbeelddorp"]').check();
    await next(page).click();
    await page.setExtraHTTPHeaders({ 'accept-language': 'ar' });
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await page.locator('.portal-languages summary').click();
    await expect(page.locator('.portal-languages button')).toHaveText(['Nederlands', 'English']);
  });
});

test('signing in leads to the language of the reader', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Selam Verzonnen');
  await expect(page).toHaveURL('/ar/overzicht');
});

for (const javaScriptEnabled of [true, false]) {
  test(`a choice is kept for mail and for the next time (${javaScriptEnabled ? 'with' : 'without'} script)`, async ({
    visit,
  }) => {
    const who = javaScriptEnabled ? 'Petra Bedenksel' : 'Ruben Schijnbaar';
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, who);
    await page.goto('/inkomsten');
    await choose(page, 'en');
    await expect(page).toHaveURL(/^[^?]*\/en\/inkomsten\?post=en$/);
    await expect(page.locator('body')).toContainText(texts('en', 'common')('language.mail'));
    await page.locator('.portal-nav a').first().click();
    await expect(page.locator('body')).not.toContainText(texts('en', 'common')('language.mail'));

    const later = await visit();
    await signIn(later.page, who);
    await expect(later.page).toHaveURL('/en/overzicht');
    await choose(later.page, 'nl');
  });
}

test('another language in the middle of a form loses nothing', async ({ visit }) => {
  const month = currentMonth();
  const { page } = await visit();
  await signIn(page, 'Petra Bedenksel');
  await page.goto(`/inkomsten/${month}/bron/nieuw`);
  await page.locator('input[name="kind"][value="EMPLOYMENT"]').check();
  await next(page).click();
  await page.locator('#name').fill('Getypt en niet bewaard');
  await page.locator('input[value="FOUR_WEEKS"]').check();
  await choose(page, 'ar');
  await expect(page.locator('#name')).toHaveValue('Getypt en niet bewaard');
  await expect(page.locator('input[value="FOUR_WEEKS"]')).toBeChecked();
  await expect(page.locator('main')).toContainText(texts('ar', 'income')('kept'));
  await next(page).click();
  await expect(page).toHaveURL(/\/ar\/.*periode$/);
  await choose(page, 'nl');
  await expect(page.locator('main')).not.toContainText(texts('nl', 'income')('kept'));
});

test('another language in the middle of a page of the plan loses nothing', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Femke Fictie');
  await page.goto('/plan/stap/nieuw');
  await page.locator('#title').fill('Bellen met de sportclub');
  await page.locator('input[value="VOLUNTEERING"]').check();
  await choose(page, 'ar');
  await expect(page.locator('#title')).toHaveValue('Bellen met de sportclub');
  await expect(page.locator('input[value="VOLUNTEERING"]')).toBeChecked();
  await expect(page.locator('main')).toContainText(texts('ar', 'plan')('kept'));

  // The answers before a question travel along, also when nothing was touched on the page itself.
  await page.goto('/ar/trede');
  await page.locator('main form button').click();
  await page.locator('main input[type="radio"]').last().check();
  await page.locator('button[value="verder"]').click();
  const second = texts('nl', 'plan')('ladder.question').replace('{{number}}', '2');
  await choose(page, 'nl');
  await expect(page.locator('.portal-step')).toHaveText(second);
  await page.locator('main input[type="radio"]').first().check();
  await choose(page, 'ar');
  await choose(page, 'nl');
  await expect(page.locator('.portal-step')).toHaveText(second);
});

test('without script the choice says that people have to save first', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Petra Bedenksel');
  const says = page.locator('.portal-languages p', { hasText: texts('nl', 'common')('language.saveFirst') });
  await page.goto(`/inkomsten/${currentMonth()}/bron/nieuw`);
  await page.locator('.portal-languages summary').click();
  await expect(says).toBeVisible();
  await page.goto('/inkomsten');
  await page.locator('.portal-languages summary').click();
  await expect(says).toHaveCount(0);
});

test('a choice that is none changes nothing', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/over');
  for (const [language, path] of [
    ['xx', '/over'],
    ['ar', '//elders.example/'],
  ] as const) {
    const answer = await page.request.post('/taal', { form: { taal: language, terug: path }, maxRedirects: 0 });
    expect(answer.headers()['location']).toEqual(
      language === 'xx' ? '/over' : expect.stringMatching(/localhost:\d+\/ar$/),
    );
  }
});

test('somebody who is back from the provider reads on in the language of the address', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/en/inkomsten');
  await page.locator('input[value="modelstad"]').check();
  await next(page).click();
  await page.locator('#inwoner button').click();
  await chooseAtProvider(page, 'Karel Denkbeeld');
  await expect(page).toHaveURL('/en/inkomsten');
});
