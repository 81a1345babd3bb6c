import type { Page } from '@playwright/test';
import {
  currentMonth,
  expect,
  fillJob,
  inLanguage,
  monthBefore,
  next,
  paySlipOf,
  signIn,
  test,
  texts,
} from './portal.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';

const income = texts('nl', 'income');
const slip = { name: 'loonstrook.pdf', mimeType: 'application/pdf', buffer: smallPdf() };

/** The page of the pay slip of the job that was filled in. */
async function openSlip(page: Page, month: string, name: string): Promise<void> {
  await page.goto(`/inkomsten/${month}`);
  await page.goto(await paySlipOf(page, name));
}

test.describe('a pay slip', () => {
  test.use({ refusals: [422] });

  test('that was chosen is taken along by the main button, and is not needed to go on', async ({ visit }) => {
    const month = monthBefore(monthBefore(currentMonth()));
    const { page } = await visit();
    await signIn(page, 'Aya Niemandsland');
    await page.goto(`/inkomsten/${month}/iets-te-melden`);
    await page.locator('button[value="ja"]').click();
    await fillJob(page, month, { name: 'Bakkerij De Proef', payPeriod: 'MONTH', net: '412,50', gross: '450' });
    await expect(page).toHaveURL(`/inkomsten/${month}`);

    await openSlip(page, month, 'Bakkerij De Proef');
    await page.locator('button[value="nog"]').click();
    await expect(page.locator('#bestand-error')).toContainText(texts('nl', 'evidence')('refusal.missing'));
    await page.locator('#bestand').setInputFiles(slip);
    await page.locator('button[value="nog"]').click();
    await expect(page.getByRole('link', { name: slip.name })).toHaveCount(1);
    await page.locator('#bestand').setInputFiles({ ...slip, name: 'tweede.pdf' });
    await next(page).click();
    await expect(page.getByRole('status').first()).toContainText(income('month.message.toegevoegd'));
    await openSlip(page, month, 'Bakkerij De Proef');
    await expect(page.locator('main .portal-task')).toHaveCount(2);
  });
});

test('a pay slip that was asked for is added in three steps, without script', async ({ visit }) => {
  const month = monthBefore(currentMonth());
  const at = (path: string) => inLanguage('ar', `/inkomsten/${month}${path}`);
  const words = texts('ar', 'settlement');
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Daan Proefpersoon', { language: 'ar' });
  await page.goto(at('/verbeteren'));
  await expect(page.locator('main')).toContainText(words('question.reason.PAY_SLIP_MISSING'));
  await page.goto(at('/vraag'));
  await page.getByRole('button', { name: words('question.slip.button') }).click();
  await page.locator('#bestand').setInputFiles(slip);
  await next(page).click();
  await expect(page).toHaveURL(at('/controleren'));
  await expect(page.locator('main')).toContainText(words('check.correction'));
  await expect(page.locator('main')).toContainText('Ik voeg de loonstrook toe.');
  await page.goto(at(''));
  await expect(page.locator('main')).toContainText(words('question.reason.PAY_SLIP_MISSING'));
  await page.goto(at('/controleren'));
  await next(page).click();
  await expect(page).toHaveURL(/verstuurd\?versie=2$/);
  await page.goto(at('/vraag'));
  await expect(page.locator('main')).toContainText(words('question.none'));
});

test('stopping to go on later says that it is kept', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Petra Bedenksel');
  await page.goto(`/inkomsten/${currentMonth()}`);
  await page.getByRole('link', { name: 'Naaiatelier Bedenksel' }).click();
  await page.locator('button[value="later"]').click();
  await expect(page.getByRole('status').first()).toContainText(income('month.message.bewaard'));
});
