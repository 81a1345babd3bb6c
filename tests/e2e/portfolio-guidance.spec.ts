import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { confirmWork, proposeCompetence } from './portfolio-guidance.ts';
import { expect, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.describe('what a case manager does in a portfolio', () => {
  test.use({ refusals: [422] });

  for (const language of ['nl', 'ar'] as const satisfies readonly Language[])
    test(`is answered, changed and taken off by its owner, without script (${language})`, async ({ visit }) => {
      const staff = await visit({ javaScriptEnabled: false });
      await signIn(staff.page, 'Bram Begeleid', { staff: true });
      const sam = await personOf(staff.page, 'Sam Voorbeeld');
      await staff.page.goto(`/mijn-mensen/${sam}/portfolio/voorstel/kunnen`);
      await staff.page.locator('#name').fill('Rustig blijven');
      await next(staff.page).click();
      await expectProblem(staff.page, 'reason', texts('nl', 'portfolio')('problem.required'));
      await expect(staff.page.locator('#name')).toHaveValue('Rustig blijven');
      await proposeCompetence(staff.page, sam, `Rustig blijven (${language})`);
      await proposeCompetence(staff.page, sam, `Op tijd komen (${language})`);
      await confirmWork(staff.page, sam, 'bakkerijmedewerker');

      const { page } = await visit({ javaScriptEnabled: false });
      await signIn(page, 'Sam Voorbeeld', { language });
      const t = texts(language, 'portfolio');
      await page.goto(inLanguage(language, '/portfolio'));
      const waiting = page.locator('#voorstellen + .portal-tasks');
      await waiting.getByRole('link', { name: `Rustig blijven (${language})` }).click();
      await expect(page.locator('main')).toContainText('Dit zag ik in ons gesprek.');
      await page.locator('#name').fill(`Rustig blijven als het druk is (${language})`);
      await next(page).click();
      // Another word may be meant: the reader's own stays.
      const own = page.locator('input[name="begrip"][value="eigen"]');
      if ((await own.count()) > 0) {
        await own.check();
        await next(page).click();
      }
      await expect(page.getByRole('status')).toContainText(t('message.bewaard'));
      await expect(page.locator('main')).toContainText(`Rustig blijven als het druk is (${language})`);
      await waiting.getByRole('link', { name: `Op tijd komen (${language})` }).click();
      await page.getByRole('button', { name: t('proposal.refuse') }).click();
      await expect(page.getByRole('status')).toContainText(t('message.geweigerd'));
      await expect(page.locator('main')).not.toContainText(`Op tijd komen (${language})`);

      const work = page.locator('main').getByRole('link', { name: 'bakkerijmedewerker' }).first();
      await expect(page.locator('main')).toContainText(t('confirmed.line'));
      await work.click();
      await page.locator('a[href$="/bevestigd"]').click();
      await expect(page.locator('main')).toContainText('Het getuigschrift van de bakkerij.');
      await expect(page.locator('main')).toContainText('Bram Begeleid');
      await page
        .getByRole('button', { name: t('confirmed.takeOff') })
        .first()
        .click();
      await expect(page.getByRole('status')).toContainText(t('confirmed.gone'));

      await staff.page.goto(`/mijn-mensen/${sam}/portfolio`);
      const answers = staff.page.locator('#voorgesteld + ul');
      await expect(answers).toContainText(texts('nl', 'portfolio')('coaching.answer.CHANGED'));
      await expect(answers).toContainText(texts('nl', 'portfolio')('coaching.answer.REFUSED'));
    });
});
