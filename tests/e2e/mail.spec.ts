import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { expect, signIn, test, texts } from './portal.ts';

const inbox = '/demo/postvak';

/** The mails that arrived for somebody, newest first; the page is asked again until there are so many. */
async function mailsOf(page: Page, address: string, count: number) {
  const mails = page.locator('section').filter({ hasText: address });
  await expect(async () => {
    await page.goto(`${inbox}?taal=ar`);
    await expect(mails).toHaveCount(count, { timeout: 100 });
  }).toPass();
  return mails;
}

const who = 'Karel Denkbeeld';
const address = 'stel@modelstad.example';

test('a question comes as mail that says nothing of it, and leads back', async ({ visit }) => {
  const staff = await visit({ viewport: { width: 1280, height: 900 } });
  await signIn(staff.page, 'Tessa Toets', { staff: true });
  await staff.page.getByRole('link', { name: who }).last().click();
  await staff.page.locator('input[value="OTHER"]').check();
  await staff.page.locator('#woorden').fill('Heeft u echt niets verdiend?');
  await staff.page.locator('button[value="vraag"]').click();
  await expect(staff.page.getByRole('status')).toContainText(texts('nl', 'review')('report.done.asked'));

  const { page } = await visit();
  await signIn(page, who);
  const mails = await mailsOf(page, address, 1);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await axeFaults(page)).toEqual([]);
  // Asked for and not opened: what steers the browser runs a script in each frame, which that of a mail refuses aloud.
  const path = (await mails.first().getByRole('link').getAttribute('href')) ?? '';
  const mail = await (await page.request.get(path)).text();
  expect(mail).toContain(texts('nl', 'notification')('mail.QUESTION_ASKED.text'));
  for (const personal of ['Karel', 'Denkbeeld', 'niets verdiend']) expect(mail).not.toContain(personal);
  const picture = /<iframe src="([^"]+)"/.exec(mail)?.[1] ?? '';
  const shown = await (await page.request.get(picture)).text();
  expect(shown).toContain(texts('nl', 'notification')('mail.QUESTION_ASKED.subject'));
  await page.goto(/<a href="([^"]+)"/.exec(shown)?.[1] ?? '');
  await expect(page).toHaveURL('/overzicht');
});
