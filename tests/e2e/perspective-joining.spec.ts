import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.use({ refusals: [422] });

const phone = { width: 360, height: 740 };

interface Walk {
  readonly who: string;
  readonly language: Language;
  readonly script: boolean;
  readonly answer: 'TALK' | 'NOT_NOW';
  /** At which nobody planned a talk with them before. */
  readonly time?: string;
}

const walks: readonly Walk[] = [
  { who: 'Noor Hypothese', language: 'nl', script: false, answer: 'TALK' },
  // Again after taking it back.
  { who: 'Noor Hypothese', language: 'en', script: true, answer: 'TALK', time: '14:00' },
  { who: 'Daan Proefpersoon', language: 'ar', script: true, answer: 'NOT_NOW' },
];

/** Nobody is stopped by how a page is made; only a browser with script can say so. */
async function look(page: Page, script: boolean) {
  if (script) expect(await axeFaults(page)).toEqual([]);
  const wide = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

for (const { who, language, script, answer, time = '10:30' } of walks)
  test(`directions go along, the year is asked for and answered: ${answer} (${language}${script ? '' : ', without script'})`, async ({
    visit,
  }) => {
    const { page } = await visit({ javaScriptEnabled: script, viewport: phone });
    const [t, home, perspective] = [
      texts(language, 'joining'),
      texts(language, 'home'),
      texts(language, 'perspective'),
    ];
    await signIn(page, who, { language });
    await page.goto(inLanguage(language, '/overzicht'));
    await expect(page.locator('#zaak-perspectief')).toContainText(home('things.perspectiveInvited'));
    await page.goto(inLanguage(language, '/perspectief/richtingen?richting=zorg&richting=groen'));
    await page.getByRole('button', { name: t('take.button') }).click();
    await expect(page.getByRole('status')).toContainText(t('done.bewaard'));
    await expect(page.locator('#richtingen li')).toHaveCount(2);
    await look(page, script);

    await page.locator('main a[href$="/perspectief/meedoen"]').click();
    await next(page).click();
    await expectProblem(page, 'words', t('problem.required'));
    await page.locator('#words').fill('Ik wil buiten werken en een diploma halen.');
    // Nothing is told that they did not choose to tell.
    await expect(page.locator('input[name="richting"]:checked, input[name="nodig"]:checked')).toHaveCount(0);
    await page.locator('input[name="richting"][value="groen"]').check();
    await page.locator('input[name="nodig"][value="DEBTS"]').check();
    await look(page, script);
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('done.gevraagd'));
    const request = page.locator('[id^="vraag-"]').first();
    await expect(request).toContainText(t('state.WAITING'));
    await expect(request).toContainText(perspective('need.DEBTS'));
    await look(page, script);

    const dutch = texts('nl', 'joining');
    const staff = await visit({ javaScriptEnabled: script, viewport: phone });
    await signIn(staff.page, 'Bram Begeleid', { staff: true });
    await expect(staff.page.locator('tr', { hasText: who })).toContainText(
      texts('nl', 'review')('caseload.waits.PERSPECTIVE_ASKED'),
    );
    const person = await personOf(staff.page, who);
    await staff.page.goto(`/mijn-mensen/${person}`);
    await staff.page.locator('.utrecht-alert a[href$="/perspectief"]').click();
    await expect(staff.page.locator('main')).toContainText('Ik wil buiten werken');
    await expect(staff.page.locator('main')).not.toContainText('Zorgen voor mensen');
    await look(staff.page, script);
    await staff.page.getByRole('link', { name: dutch(answer === 'TALK' ? 'coach.talk' : 'coach.notNow') }).click();
    await next(staff.page).click();
    await expectProblem(staff.page, 'words', texts('nl', 'coach')('problem.required.words'));
    await staff.page.locator('#words').fill('Fijn dat u schrijft.');
    if (answer === 'TALK') {
      await fillDay(staff.page, 'day', ['3', '5', String(new Date().getFullYear() + 1)]);
      await staff.page.locator('#time').fill(time);
      await staff.page.locator('input[name="way"][value="IN_PERSON"]').check();
      await staff.page.locator('#place').fill('Buurthuis De Verzinning');
    } else await staff.page.locator('#wayOn').fill('Loop alvast een dag mee bij de stadsboerderij.');
    await look(staff.page, script);
    await next(staff.page).click();
    await expect(staff.page.getByRole('status')).toContainText(texts('nl', 'coach')(`done.perspective.${answer}`));

    await page.goto(inLanguage(language, '/overzicht'));
    await expect(page.locator('#zaak-perspectief')).toContainText(
      home(answer === 'TALK' ? 'things.perspectiveTalk' : 'things.perspectiveNotNow'),
    );
    await page.locator('#zaak-perspectief a').click();
    await expect(request).toContainText('Fijn dat u schrijft.');
    await expect(request).toContainText('Bram Begeleid');
    await look(page, script);
    if (answer === 'TALK') {
      await page.getByRole('link', { name: t('answer.talk') }).click();
      await expect(page.locator('main')).toContainText('Buurthuis De Verzinning');
      await page.goto(inLanguage(language, '/perspectief/mijn'));
      await page.getByRole('button', { name: t('request.withdrawTalk') }).click();
      await expect(request).toContainText(t('state.WITHDRAWN'));
    } else {
      await expect(request).toContainText('Loop alvast een dag mee');
      await expect(page.getByRole('link', { name: t('ask.again') })).toBeVisible();
    }
    await page.getByRole('button', { name: t('kept.throw') }).click();
    await expect(page.getByRole('status')).toContainText(t('done.weg'));
    await expect(page.locator('#richtingen')).toContainText(t('kept.none'));
  });

test('where nobody could answer yet, a phone number stands in place of a form; who is older is not invited (en)', async ({
  visit,
}) => {
  const { page } = await visit({ viewport: phone });
  const t = texts('en', 'joining');
  await signIn(page, 'Robin Begindag', { language: 'en' });
  await page.goto('/en/perspectief/meedoen');
  await expect(page.locator('main')).toContainText(t('nobody.text'));
  await expect(page.locator('#words')).toHaveCount(0);
  await look(page, true);
  const older = await visit({ viewport: phone });
  await signIn(older.page, 'Sam Voorbeeld');
  await older.page.goto('/overzicht');
  await expect(older.page.locator('#zaak-opleidingen')).toBeVisible();
  await expect(older.page.locator('#zaak-perspectief')).toHaveCount(0);
});
