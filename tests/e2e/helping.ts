import type { Page } from '@playwright/test';
import { expect, inLanguage, type Language, next, texts } from './portal.ts';

const mandate = (language: Language) => texts(language, 'mandate');

/** Invites somebody, and gives the code that is shown once. */
export async function invite(page: Page, rights: Readonly<Record<string, string>>): Promise<string> {
  await page.goto('/hulp/uitnodigen');
  await page.locator('input[name="kind"][value="FAMILY_OR_FRIEND"]').check();
  for (const [part, right] of Object.entries(rights))
    await page.locator(`input[name="deel-${part}"][value="${right}"]`).check();
  await next(page).click();
  const code = /\d{4} \d{4} \d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(code).not.toBe('');
  return code;
}

/** Accepts with the helper's own sign-in, after reading what they take on. */
export async function accept(page: Page, code: string, language: Language = 'nl'): Promise<void> {
  await page.goto(inLanguage(language, '/namens/code'));
  await page.locator('#code').fill(code);
  await next(page).click();
  await expect(page.locator('main')).toContainText(mandate(language)('accept.promiseTitle'));
  await page.locator('main form button.nl-button--primary').click();
  await expect(page.getByRole('status').first()).toBeVisible();
}

/** Begins to act for somebody whom one helps. */
export async function actFor(page: Page, name: string, language: Language = 'nl'): Promise<void> {
  await page.goto(inLanguage(language, '/namens'));
  await page.locator('section', { hasText: name }).locator('button[value="beginnen"]').click();
  await expect(page.locator('.portal-banner--acting')).toContainText(name);
}
