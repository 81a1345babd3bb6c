import type { Page } from '@playwright/test';
import { expectProblem, save } from './guide.ts';
import { currentMonth, expect, inLanguage, next, signIn, testApart, texts } from './portal.ts';

/** People change how they are reached, and say how it went: nobody else looks at them here. */
const test = testApart();

/** The code in the last mail to an address. */
async function codeFor(page: Page, address: string): Promise<string> {
  const mails = page.locator('section').filter({ hasText: address });
  await expect(async () => {
    await page.goto('/demo/postvak');
    await expect(mails.first()).toBeVisible({ timeout: 100 });
  }).toPass();
  const path = (await mails.first().getByRole('link').getAttribute('href')) ?? '';
  const mail = await (await page.request.get(path)).text();
  return /(?<!\d)\d{6}(?!\d)/.exec(mail.replace(/<[^>]*>/g, ' '))?.[0] ?? '';
}

test.describe('how somebody is reached', () => {
  test.use({ refusals: [409, 422] });

  for (const javaScriptEnabled of [true, false]) {
    const [name, address, called] = javaScriptEnabled
      ? ['Sam Voorbeeld', 'sam@nieuw.example', 'Sammetje']
      : ['Karel Denkbeeld', 'karel@nieuw.example', 'Kareltje'];
    test(`is changed, and nothing typed is lost (${javaScriptEnabled ? 'with' : 'without'} script)`, async ({
      visit,
    }) => {
      const t = texts('nl', 'details');
      const { page, context } = await visit({ javaScriptEnabled });
      await signIn(page, name);
      await page.locator('#zaak-gegevens a').click();
      await expect(page.locator('#wie')).toContainText('••••••');
      await expect(page.locator('#wie')).toContainText('Basisregistratie Personen');

      await page.goto('/mijn-gegevens/telefoon');
      await page.locator('#telefoon').fill('06 1234');
      await save(page).click();
      await expectProblem(page, 'telefoon', t('phone.notANumber'));
      await expect(page.locator('#telefoon')).toHaveValue('06 1234');
      await page.locator('#telefoon').fill('0032 470 12 34 56');
      await save(page).click();
      await expect(page.getByRole('status')).toContainText(t('done.phone'));
      await expect(page.locator('#bereiken')).toContainText('+32 470 12 34 56');

      const other = await context.newPage();
      await page.goto('/mijn-gegevens/roepnaam');
      await other.goto('/mijn-gegevens/roepnaam');
      await page.locator('#roepnaam').fill(called);
      await save(page).click();
      await other.locator('#roepnaam').fill('Iets anders');
      await save(other).click();
      await expect(other.locator('main')).toContainText(t('movedOn.title'));
      await expect(other.locator('main')).toContainText(called);
      await expect(other.locator('#roepnaam')).toHaveValue('Iets anders');
      await other.close();
      await page.goto('/overzicht');
      await expect(page.locator('main')).toContainText(`Dag ${called}.`);

      await page.goto('/mijn-gegevens/e-mail');
      await page.locator('#email').fill('geen adres');
      await save(page).click();
      await expectProblem(page, 'email', t('email.problem.notAnAddress'));
      await page.locator('#email').fill(address);
      await save(page).click();
      await expect(page).toHaveURL('/mijn-gegevens/e-mail/code');
      const code = await codeFor(page, address);
      await page.goto('/overzicht');
      await page.locator('#code a').click();
      await page.locator('#code').fill(code === '111111' ? '222222' : '111111');
      await save(page).click();
      await expect(page.locator('#code-error')).toContainText('4 keer');
      await page.locator('#code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await save(page).click();
      await expect(page.getByRole('status')).toContainText(t('done.email'));
      await expect(page.locator('#bereiken')).toContainText(address);
      await page.goto('/mijn-gegevens/e-mail/code');
      await expect(page.locator('h1')).toContainText(t('code.over.title'));

      await page.goto('/mijn-gegevens');
      await page.locator('main summary').first().click();
      await expect(page.locator('main details').first()).toContainText(address);
    });
  }

  for (const [language, javaScriptEnabled] of [
    ['ar', false],
    ['en', true],
  ] as const)
    test(`is chosen in ${language} with script ${javaScriptEnabled ? 'on' : 'off'}, and read by who stands beside`, async ({
      visit,
    }) => {
      const t = texts(language, 'details');
      const { page } = await visit({ javaScriptEnabled });
      await signIn(page, 'Idris Denkwereld', { language });
      await page.goto(inLanguage(language, '/mijn-gegevens/bereikbaar'));
      if ((await page.locator('input[name="manier"]:checked').count()) === 0) {
        await save(page).click();
        await expectProblem(page, 'manier', t('preferred.required'));
      }
      await page.locator('input[value="SMS"]').check();
      await save(page).click();
      await expect(page.getByRole('status')).toContainText(t('done.channel'));
      await expect(page.locator('#bereiken')).toContainText(t('channel.SMS'));

      const staff = await visit();
      await signIn(staff.page, 'Bram Begeleid', { staff: true });
      await staff.page.goto('/mijn-mensen');
      await staff.page.getByRole('link', { name: 'Idris Denkwereld' }).click();
      await expect(staff.page.locator('#contactgegevens')).toContainText(texts('nl', 'details')('channel.SMS'));
      await expect(staff.page.locator('#contactgegevens')).toContainText('06 00000020');
    });
});

test.describe('how it went', () => {
  test.use({ refusals: [422] });

  test('is asked once after a report, answered, read back and erased', async ({ visit }) => {
    const t = texts('nl', 'experience');
    const { page } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Aya Niemandsland');
    await page.goto(`/inkomsten/${currentMonth()}/iets-te-melden`);
    await page.locator('button[value="nee"]').click();
    await next(page).click();
    await expect(page).toHaveURL(/verstuurd/);
    const receipt = page.url();
    const question = page.locator('#hoe-ging-het');
    await page.locator('#woorden').fill('Het ging vlot.');
    await question.locator('button[value="geven"]').click();
    await expectProblem(page, 'gezicht', t('faceRequired'));
    await expect(page.locator('#woorden')).toHaveValue('Het ging vlot.');
    await page.locator('input[name="gezicht"][value="4"]').check();
    await question.locator('button[value="geven"]').click();
    await expect(page.locator('h1')).toContainText(t('thanks.title'));
    await page.goto(receipt);
    await expect(question).toHaveCount(0);

    await page.goto('/mijn-gegevens');
    const mine = page.locator('#ervaringen');
    await expect(mine).toContainText('Het ging vlot.');
    await mine.getByRole('button').click();
    await expect(page.getByRole('status')).toContainText(texts('nl', 'details')('done.erased'));
    await expect(mine).not.toContainText('Het ging vlot.');
  });

  test('is skipped, and not asked again', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Femke Fictie', { language: 'en' });
    await page.goto(inLanguage('en', `/inkomsten/${currentMonth()}/iets-te-melden`));
    await page.locator('button[value="nee"]').click();
    await next(page).click();
    await page.locator('#hoe-ging-het button[value="overslaan"]').click();
    await expect(page).toHaveURL(/\/en\/inkomsten\/.*verstuurd/);
    await expect(page.locator('#hoe-ging-het')).toHaveCount(0);
  });
});

test('the first day has something to say, in every language', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Robin Begindag');
  for (const language of ['nl', 'ar', 'en'] as const) {
    await page.goto(inLanguage(language, '/overzicht'));
    const t = texts(language, 'home');
    for (const part of ['first.text', 'todo.nothingNoMail', 'things.planNone', 'things.detailsNoEmail', 'person.text'])
      await expect(page.locator('main')).toContainText(t(part));
  }
});
