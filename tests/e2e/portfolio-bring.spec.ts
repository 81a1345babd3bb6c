import { readFileSync } from 'node:fs';
import { credentialOf, newIssuer, pngWith, withProof } from '../support/badges.ts';
import { axeFaults } from '../support/axe.ts';
import { smallPdf } from '../support/small-pdf.ts';
import { chooseAtProvider, expect, inLanguage, type Language, signIn, testApart, texts } from './portal.ts';

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
      await choose('cv.json', Buffer.from('Naam: Robin'));
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

  for (const [who, language, name, words] of [
    ['Robin Begindag', 'nl', 'candidate.xml', 'Bakery Damas'],
    ['Noor Hypothese', 'ar', 'skills-passport.xml', 'Transport Asmara'],
  ] as const satisfies readonly (readonly [string, Language, string, string])[])
    test(`may be one of Europass (${name}), and goes back there, without script (${language})`, async ({ visit }) => {
      const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
      await signIn(page, who, { language });
      const t = texts(language, 'portfolio');
      const choose = async (fileName: string, buffer: Buffer) => {
        await page.goto(inLanguage(language, '/portfolio/inlezen'));
        await page.locator('#bestand').setInputFiles({ name: fileName, mimeType: 'text/xml', buffer });
        await page.getByRole('button', { name: t('bring.look') }).click();
      };
      const xml = readFileSync(new URL(`../support/europass/${name}`, import.meta.url), 'utf8');
      await choose('cv.xml', Buffer.from(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${xml.slice(39)}`));
      await expect(page.locator('main')).toContainText(t('bring.refusal.doctype'));
      await choose('cv.xml', Buffer.from(xml.slice(0, 4000)));
      await expect(page.locator('main')).toContainText(t('bring.refusal.notXml'));
      await choose('cv.pdf', smallPdf('cv'));
      await expect(page.locator('main')).toContainText(t('bring.refusal.pdf'));
      const skills = Array.from({ length: 201 }, (_, index) => ({ name: `Kunstje ${index}` }));
      await choose('cv.json', Buffer.from(JSON.stringify({ skills })));
      await expect(page.locator('main')).toContainText(t('bring.refusal.tooMuch'));

      // What it is called says nothing: it is what stands in it.
      await choose('cv.json', Buffer.from(xml));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('bring.check'));
      await expect(page.locator('main')).toContainText(words);
      await page.locator('summary', { hasText: t('bring.left') }).click();
      await expect(page.getByRole('listitem').filter({ hasText: '.PersonName' })).toContainText(t('bring.reason.own'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.getByRole('button', { name: t('bring.add') }).click();
      await expect(page.getByText(t('message.toegevoegd'))).toBeVisible();
      await expect(page.locator('main')).toContainText(words);

      const file = page.waitForEvent('download');
      await page.getByRole('link', { name: t('bring.saveEuropass') }).click();
      const taken = readFileSync(await (await file).path());
      expect(taken.toString()).toContain(`<hr:OrganizationName>${words}</hr:OrganizationName>`);
      await choose('cv.xml', taken);
      // A level of a school or a skill stands there in another way; work is the same.
      await expect(page.locator('main')).not.toContainText(words);
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
      await choose({ ...signed, proof: { ...signed.proof, cryptosuite: 'eddsa-rdfc-2022' } });
      await expect(page.locator('main')).toContainText(t('badge.state.UNVERIFIED'));
      await expect(page.locator('main')).toContainText('eddsa-rdfc-2022');
      await expect(page.locator('main')).toContainText(t('badge.notAltered'));
      await choose(signed);
      await expect(page.locator('main')).toContainText(t('badge.state.VERIFIED'));
      await expect(page.locator('main')).toContainText('Heftruck rijden');
      await page.getByRole('button', { name: t('bring.add') }).click();
      await expect(page.getByText(t('message.toegevoegd'))).toBeVisible();
      await expect(page.locator('main')).toContainText('Heftruck rijden');
    });
});

test('a session that ends while a CV is brought loses no more than the file, and says so', async ({ visit }) => {
  const t = texts('nl', 'portfolio');
  const { page } = await visit();
  await signIn(page, 'Karel Denkbeeld');
  const xml = readFileSync(new URL('../support/europass/candidate.xml', import.meta.url));
  const endSession = async () => {
    const elsewhere = await visit();
    await signIn(elsewhere.page, 'Karel Denkbeeld');
    await elsewhere.page.goto('/sessies');
    await elsewhere.page.getByRole('button', { name: texts('nl', 'identity')('sessions.endOthers') }).click();
    await expect(elsewhere.page.getByRole('status')).toBeVisible();
    await elsewhere.context.close();
  };
  const look = async (buffer: Buffer) => {
    await page.locator('#bestand').setInputFiles({ name: 'cv.xml', mimeType: 'text/xml', buffer });
    await page.getByRole('button', { name: t('bring.look') }).click();
  };
  const signInAgain = async () => {
    await page.locator('#inwoner button').click();
    await chooseAtProvider(page, 'Karel Denkbeeld');
  };
  for (const buffer of [xml, Buffer.concat([xml, Buffer.alloc(300_000, ' ')])]) {
    await page.goto('/portfolio/inlezen');
    await expect(page.locator('main')).not.toContainText(t('bring.again'));
    await endSession();
    await look(buffer);
    await signInAgain();
    await expect(page.locator('main')).toContainText(t('bring.again'));
  }
  expect(await axeFaults(page)).toEqual([]);
  await look(xml);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('bring.check'));
  expect(await axeFaults(page)).toEqual([]);
  await endSession();
  await page.getByRole('button', { name: t('bring.add') }).click();
  await signInAgain();
  // What was read is there again, and one press adds it.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('bring.check'));
  await page.getByRole('button', { name: t('bring.add') }).click();
  await expect(page.locator('main')).toContainText('Bakery Damas');
});
