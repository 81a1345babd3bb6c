import { readFileSync } from 'node:fs';
import { credentialOf, newIssuer, pngWith, withProof } from '../support/badges.ts';
import { expect, inLanguage, type Language, signIn, testApart, texts } from './portal.ts';

const test = testApart();
const sample = readFileSync(new URL('../support/json-resume/sample.resume.json', import.meta.url));

test.describe('a CV of another site', () => {
  test.use({ refusals: [422] });

  for (const [who, language] of [
    ['Robin Begindag', 'nl'],
    ['Noor Hypothese', 'ar'],
  ] as const satisfies readonly (readonly [string, Language])[])
    test(`is shown, then added, and can be taken along again, without script (${language})`, async ({ visit }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, who, { language });
      const t = texts(language, 'portfolio');
      await page.goto(inLanguage(language, '/portfolio'));
      await page.getByRole('link', { name: t('bring.to') }).click();
      const choose = async (name: string, buffer: Buffer) => {
        await page.locator('#bestand').setInputFiles({ name, mimeType: 'application/json', buffer });
        await page.getByRole('button', { name: t('bring.look') }).click();
      };
      await choose('cv.json', Buffer.from('%PDF-1.7 '));
      await expect(page.locator('main')).toContainText(t('bring.refusal.notJson'));
      await choose('cv.json', Buffer.alloc(101 * 1024, ' '));
      await expect(page.locator('main')).toContainText(t('bring.refusal.tooLarge').split('{{kb}}')[0] ?? '{{kb}}');

      await choose('cv.json', sample);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('bring.check'));
      await expect(page.locator('main')).toContainText('Pied Piper');
      await page.locator('summary', { hasText: t('bring.left') }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'work.url' })).toContainText(t('bring.reason.noPlace'));
      await page.getByRole('button', { name: t('bring.add') }).click();
      await expect(page.getByText(t('message.toegevoegd'))).toBeVisible();
      await expect(page.locator('main')).toContainText('CEO/President');

      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: t('bring.save') }).click();
      const taken = readFileSync(await (await file).path());
      expect(JSON.parse(taken.toString())).toMatchObject({ work: [{ name: 'Pied Piper' }] });
      // What was taken along has nothing new.
      await page.goto(inLanguage(language, '/portfolio/inlezen'));
      await choose('cv.json', taken);
      await expect(page.locator('main')).toContainText(t('bring.nothing'));
      await expect(page.getByRole('button', { name: t('bring.add') })).toHaveCount(0);
    });

  for (const [who, language] of [
    ['Robin Begindag', 'nl'],
    ['Noor Hypothese', 'ar'],
  ] as const satisfies readonly (readonly [string, Language])[])
    test(`may be a badge in a picture, of which is told how far it can be believed, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, who, { language });
      const t = texts(language, 'portfolio');
      const issuer = newIssuer();
      const signed = withProof(credentialOf(issuer.did), issuer);
      const choose = async (credential: object) => {
        await page.goto(inLanguage(language, '/portfolio/inlezen'));
        const buffer = Buffer.from(pngWith(JSON.stringify(credential)));
        await page.locator('#bestand').setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer });
        await page.getByRole('button', { name: t('bring.look') }).click();
      };
      await choose({ ...signed, type: [] });
      await expect(page.locator('main')).toContainText(t('bring.refusal.notBadge'));
      await choose({ ...signed, validFrom: '2020-01-01T00:00:00Z' });
      await expect(page.locator('main')).toContainText(t('badge.state.ALTERED'));
      await choose(signed);
      await expect(page.locator('main')).toContainText(t('badge.state.VERIFIED'));
      await expect(page.locator('main')).toContainText('Heftruck rijden');
      await page.getByRole('button', { name: t('bring.add') }).click();
      await expect(page.getByText(t('message.toegevoegd'))).toBeVisible();
      await expect(page.locator('main')).toContainText('Heftruck rijden');
    });
});
