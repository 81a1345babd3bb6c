import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { evidenceLimits, fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { expectProblem } from './guide.ts';
import { addPhotos, photoFile } from './locker.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

const pdfFile = (name: string, line: string) => ({ name, mimeType: 'application/pdf', buffer: smallPdf(line) });

async function add(page: Page, ...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0][]) {
  await page.goto('/bewijzen/toevoegen');
  await page.locator('#bestand').setInputFiles(files.flat() as never);
  await next(page).click();
}

for (const language of ['nl', 'ar'] as const satisfies Language[]) {
  test(`two photos become one PDF without script, turned and in another order (${language})`, async ({ visit }) => {
    const t = texts(language, 'evidence');
    const { page } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Sam Voorbeeld', { language });
    const first = await addPhotos(page, language);
    const places = page.locator('input[name^="plaats-"]');
    await expect(places).toHaveCount(2);
    await expect(page.locator('main img').first()).toHaveJSProperty('complete', true);
    await places.nth(0).fill('2');
    await places.nth(1).fill('1');
    await page.locator(`select[name="draai-${first}"]`).selectOption('1');
    await page.locator('#naam').fill('Huurcontract');
    await next(page).click();
    await expect(page.getByRole('status').first()).toContainText(t('list.message.samengevoegd'));
    await expect(page.locator('main .portal-task')).toHaveCount(1);
    await page.locator('main .portal-task__link').first().click();
    await expect(page.locator('h1')).toContainText('Huurcontract.pdf');
    const link = await page.locator('main a[href*="/bewijs/"]').first().getAttribute('href');
    const pdf = await page.request.get(link ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).includes('SecretCamera')).toBe(false);
    await page.locator('button[name="verwijder"]').click();
    await expect(page.getByRole('status').first()).toContainText(t('list.message.verwijderd'));
    await expect(page.locator('main')).toContainText(t('list.none'));
  });
}

test('a photo is turned, and one that is used stays as it was', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Noor Hypothese');
  await add(page, await photoFile('foto.jpg', '#208040'));
  await expect(page.getByRole('status').first()).toContainText(texts('nl', 'evidence')('list.message.toegevoegd'));
  await page.locator('main .portal-task__link').first().click();
  await expect(page.locator('main img')).toHaveJSProperty('naturalWidth', 180);
  await page.locator('button[name="draai"][value="1"]').click();
  await page.locator('main .portal-task__link').first().click();
  await expect(page.locator('main img')).toHaveJSProperty('naturalWidth', 240);
});

test('a file is sent once and used again, and says where', async ({ visit }) => {
  const t = texts('nl', 'evidence');
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Petra Bedenksel');
  await add(page, pdfFile('contract.pdf', 'contract'));
  await page.goto('/wijzigingen/nieuw');
  await page.locator('input[name="soort"][value="HEALTH"]').check();
  await next(page).click();
  const id = /wijzigingen\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.goto(`/wijzigingen/${id}/bewijs`);
  await page
    .locator('details summary')
    .filter({ hasText: t('field.choose_one').slice(0, 20) })
    .click();
  await page.locator('button[name="kies"]').click();
  await expect(page.locator('button[name="weg"]')).toHaveCount(1);
  await expect(page.locator('button[name="kies"]')).toHaveCount(0);

  // Photos of one paper, from here and back again.
  await page.getByRole('link', { name: t('field.join') }).click();
  await page
    .locator('#bestand')
    .setInputFiles([await photoFile('een.jpg', '#101010'), await photoFile('twee.jpg', '#e0e0e0')]);
  await next(page).click();
  await page.locator('#naam').fill('Brief van de huisarts');
  await next(page).click();
  await expect(page).toHaveURL(/\/bewijs\?kies=1$/);
  await page.locator('button[name="kies"]').first().click();
  await expect(page.locator('button[name="weg"]')).toHaveCount(2);

  await page.goto('/bewijzen');
  await page.getByRole('link', { name: 'contract.pdf' }).click();
  await expect(page.locator('main')).toContainText(t('one.staysDraft'));
  await expect(page.locator('button[name="verwijder"]')).toHaveCount(0);
  await page.locator(`main a[href="/wijzigingen/${id}/bewijs"]`).click();
  await page.locator('button[name="weg"]').first().click();
  await page.goto('/bewijzen');
  await page.getByRole('link', { name: 'contract.pdf' }).click();
  await expect(page.locator('button[name="verwijder"]')).toHaveCount(1);
});

test.describe('what is not right', () => {
  test.use({ refusals: [422, 404] });
  let folder: string;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-large-'));
  });
  test.afterAll(() => rm(folder, { recursive: true }));

  test('is said at the field by name, and what was right is kept', async ({ visit }) => {
    const t = texts('nl', 'evidence');
    const { page } = await visit();
    await signIn(page, 'Ruben Schijnbaar');
    await page.goto('/bewijzen/toevoegen');
    await expect(page.locator('#bestand-hint')).toContainText(`${fileMegabytes} MB`);
    await expect(page.locator('#bestand-hint')).toContainText(String(evidenceLimits.atOnce));
    await next(page).click();
    await expectProblem(page, 'bestand', t('refusal.missing'));
    const program = { name: 'diploma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ a program') };
    await page.locator('#bestand').setInputFiles([program, pdfFile('goed.pdf', 'goed')]);
    await next(page).click();
    await expectProblem(page, 'bestand', /diploma\.pdf.*geen PDF/);
    await expect(page.getByRole('status').first()).toContainText('goed.pdf');

    const [first, large] = [join(folder, 'eerst.pdf'), join(folder, 'groot.jpg')];
    await writeFile(first, smallPdf('eerst'));
    await writeFile(large, Buffer.alloc(40 * 1024 * 1024, 'a'));
    await page.locator('#bestand').setInputFiles([first, large]);
    await next(page).click();
    await expectProblem(page, 'bestand', t('refusal.tooLarge').replace('{{mb}}', String(fileMegabytes)));
    await expect(page.getByRole('status').first()).toContainText('eerst.pdf');
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    await page.locator('#bestand').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: bomb });
    await next(page).click();
    await expectProblem(page, 'bestand', new RegExp(t('refusal.tooManyPixels').slice(0, 30)));
    const many = Array.from({ length: evidenceLimits.atOnce + 1 }, (_, index) => pdfFile(`${index}.pdf`, `${index}`));
    await page.locator('#bestand').setInputFiles(many);
    await next(page).click();
    await expectProblem(page, 'bestand', t('add.tooMany').replace('{{count}}', String(evidenceLimits.atOnce)));
  });

  test('in the order of photos is said at the number, and keeps what was typed', async ({ visit }) => {
    const t = texts('nl', 'evidence');
    const { page } = await visit();
    await signIn(page, 'Mira Denkbeeld');
    await addPhotos(page);
    const places = page.locator('input[name^="plaats-"]');
    await places.nth(0).fill('eerste');
    await page.locator('#naam').fill('Mijn brief');
    await next(page).click();
    await expect(page.locator('.portal-error').first()).toContainText(t('join.notANumber'));
    await expect(places.nth(0)).toHaveValue('eerste');
    await expect(page.locator('#naam')).toHaveValue('Mijn brief');
    await places.nth(0).fill('1');
    await places.nth(1).fill('1');
    await next(page).click();
    await expect(page.locator('.portal-error').first()).toContainText(t('join.twice'));
    await places.nth(0).fill('');
    await places.nth(1).fill('');
    await next(page).click();
    await expect(page.locator('.portal-error').first()).toContainText(t('join.chooseOne'));
  });

  test('leads nowhere else, and to no file of another', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Daan Proefpersoon');
    await page.goto('/bewijzen/toevoegen?terug=https://elders.example/');
    await expect(page.locator('.portal-back a')).toHaveAttribute('href', '/bewijzen');
    await add(page, pdfFile('van-daan.pdf', 'van Daan'));
    const href = await page.locator('main .portal-task__link').first().getAttribute('href');
    const id = (href ?? '').split('/').at(-1) ?? '';
    const other = await visit();
    await signIn(other.page, 'Sam Voorbeeld');
    for (const path of [`/bewijzen/${id}`, `/bewijs/${id}`, `/bewijs/${id}/klein`])
      expect((await other.page.request.get(path)).status(), path).toBe(404);
    expect((await page.request.get(inLanguage('nl', `/bewijs/${id}`))).status()).toBe(200);
  });
});
