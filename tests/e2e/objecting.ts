import type { Page } from '@playwright/test';

/** Id of the decision in the list that asks money back: one of the case system, in which nobody of the demo had a part. */
export async function decisionAbout(page: Page, title: string): Promise<string> {
  await page.goto('/besluiten');
  const href = await page.locator('.portal-task__link', { hasText: title }).first().getAttribute('href');
  return href?.split('/').pop() ?? '';
}

/** Somebody who is signed in objects to what they have to pay back, once, and begins an addition. Returns the decision. */
export async function objectTo(page: Page): Promise<string> {
  const decision = await decisionAbout(page, 'terugbetalen');
  for (const words of ['Ik wist dit niet.', 'Er komt nog iets bij.']) {
    await page.goto(`/besluiten/${decision}/bezwaar`);
    await page.locator('#words').fill(words);
    await page.locator('main form button.nl-button--primary').first().click();
    if (words.startsWith('Er')) break;
    if (!page.url().endsWith('/bijlagen')) continue;
    await page.locator('button[value="door"]').click();
    await page.locator('main form button.nl-button--primary').click();
  }
  return decision;
}
