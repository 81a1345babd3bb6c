import { smallPdf } from '#tests/support/small-pdf.ts';
import { nextSunday } from './guidance.ts';
import { expectProblem, partsOf } from './guide.ts';
import { decisionAbout } from './objecting.ts';
import { expect, inLanguage, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();
test.use({ refusals: [422] });

for (const javaScriptEnabled of [false, true]) {
  test(`a decision is read, objected to and judged by somebody else (script ${javaScriptEnabled ? 'on' : 'off'})`, async ({
    visit,
  }) => {
    test.slow();
    const t = texts('nl', 'decision');
    const who = javaScriptEnabled ? 'Ruben Schijnbaar' : 'Sam Voorbeeld';
    const about = javaScriptEnabled ? 'stopt' : 'terugbetalen';
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, who);
    await page.goto('/overzicht');
    const decision = await decisionAbout(page, about);
    await page.goto(`/besluiten/${decision}`);
    await expect(page.locator('#niet-eens')).toContainText(t('remedy.stays'));
    if (about === 'terugbetalen')
      await expect(page.locator('#uitleg a[href^="tel:"] bdi[dir="ltr"]'), 'the number beside "call us"').toBeVisible();
    await page.locator('#gelezen form button').click();
    await expect(page.getByRole('status')).toContainText(t('read.saved'));
    await expect(page.locator('#gelezen form')).toHaveCount(0);
    const file = await page.request.get(`/besluiten/${decision}/pdf`);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.locator('#niet-eens a.nl-button').click();
    await next(page).click();
    await expect(page.locator('#fouten a[href="#words"]')).toContainText(t('objection.problem.required'));
    await expect(page.locator('input[name="volgt"][value="nee"]')).toBeChecked();
    await page.locator('#words').fill('Ik wist dit niet.\nIk heb het wel gemeld.');
    await page.locator('main form button.nl-button--primary').first().click();
    await page.locator('#bestand').setInputFiles({
      name: 'brief.pdf',
      mimeType: 'application/pdf',
      buffer: smallPdf(),
    });
    await page.locator('button[value="nog"]').click();
    await expect(page.locator('main')).toContainText('brief.pdf');
    await page.locator('button[value="door"]').click();
    await expect(page.locator('main')).toContainText('Ik heb het wel gemeld.');
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(/\d{4}-\d{2}-[2-9A-Z]{8}/);
    await page.goto(`/besluiten/${decision}`);
    const remedy = page.locator('#niet-eens');
    await expect(remedy).toContainText(t('remedy.objectedTitle'));
    await expect(remedy, 'no term and no how-to once an objection was sent').not.toContainText(t('remedy.digital'));
    await expect(remedy.locator('a.nl-button')).toHaveAttribute('href', `/besluiten/${decision}/bezwaar/verstuurd`);
    const letter = await page.request.get(`/besluiten/${decision}/bezwaar/verstuurd/1/pdf`);
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');

    const staff = await visit({ javaScriptEnabled });
    await signIn(staff.page, 'Tessa Toets', { staff: true });
    await staff.page.goto('/bezwaren');
    await staff.page.locator('.portal-table a').first().click();
    await staff.page.locator('#confirmed form button').click();
    await expect(staff.page.getByRole('status')).toContainText(t('desk.done.confirmed'));
    const plan = staff.page.locator('#planned');
    await plan.getByRole('button').click();
    for (const field of ['day', 'time', 'way', 'place'] as const)
      await expectProblem(staff.page, field, t(`desk.problem.${field}`));
    // A Sunday, in less than ten days: it is said and not refused.
    const [date, month, year] = partsOf(nextSunday());
    for (const [part, value] of Object.entries({ day: date, month, year }))
      await plan.locator(`[name="day-${part}"]`).fill(value);
    await plan.locator('#time').fill('14:30');
    await plan.locator('input[value="PHONE"]').check();
    await plan.locator('#place').fill('000 000 000');
    await plan.getByRole('button').click();
    await expect(staff.page.getByRole('status')).toContainText(t('desk.done.planned'));
    for (const caution of ['NOT_A_WORKING_DAY', 'TOO_SOON'] as const)
      await expect(staff.page.locator('main')).toContainText(t(`desk.caution.${caution}`));
    await page.goto(`/besluiten/${decision}/bezwaar/verstuurd`);
    await expect(page.locator('#gesprek a[href="tel:000000000"]')).toBeVisible();
    await expect(page.locator('#gesprek')).toContainText(t('sent.hearingElse'));
    await staff.page.locator('summary', { hasText: t('desk.decide.title') }).click();
    const decide = staff.page.locator('details', { hasText: t('desk.decide.title') });
    await decide.getByRole('button').click();
    await expectProblem(staff.page, 'outcome', t('desk.problem.outcome'));
    await decide.locator('input[value="FOUNDED"]').check();
    await decide.locator('input[value="FULLY_MET"]').check();
    await decide.locator('#decideWords').fill('U had het op tijd gemeld.');
    await decide.getByRole('button').click();
    await expect(staff.page.getByRole('status')).toContainText(t('desk.done.decided'));

    await expect(staff.page.locator('main'), 'the outcome stays on the page').toContainText(
      t('desk.decide.outcomeOf.FOUNDED'),
    );
    await expect(staff.page.locator('main')).toContainText(t('desk.decide.notHeardOf.FULLY_MET'));

    await expect(staff.page.locator('main')).toContainText(t('desk.hearingOff'));

    await page.goto(`/besluiten/${decision}/bezwaar/verstuurd`);
    await expect(page.locator('.portal-alert')).toContainText(t('sent.hearingOffTitle'));
    await page.goto(`/besluiten/${decision}`);
    await expect(page.locator('.portal-alert')).toContainText(t('anew.FOUNDED'));
    await page.locator('.portal-alert a').click();
    await expect(page.locator('#uitleg')).toContainText(t('word.FOUNDED'));
    await expect(page.locator('#gelezen')).toContainText(t('read.canAppeal'));
    await expect(page.locator('#niet-eens')).toContainText(t('remedy.appealStays'));

    for (const language of ['ar', 'en'] as const) {
      await page.goto(inLanguage(language, `/besluiten/${decision}/bezwaar/verstuurd`));
      await expect(page.locator('main')).toContainText(texts(language, 'decision')('sent.state.APPEAL_POSSIBLE'));
      await page.locator('.portal-callout a.nl-button').click();
      await expect(page.locator('main')).toContainText(texts(language, 'decision')('remedy.appealTitle'));
      await expect(page.locator('#besluit [lang="nl"]')).toContainText('gegrond');
    }
  });
}

test('withdrawing says what it means and is asked once more', async ({ visit }) => {
  const t = texts('nl', 'decision');
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Hugo Schets', { municipality: 'Voorbeelddorp' });
  const decision = await decisionAbout(page, 'afgewezen');
  await page.goto(`/besluiten/${decision}/bezwaar`);
  await page.locator('input[name="volgt"][value="ja"]').check();
  await next(page).click();
  await page.locator('button[value="door"]').click();
  await next(page).click();
  await page.goto(`/besluiten/${decision}/bezwaar/intrekken`);
  await page.locator('main form button').first().click();
  await expectProblem(page, 'zeker', t('withdraw.confirmNeeded'));
  await page.locator('#zeker').check();
  await page.locator('main form button').first().click();
  await expect(page.locator('main')).toContainText(t('sent.stateText.WITHDRAWN'));
  await page.goto(`/besluiten/${decision}`);
  await expect(page.locator('#niet-eens a.nl-button')).toHaveText(t('remedy.button'));
});
