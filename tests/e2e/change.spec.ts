import type { Page } from '@playwright/test';
import { dayFromNow } from './guidance.ts';
import { expectProblem, partsOf } from './guide.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

/** Chooses a kind on the first page and goes on to its first question. */
async function begin(page: Page, kind: string, language: Language = 'nl'): Promise<string> {
  await page.goto(inLanguage(language, '/overzicht'));
  await page.locator('#wijzigingen a[href$="/wijzigingen/nieuw"]').click();
  await page.locator(`input[name="soort"][value="${kind}"]`).check();
  await next(page).click();
  return /wijzigingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check();
  await next(page).click();
}

test.describe('a change', () => {
  test.use({ refusals: [422] });

  test('is told without script, asked about, corrected and processed', async ({ visit }) => {
    const { page } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Sam Voorbeeld');
    const t = texts('nl', 'change');
    const id = await begin(page, 'GIFT');
    await next(page).click();
    await expectProblem(page, 'giftKind', t('problem.required'));
    await choose(page, 'giftKind', 'GIFT_MONEY');
    await fillDay(page, 'giftOn', partsOf(dayFromNow(3)));
    await next(page).click();
    await expectProblem(page, 'giftOn', t('problem.inFuture'));
    await fillDay(page, 'giftOn', partsOf(dayFromNow(-2)));
    await next(page).click();
    await page.locator('#giftValue').fill('1.2.3');
    await page.locator('#giver').fill('Tante Verzonnen');
    await next(page).click();
    await expect(page.locator('#giver'), 'what was typed stays').toHaveValue('Tante Verzonnen');
    await page.locator('#giftValue').fill('1.300');
    await next(page).click();
    await page.locator('#note').fill('Voor mijn verjaardag.');
    await next(page).click();
    await expect(page.locator('#bestand')).toBeVisible();
    await next(page).click();
    await expect(page.locator('main')).toContainText('€ 1.300,00');
    await next(page).click();
    await expect(page).toHaveURL(/verstuurd\?versie=1$/);
    await expect(page.locator('main')).toContainText(/W-\d{4}-\d{2}-[2-9A-Z]{8}/);
    const pdf = await page.request.get(`/wijzigingen/${id}/verstuurd/1/pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');

    const staff = await visit();
    await signIn(staff.page, 'Tessa Toets', { staff: true });
    await staff.page.goto('/beoordelen');
    await staff.page.locator('a[href="/beoordelen/wijzigingen"]').click();
    await staff.page.getByRole('link', { name: 'Sam Voorbeeld' }).click();
    await staff.page.locator('#vragen button').click();
    await expectProblem(staff.page, 'reason', t('review.ask.choose'));
    await staff.page.locator('input[name="reason"][value="AMOUNT_UNCLEAR"]').check();
    await staff.page.locator('#question').fill('Klopt dit bedrag?');
    await staff.page.locator('#vragen button').click();
    await expect(staff.page.getByRole('status').first()).toContainText(t('review.done.asked'));

    await page.goto('/overzicht');
    await expect(page.locator('main')).not.toContainText('Er wacht niets op u');
    await page.locator(`#vraag-${id} a`).click();
    await expect(page.locator('main')).toContainText('Klopt dit bedrag?');
    await page.locator('#antwoorden button').click();
    await expectProblem(page, 'answer', t('problem.required'));
    await page.locator('#answer').fill('Nee, het was minder.');
    await page.locator('#antwoorden button').click();
    await expect(page.getByRole('status').first()).toContainText(t('receipt.answered'));
    await expect(page.locator('main')).toContainText('Nee, het was minder.');
    await page.locator(`a[href="/wijzigingen/${id}/verbeteren"]`).click();
    await page.locator('#reason').fill('Het was minder.');
    await next(page).click();
    await page.locator('a[href*="/stap/waarde"]').first().click();
    await page.locator('#giftValue').fill('300');
    await next(page).click();
    await expect(page.locator('.portal-table')).toContainText('€ 1.300,00');
    await next(page).click();
    await expect(page).toHaveURL(/versie=2$/);

    await staff.page.goto(`/beoordelen/wijzigingen/${id}`);
    await staff.page.locator('input[name="outcome"][value="NOTHING_CHANGES"]').check();
    await staff.page.locator('#words').fill('Dit blijft onder de grens.');
    await staff.page.locator('#verwerken button').click();
    await expect(staff.page.getByRole('status').first()).toContainText(t('review.done.processed'));
    await page.goto(`/wijzigingen/${id}/verstuurd`);
    await expect(page.locator('main')).toContainText('Dit blijft onder de grens.');
    await expect(page.locator('main')).toContainText(t('outcome.NOTHING_CHANGES'));
  });

  for (const [language, person] of [
    ['ar', 'Selam Verzonnen'],
    ['en', 'Ruben Schijnbaar'],
  ] as const)
    test(`that does not fit with another is asked about in ${language}, and the other one is taken back`, async ({
      visit,
    }) => {
      const { page } = await visit();
      await signIn(page, person, { language });
      const t = texts(language, 'change');
      const tell = async (kind: string, answer: string, name: string) => {
        await begin(page, kind, language);
        await choose(page, 'householdChange', answer);
        await fillDay(page, 'since', partsOf(dayFromNow(10)));
        await next(page).click();
        await page.locator('#otherName').fill(name);
        await next(page).click();
        await next(page).click();
        await next(page).click();
      };
      await tell('HOUSEHOLD', 'TOGETHER', 'Robin Verzinsel');
      await next(page).click();
      await expect(page.locator('main')).toContainText(t('receipt.lead'));
      await tell('HOUSEHOLD', 'APART', 'Robin Verzinsel');
      await expect(page.locator('#klopt-dit')).toHaveText(t('contra.title'));
      await expect(page.locator('.portal-callout')).toContainText(t('word.TOGETHER'));
      await page.getByRole('link', { name: t('contra.withdrawOther') }).click();
      await page.locator('#reason').fill('تغيّر الأمر');
      await page.locator('main form button').first().click();
      await expect(page).toHaveURL(/controleren$/);
      await expect(page.locator('#klopt-dit')).toHaveCount(0);
      await next(page).click();
      await expect(page.locator('main')).toContainText(t('receipt.lead'));
    });

  test('of the account asks for a surer sign-in, and nothing is lost', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Sam Voorbeeld', { level: 'middle' });
    const t = texts('nl', 'change');
    await begin(page, 'ACCOUNT');
    await page.locator('#account').fill('NL91 ABNA 0417 1643 01');
    await page.locator('#holder').fill('S. Voorbeeld');
    await next(page).click();
    await expectProblem(page, 'account', t('problem.accountDigits'));
    await page.locator('#account').fill('be68539007547034');
    await next(page).click();
    await fillDay(page, 'accountFrom', partsOf(dayFromNow(7)));
    await next(page).click();
    await next(page).click();
    await next(page).click();
    await expect(page.locator('main')).toContainText('BE68 5390 0754 7034');
    await expect(page.locator('main')).toContainText('België');
    await next(page).click();
    await page.locator('button[name="stoppen"]').click();
    await expect(page).toHaveURL(/controleren/);
    await expect(page.getByRole('status').first()).toContainText(texts('nl', 'common')('session.notSurer'));
    await next(page).click();
    await page.getByRole('button', { name: 'Sam Voorbeeld' }).click();
    await expect(page).toHaveURL(/controleren/);
    await expect(page.getByRole('status').first()).toContainText(texts('nl', 'common')('session.surer'));
    await next(page).click();
    await expect(page.locator('main')).toContainText(t('receipt.lead'));
    await expect(page.locator('main')).not.toContainText('0754');
  });
});
