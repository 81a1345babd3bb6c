import type { Page } from '@playwright/test';
import { dayFromNow, personOf } from './guidance.ts';
import { expectProblem, partsOf } from './guide.ts';
import { expect, fillDay, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.use({ refusals: [409, 422] });

async function record(page: Page, act: string, day?: readonly [string, string, string]): Promise<void> {
  await page.locator(`input[name="act"][value="${act}"]`).check();
  if (day) await fillDay(page, 'day', day);
  await page.locator('form:has(input[name="act"]) button.nl-button--primary').click();
}

const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
const t = texts('nl', 'participant');

/** The page of somebody among the participants of a course. */
async function openParticipant(page: Page, who: string, course: string): Promise<void> {
  await signIn(page, 'Otto Opleider', { staff: true });
  await expect(page.locator('h1')).toHaveText(t('title'));
  const row = page.locator('.portal-table tr').filter({ hasText: who }).filter({ hasText: course });
  await row.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText(who);
}

test('whoever is enrolled is known to who gives the training, and begins no sooner than their run', async ({
  visit,
}) => {
  const who = 'Sam Voorbeeld';
  const staff = await visit(plain);
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  await staff.page.goto(`/mijn-mensen/${await personOf(staff.page, who)}`);
  const request = staff.page.locator('#opleidingen + .portal-tasks a').filter({ hasText: 'Heftruck' });
  const address = (await request.getAttribute('href')) ?? '';
  for (const act of ['APPROVE', 'ENROL']) {
    await staff.page.goto(address);
    await staff.page.locator(`input[name="act"][value="${act}"]`).check();
    if (act === 'ENROL') await staff.page.locator('#run').selectOption({ index: 1 });
    await staff.page.locator('#words').fill('Wij betalen de cursus.');
    await next(staff.page).click();
    await expect(staff.page.getByRole('status')).toContainText(texts('nl', 'coach')(`done.training.${act}`));
  }
  const { page } = await visit(plain);
  await openParticipant(page, who, 'Heftruck');
  // From which day on a start can be written down is said before the form, to both; what happened before it is too early.
  const [before] = t('record.startsLater').split('{{date}}');
  await expect(page.locator('main')).toContainText(before ?? '');
  await expect(page.locator('input[name="act"][value="START"]')).toHaveCount(0);
  await record(page, 'STOP', partsOf(dayFromNow(-1)));
  await expectProblem(page, 'words', t('problem.required.words'));
  await page.locator('#words').fill('Kwam niet.');
  await record(page, 'STOP');
  // It cannot be undone, so it is asked once more; and what was typed comes back.
  await expect(page.locator('h1')).toHaveText(t('check.title'));
  await expect(page.locator('main')).toContainText(t('check.text'));
  await expect(page.locator('main')).toContainText('Kwam niet.');
  await page.getByRole('button', { name: t('check.change') }).click();
  await expect(page.locator('#words')).toHaveValue('Kwam niet.');
  await record(page, 'STOP');
  await page.getByRole('button', { name: t('check.button') }).click();
  await expectProblem(page, 'day', t('problem.tooEarly.day'));
  await expect(page.locator('#words')).toHaveValue('Kwam niet.');
  await staff.page.goto(address);
  await expect(staff.page.locator('main')).toContainText(texts('nl', 'enrolment')('coach.startsLater'));
});

test('a start and attendance that cannot be are refused with a sentence at their field', async ({ visit }) => {
  const { page } = await visit(plain);
  await openParticipant(page, 'Aya Niemandsland', 'Reachtruck');
  await record(page, 'CONFIRM');
  await expect(page.getByRole('status')).toContainText(t('done.bewaard'));
  await expect(page.locator('input[value="CONFIRM"]')).toHaveCount(0);
  await record(page, 'START');
  await expectProblem(page, 'day', t('problem.required.day'));
  await record(page, 'START', partsOf(dayFromNow(2)));
  await expectProblem(page, 'day', t('problem.future.day'));
  await record(page, 'START', partsOf(dayFromNow(-2)));
  await expectProblem(page, 'day', t('problem.tooEarly.day'));
  await record(page, 'START', partsOf(dayFromNow(-1)));
  await expect(page.getByRole('status')).toBeVisible();
  await page.getByRole('link', { name: t('attendance.link') }).click();
  await page.locator('#lessons').fill('4');
  await page.locator('#attended').fill('5');
  await page.locator('form:has(#lessons) button').click();
  await expectProblem(page, 'attended', '4');
  await page.locator('#attended').fill('3');
  await page.locator('form:has(#lessons) button').click();
  await expect(page.locator('.portal-table')).toContainText('3');
});

test('a result for somebody who is not enrolled is refused with a sentence', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Otto Opleider', { staff: true });
  await page.goto('/deelnemers/01a21e79-6ae6-709c-ac61-2c12ef64b766');
  await expect(page.getByRole('status')).toContainText(texts('nl', 'participant')('notThere'));
});
