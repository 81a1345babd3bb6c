import { axeFaults } from '../support/axe.ts';
import { smallPdf } from '../support/small-pdf.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

/** A training that costs more than one person decides: with proof, put to a second person, given back, and agreed with. */
const test = testApart();
test.use({ refusals: [422] });

const walks: readonly { readonly language: Language; readonly looksFor: string }[] = [
  { language: 'nl', looksFor: 'kok' },
  { language: 'ar', looksFor: 'lasser' },
];

for (const { language, looksFor } of walks)
  test(`a costly training is decided about by a second person, without script (${language})`, async ({ visit }) => {
    const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const t = texts(language, 'enrolment');
    const dutch = texts('nl', 'enrolment');
    const { page } = await visit(plain);
    await signIn(page, 'Sam Voorbeeld', { language });
    await page.goto(inLanguage(language, `/opleidingen?q=${looksFor}`));
    await page.locator('[id^="opleiding-"] h3 a').first().click();
    const title = await page.locator('h1').innerText();
    await page.locator('#aanvragen button').click();
    const card = page.locator('[id^="aanvraag-"]').filter({ hasText: title });
    await card.getByRole('link', { name: t('files.button') }).click();
    await expect(page.locator('main')).toContainText(t('files.own'));
    const diploma = { name: 'diploma.pdf', mimeType: 'application/pdf', buffer: smallPdf() };
    await page.locator('#bestand').setInputFiles({ ...diploma, buffer: Buffer.from('no file of this kind') });
    await next(page).click();
    await expect(page.locator('#bestand-error, [id^="bestand"]').first()).toBeVisible();
    await page.locator('#bestand').setInputFiles(diploma);
    await next(page).click();
    await expect(card).toContainText('diploma.pdf');
    await card.getByRole('link', { name: t('card.request') }).click();
    await page.locator('#words').fill('Ik wil dit graag leren.');
    await next(page).click();
    await expect(card).toContainText(t('state.REQUESTED'));
    await page.goto(inLanguage(language, '/bewijzen'));
    await expect(page.locator('main')).toContainText(title);

    const coach = await visit(plain);
    await signIn(coach.page, 'Bram Begeleid', { staff: true });
    const person = `/mijn-mensen/${await personOf(coach.page, 'Sam Voorbeeld')}`;
    const open = async () => {
      await coach.page.goto(person);
      const asked = coach.page.locator('#opleidingen + .portal-tasks li').filter({ hasText: title });
      await asked.getByRole('link').first().click();
    };
    const approve = async (amount: string) => {
      await open();
      await coach.page.locator('input[name="act"][value="APPROVE"]').check();
      await coach.page.locator('#words').fill('Wij betalen de cursus.');
      await coach.page.locator('#amount').fill(amount);
      await next(coach.page).click();
    };
    await open();
    await expect(coach.page.getByRole('link', { name: 'diploma.pdf' })).toBeVisible();
    await approve('');
    await expectProblem(coach.page, 'amount', dutch('coach.amountMissing'));
    await approve('1.2.3');
    await expectProblem(coach.page, 'amount', texts('nl', 'common')('amount.AMBIGUOUS'));
    await approve('3.200,50');
    await expect(coach.page.getByRole('status')).toContainText(dutch('coach.passed'));
    await page.goto(inLanguage(language, '/opleidingen/mijn'));
    await expect(card).toContainText(t('next.WITH_SECOND'));
    await expect(card).not.toContainText('3.200,50');

    const lead = await visit(plain);
    await signIn(lead.page, 'Lotte Leidraad', { staff: true });
    await lead.page.locator('main a[href="/goedkeuren"]').click();
    await expect(lead.page.locator('h1')).toHaveText(dutch('approval.title'));
    const decide = async (choice: 'ja' | 'terug', words = '') => {
      await lead.page.goto('/goedkeuren');
      const row = lead.page.locator('.portal-table tr').filter({ hasText: title }).filter({ hasText: 'Sam Voorbeeld' });
      await row.getByRole('link').click();
      await expect(lead.page.locator('main')).toContainText('3.200,50');
      await expect(lead.page.locator('main')).toContainText(dutch('coach.duty.hasSecond'));
      await expect(lead.page.getByRole('link', { name: 'diploma.pdf' })).toBeVisible();
      await lead.page.locator(`input[name="besluit"][value="${choice}"]`).check();
      await lead.page.locator('#words').fill(words);
      await next(lead.page).click();
    };
    await decide('terug');
    await expectProblem(lead.page, 'words', dutch('form.required'));
    await decide('terug', 'Kan het voor minder?');
    await expect(lead.page.getByRole('status')).toContainText(dutch('approval.done.terug'));
    await coach.page.goto(person);
    const back = coach.page.locator('li').filter({ hasText: texts('nl', 'coach')('warning.training.RETURNED') });
    await back.filter({ hasText: title }).getByRole('link').click();
    await expect(coach.page.locator('main')).toContainText('Kan het voor minder?');
    const [before = '', after = ''] = dutch('money.wouldPay').split('{{amount}}');
    for (const words of [before, after]) await expect(coach.page.locator('main')).toContainText(words);
    await approve('3.200,50');
    await decide('ja');
    await expect(lead.page.getByRole('status')).toContainText(dutch('approval.done.ja'));
    await page.reload();
    await expect(card).toContainText(t('state.APPROVED'));
    await expect(card).toContainText('3.200,50');
    await page.goto(inLanguage(language, '/wie-keek'));
    await expect(page.locator('main')).toContainText('Lotte Leidraad');

    const seen = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(seen.page, 'Lotte Leidraad', { staff: true });
    await seen.page.goto('/goedkeuren');
    expect(await axeFaults(seen.page)).toEqual([]);
  });
