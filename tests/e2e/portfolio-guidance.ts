import type { Page } from '@playwright/test';
import { expect, next } from './portal.ts';

/** A case manager proposes something that somebody can do. */
export async function proposeCompetence(page: Page, person: string, name: string): Promise<void> {
  await page.goto(`/mijn-mensen/${person}/portfolio/voorstel/kunnen`);
  await page.locator('#name').fill(name);
  await page.locator('#reason').fill('Dit zag ik in ons gesprek.');
  await next(page).click();
  await expect(page.getByRole('status')).toBeVisible();
}

/** A case manager confirms a piece of work on the first card that is shown to them. */
export async function confirmWork(page: Page, person: string, title: string): Promise<void> {
  await page.goto(`/mijn-mensen/${person}`);
  await page.locator('#portfolio + .portal-tasks a').first().click();
  await page.getByRole('radio', { name: title }).check();
  await page.locator('#seen').fill('Het getuigschrift van de bakkerij.');
  await next(page).click();
  await expect(page.getByRole('status')).toBeVisible();
}
