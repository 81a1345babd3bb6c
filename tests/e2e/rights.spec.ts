import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { chooseAtProvider, expect, inLanguage, type Language, signIn, testApart, texts } from './portal.ts';

// Asks and answers in the name of people whom other files look at.
const test = testApart();
test.use({ refusals: [422] });

const ways: readonly { readonly script: boolean; readonly language: Language; readonly who: string }[] = [
  { script: false, language: 'nl', who: 'Sam Voorbeeld' },
  { script: true, language: 'ar', who: 'Selam Verzonnen' },
  { script: false, language: 'en', who: 'Idris Denkwereld' },
];

for (const { script, language, who } of ways) {
  const t = texts(language, 'privacy');

  test(`a copy is asked for, made, and fetched after signing in anew (${language}, script ${script})`, async ({
    visit,
  }) => {
    const { page } = await visit({ javaScriptEnabled: script });
    await signIn(page, who, { language });
    await page.goto(inLanguage(language, '/mijn-rechten'));
    await page.locator('#recht-copy a').click();
    await page.getByRole('button', { name: t('copy.ask') }).click();
    await expect(async () => {
      await page.goto(inLanguage(language, '/mijn-rechten/kopie'));
      await expect(page.locator('#kopie-titel')).toHaveText(t('copy.ready.title'), { timeout: 1000 });
    }).toPass();
    // The session that asked gives nothing away.
    await expect(page.getByRole('link', { name: t('copy.ready.download') })).toHaveCount(0);
    await page.goto(inLanguage(language, '/mijn-rechten/kopie/bestand'));
    await expect(page).toHaveURL(/kopie\?melding=opnieuw/);
    await page.getByRole('button', { name: t('copy.ready.signIn') }).click();
    await chooseAtProvider(page, who);
    const fetched = page.waitForEvent('download');
    await page.getByRole('link', { name: t('copy.ready.download') }).click();
    const archive = unzipSync(readFileSync(await (await fetched).path()));
    expect(Object.keys(archive)).toEqual(expect.arrayContaining(['gegevens.json', 'gegevens.pdf']));
    expect(Buffer.from(archive['gegevens.json'] ?? []).toString()).toContain(who);
  });

  test(`a correction is asked for, answered and read (${language}, script ${script})`, async ({ visit }) => {
    const { page } = await visit({ javaScriptEnabled: script });
    await signIn(page, who, { language });
    await page.goto(inLanguage(language, '/mijn-rechten/verzoek?soort=CORRECTION'));
    await page.locator('#fact').fill('Mijn werkgever heet Bakkerij Zon');
    await page.getByRole('button', { name: t('form.button') }).click();
    await expect(page.locator('#subject-error')).toContainText(t('problem.subject'));
    await expect(page.locator('#wanted-error')).toContainText(t('problem.required.wanted'));
    await expect(page.locator('#fact')).toHaveValue('Mijn werkgever heet Bakkerij Zon');
    await page.locator('input[name="subject"][value="INCOME"]').check();
    await page.locator('#wanted').fill('Bakkerij De Zon');
    await page.locator('#reason').fill(`Zo staat het op de loonstrook van ${who}`);
    await page.getByRole('button', { name: t('form.button') }).click();
    await expect(page.getByRole('status')).toContainText(t('request.sent'));
    await expect(page.locator('h1')).toContainText(/R-\d{4}-/);
    const sent = page.url().split('?')[0] ?? '';

    const officer = await visit({ javaScriptEnabled: script });
    await signIn(officer.page, 'Fatma Vertrouwen', { staff: true });
    await expect(officer.page).toHaveURL(/\/privacy$/);
    await officer.page.getByRole('link', { name: who }).click();
    await officer.page.locator('input[name="outcome"][value="REFUSED"]').check();
    await officer.page.locator('#answer').fill('De loonstrook noemt Bakkerij Zon. Daarom passen wij het niet aan.');
    await officer.page.locator('main form button').click();
    await expect(officer.page.getByRole('status')).toContainText(texts('nl', 'privacy')('officer.done'));

    await page.goto(sent);
    await expect(page.locator('main')).toContainText('Daarom passen wij het niet aan.');
    await expect(page.locator('main')).toContainText(t('request.refused.title'));
  });

  test(`who looked is told, and what surprises is asked about (${language}, script ${script})`, async ({ visit }) => {
    const coach = await visit({ javaScriptEnabled: script });
    await signIn(coach.page, 'Bram Begeleid', { staff: true });
    await coach.page.getByRole('link', { name: who }).first().click();
    await expect(coach.page.locator('h1')).toContainText(who);

    const { page } = await visit({ javaScriptEnabled: script });
    await signIn(page, who, { language });
    await page.goto(inLanguage(language, '/mijn-rechten'));
    await page.locator('#recht-looked a').click();
    const look = page.locator('section.portal-card').filter({ hasText: 'Bram Begeleid' });
    await expect(look).toContainText(t('looked.role.CASE_MANAGER'));
    await expect(look).toContainText(t('looked.seen.READ_PLAN'));
    await expect(look).toContainText(t('looked.purpose.GUIDANCE'));
    await look.getByRole('link', { name: t('looked.surprise') }).click();
    await expect(page.locator('#fact')).toHaveValue(/Bram Begeleid \(Klantmanager\)\. .*Bekeek uw plan/);
    await expect(page.locator('input[name="subject"][value="ACCESS"]')).toBeChecked();
    await page.locator('#reason').fill('Ik ken deze persoon niet.');
    await page.getByRole('button', { name: t('form.button') }).click();
    await expect(page.getByRole('status')).toContainText(t('request.sent'));
    await expect(page.locator('main')).toContainText(t('kind.EXPLAIN'));
  });
}

test('what is somebody’s own is erased at once, and the page says until when the rest is kept', async ({ visit }) => {
  const t = texts('nl', 'privacy');
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Sam Voorbeeld');
  await page.goto('/mijn-rechten/wissen');
  await page.getByRole('button', { name: t('erase.button') }).click();
  await expect(page.locator('#kinds-error')).toContainText(t('erase.problem'));
  await page.locator('input[value="OWN_STEPS"]').check();
  await page.getByRole('button', { name: t('erase.button') }).click();
  await expect(page.getByRole('status')).toContainText(t('erase.done'));
  await expect(page.locator('input[value="OWN_STEPS"]')).toHaveCount(0);
  await expect(page.locator('main')).toContainText(t('kept.running'));
});
