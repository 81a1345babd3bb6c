import { axeFaults } from '../support/axe.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.describe('who wants to be found for work', () => {
  test.use({ refusals: [422, 404] });

  for (const [language, place] of [
    ['nl', '7511'],
    ['ar', '7512'],
  ] as const satisfies readonly (readonly [Language, string])[])
    test(`makes a card, is found by what fits and looked at for a vacancy, and reads both, without script (${language})`, async ({
      visit,
    }) => {
      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, 'Sam Voorbeeld', { language });
      const t = texts(language, 'portfolio');
      await page.goto(inLanguage(language, '/portfolio/delen/nieuw'));
      await page.locator('input[name="receiver"][value="WORK"]').check();
      await page.locator('#purpose').fill('Ik wil weer bakken');
      await page.getByRole('checkbox', { name: /^bakkerijmedewerker/ }).check();
      await page.locator('#area').fill(`${place} AB`);
      await next(page).click();
      await page.locator('button[value="delen"]').click();
      await expectProblem(page, 'area', t('problem.notAnArea'));
      await page.locator('#area').fill(place);
      await next(page).click();
      await expect(page.locator('main')).toContainText(t('share.check.work'));
      await page.locator('button[value="delen"]').click();
      await expect(page.locator('main')).toContainText(t('share.made.work'));
      await page.getByRole('link', { name: t('share.made.look') }).click();
      const card = page.url();

      const staff = await visit();
      const w = texts('nl', 'work');
      await signIn(staff.page, 'Bram Begeleid', { staff: true });
      await staff.page.goto('/mijn-mensen');
      await staff.page.getByRole('link', { name: w('to') }).click();
      await staff.page.locator('#words').fill('bakkery');
      await staff.page.getByRole('button', { name: w('button'), exact: true }).click();
      await expectProblem(staff.page, 'purpose', texts('nl', 'portfolio')('problem.required'));
      await staff.page.locator('#purpose').fill('Vacature De Verzonnen Bakker');
      await staff.page.locator('#words').fill('bakkerij');
      await staff.page.locator('#area').fill(place);
      await staff.page.getByRole('button', { name: w('button'), exact: true }).click();
      const found = staff.page.locator('#gevonden ~ ul > li');
      await expect(found).toHaveCount(1);
      await expect(found).toContainText('bakkerijmedewerker');
      await expect(staff.page.locator('main')).not.toContainText('Sam Voorbeeld');
      expect(await axeFaults(staff.page)).toEqual([]);
      await found.getByRole('link').click();
      await expect(staff.page.locator('#purpose')).toHaveValue('Vacature De Verzonnen Bakker');
      await expect(staff.page.locator('main')).not.toContainText('Sam Voorbeeld');
      await next(staff.page).click();
      await expect(staff.page.locator('h1')).toContainText('Sam Voorbeeld');
      await expect(staff.page.locator('main')).toContainText('Bakkerij De Verzinning');
      await expect(staff.page.locator('main')).not.toContainText('Voetbalclub');
      expect(await axeFaults(staff.page)).toEqual([]);

      await page.goto(card);
      await expect(page.locator('#bekeken + ul')).toContainText('Vacature De Verzonnen Bakker');
      await page.goto(inLanguage(language, '/wie-keek'));
      const p = texts(language, 'privacy');
      const visited = page.locator('section.portal-card').filter({ hasText: 'Vacature De Verzonnen Bakker' });
      await expect(visited).toContainText('Bram Begeleid');
      await expect(visited).toContainText(p('looked.seen.LIST_PORTFOLIO'));
      await expect(visited).toContainText(p('looked.seen.READ_PORTFOLIO'));
      await page.goto(card);
      await page.getByRole('button', { name: t('share.stop') }).click();
      await staff.page.goto(`/mijn-mensen/voor-werk?purpose=Vacature&words=bakkerij&area=${place}`);
      await expect(staff.page.locator('main')).toContainText(w('none'));
    });
});
