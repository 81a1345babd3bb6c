import { smallPdf } from '../support/small-pdf.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

/** Proof with a step of a plan: added, read by the case manager, used again from the locker, and taken off. */
const test = testApart();
test.use({ refusals: [422] });

for (const language of ['nl', 'en', 'ar'] as const satisfies Language[])
  test(`a step gets proof that the case manager reads, on a phone without script (${language})`, async ({ visit }) => {
    const plain = { javaScriptEnabled: language === 'en', viewport: { width: 320, height: 640 } };
    const t = texts(language, 'plan');
    const name = `inschrijving-${language}.pdf`;
    const { page } = await visit(plain);
    await signIn(page, 'Sam Voorbeeld', { language });
    await page.goto(inLanguage(language, '/plan'));
    await page.locator('#stappen ~ * a[href*="/plan/stap/"]:not([href$="nieuw"])').first().click();
    const step = await page.locator('h1').innerText();
    await page.getByRole('link', { name: t('stepFiles.title') }).click();
    const files = page.url();
    await expect(page.locator('main')).toContainText(step);
    const proof = { name, mimeType: 'application/pdf', buffer: smallPdf() };
    await page.locator('#bestand').setInputFiles({ ...proof, buffer: Buffer.from('no file of this kind') });
    await next(page).click();
    await expectProblem(page, 'bestand', '');
    await page.locator('#bestand').setInputFiles(proof);
    await page.locator('button[name="verder"][value="nog"]').click();
    await expect(page.getByRole('status')).toContainText(t('stepFiles.saved'));
    await expect(page.getByRole('link', { name })).toBeVisible();
    await page.goto(inLanguage(language, '/bewijzen'));
    await expect(page.locator('main')).toContainText(step);

    const coach = await visit(plain);
    await signIn(coach.page, 'Bram Begeleid', { staff: true });
    const person = await personOf(coach.page, 'Sam Voorbeeld');
    const id = /stap\/([^/]+)\//.exec(files)?.[1] ?? '';
    await coach.page.goto(`/mijn-mensen/${person}/plan/stap/${id}`);
    const link = coach.page.getByRole('link', { name });
    const given = await coach.page.request.get((await link.getAttribute('href')) ?? '');
    expect(given.headers()['content-type']).toBe('application/pdf');

    await page.goto(files);
    await page.locator('button[name="weg"]').first().click();
    await expect(page.locator('button[name="weg"]')).toHaveCount(0);
    await page.locator('main details summary').first().click();
    await page.locator('button[name="kies"]').first().click();
    await expect(page.getByRole('status')).toContainText(t('stepFiles.saved'));
    await page.locator('button[name="weg"]').first().click();
    await coach.page.reload();
    await expect(coach.page.getByRole('link', { name })).toHaveCount(0);
  });
