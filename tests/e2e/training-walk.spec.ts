import type { Page } from '@playwright/test';
import { asSuperuser } from './faults/database.ts';
import { dayFromNow, personOf } from './guidance.ts';
import { partsOf } from './guide.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, testApart, texts } from './portal.ts';

/** The whole way of a training, each step by who takes it: found, compared, advised, asked for, approved, begun, completed, in the portfolio. */
const test = testApart();

const course = 'Heftruck';
const provider = 'Opleidingscentrum Oost';

interface Walk {
  readonly who: string;
  readonly language: Language;
  /** Of everybody who works: nobody here reads Arabic at work. */
  readonly staff: Language;
  readonly typed: string;
  readonly javaScriptEnabled: boolean;
}

const walks: readonly Walk[] = [
  { who: 'Karel Denkbeeld', language: 'nl', staff: 'nl', typed: 'vorklift', javaScriptEnabled: true },
  { who: 'Daan Proefpersoon', language: 'en', staff: 'en', typed: 'forklift', javaScriptEnabled: false },
  { who: 'Noor Hypothese', language: 'ar', staff: 'nl', typed: 'رافعة شوكية', javaScriptEnabled: false },
];

for (const { who, language, staff, typed, javaScriptEnabled } of walks)
  test(`a training goes from a search to a certificate in the portfolio, by everybody who has a part in it (${language})`, async ({
    visit,
    portal,
  }) => {
    test.slow();
    await asSuperuser(portal, (client) =>
      // What begins is written down on its day and no sooner: one run begins today.
      client.query(
        `update training_run r set starts_on = $1, apply_by = $1, ends_on = $1 from training t join training_provider p on p.id = t.provider_id
         where t.id = r.training_id and t.title = $2 and p.name = $3`,
        [dayFromNow(0), course, provider],
      ),
    );
    const options = { javaScriptEnabled, viewport: { width: 360, height: 740 } };
    const { page } = await visit(options);
    const colleague = async (name: string): Promise<Page> => {
      const { page: theirs } = await visit(options);
      await signIn(theirs, name, { staff: true, language: staff });
      return theirs;
    };
    const [enrolment, training] = [texts(language, 'enrolment'), texts(language, 'training')];
    const status = (where: Page, said: string) => expect(where.getByRole('status').first()).toContainText(said);
    const mine = page.locator('[id^="aanvraag-"]').filter({ has: page.locator('h2', { hasText: course }) });

    await signIn(page, who, { language });
    await page.goto(inLanguage(language, '/overzicht'));
    await page.locator('#zaak-opleidingen a').click();
    await page.locator('form[role="search"] [name="q"]').fill(typed);
    await page.locator('form[role="search"] button').click();
    const found = page.locator('[id^="opleiding-"]').filter({ hasText: provider });
    for (const place of [0, 1]) await found.nth(place).locator('input[name="opleiding"]').check();
    await page.getByRole('button', { name: training('compare.button') }).click();
    await expect(
      page
        .getByRole('row')
        .filter({ hasText: training('one.price') })
        .getByRole('cell'),
    ).toHaveCount(2);
    await page.locator('.portal-table a').first().click();
    await expect(page.locator('h1')).toHaveText(course);

    const advice = texts(language, 'advice');
    await page.getByRole('link', { name: advice('link') }).click();
    await page.locator('#question').fill('Past dit bij mij?');
    await next(page).click();
    await status(page, advice('done.gevraagd'));

    const adviser = await colleague('Linde Loket');
    const desk = texts(staff, 'advice');
    await adviser.locator('.portal-table').getByRole('link', { name: who }).click();
    const [beside] = await Promise.all([
      adviser.waitForEvent('popup'),
      adviser.getByRole('link', { name: course }).click(),
    ]);
    await expect(beside.locator('main')).toContainText(texts(staff, 'training')('one.sourceOwn'));
    await beside.close();
    await adviser.locator('#zoek').fill(course);
    await adviser.getByRole('button', { name: desk('give.searchButton'), exact: true }).click();
    await adviser.getByRole('checkbox', { name: provider }).first().check();
    await adviser.locator('#geld-MUNICIPALITY').fill('250');
    await adviser.locator('#words').fill('Dit past goed bij u.');
    await next(adviser).click();
    await status(adviser, desk('done.gegeven'));

    await page.goto(inLanguage(language, '/opleidingen/advies'));
    await page.getByRole('link', { name: advice('answer.ask') }).click();
    await page.locator('#words').fill('Ik wil in een magazijn werken.');
    await next(page).click();
    await status(page, enrolment('done.aangevraagd'));
    await expect(mine).toContainText(enrolment('state.REQUESTED'));

    const coach = await colleague('Bram Begeleid');
    await coach.goto(inLanguage(staff, `/mijn-mensen/${await personOf(coach, who)}`));
    await coach.locator('#opleidingen + .portal-tasks a').filter({ hasText: course }).click();
    await coach.getByRole('link', { name: texts(staff, 'training')('one.whole') }).click();
    await expect(coach.locator('h1')).toHaveText(course);
    await coach.locator('.portal-back a').click();
    await coach.locator('input[name="act"][value="APPROVE"]').check();
    await coach.locator('#words').fill('Wij betalen de cursus.');
    await next(coach).click();
    await status(coach, texts(staff, 'coach')('done.training.APPROVE'));

    await page.goto(inLanguage(language, '/overzicht'));
    await page.getByRole('link', { name: enrolment('place.ask') }).click();
    await page.locator('input[name="run"]').first().check();
    await next(page).click();
    await expect(mine).toContainText(enrolment('state.ENROLLED'));

    const teacher = await colleague('Otto Opleider');
    const participant = texts(staff, 'participant');
    await teacher
      .locator('.portal-table tr')
      .filter({ hasText: who })
      .filter({ hasText: course })
      .getByRole('link')
      .click();
    const record = async (act: string, day?: string) => {
      await teacher.locator(`input[name="act"][value="${act}"]`).check();
      if (day) await fillDay(teacher, 'day', partsOf(day));
      await teacher.locator('form:has(input[name="act"]) button.nl-button--primary').click();
      if (act === 'COMPLETE') await next(teacher).click();
      await status(teacher, participant('done.bewaard'));
    };
    await record('CONFIRM');
    await record('START', dayFromNow(0));
    await teacher.getByRole('link', { name: participant('attendance.link') }).click();
    await teacher.locator('#lessons').fill('4');
    await teacher.locator('#attended').fill('3');
    await teacher.locator('form:has(#lessons) button').click();
    await status(teacher, participant('done.bewaard'));
    await teacher.locator('#words').fill('Netjes gewerkt.');
    await record('COMPLETE', dayFromNow(0));
    await expect(teacher.locator('main')).toContainText(participant('record.over'));

    await page.goto(inLanguage(language, '/opleidingen/mijn'));
    await expect(mine).toContainText(enrolment('state.COMPLETED'));
    await expect(mine).toContainText('Netjes gewerkt.');
    await expect(mine).toContainText(enrolment('attendance.title'));
    await expect(mine.locator('a[href*="/portfolio/voorstel/"]')).toContainText(
      texts(language, 'portfolio')('kind.CERTIFICATE'),
    );
    await page.goto(inLanguage(language, '/overzicht'));
    await expect(page.locator('#zaak-portfolio')).toContainText(course);
    await page.locator('#voorgesteld').getByRole('link').click();
    await expect(page.locator('main')).toContainText('Otto Opleider');
    await expect(page.locator('#name')).toHaveValue(course);
    await expect(page.locator('#issuer')).toHaveValue(provider);
    await page.locator('main form button.nl-button--primary').first().click();
    await expect(page.locator('#voorstellen')).toHaveCount(0);
    await expect(page.locator('main')).toContainText(course);
    await page.goto(inLanguage(language, '/overzicht'));
    await expect(page.locator('#voorgesteld')).toHaveCount(0);
    await page.goto(inLanguage(language, '/opleidingen/mijn'));
    await expect(mine.getByRole('link', { name: enrolment('card.portfolio') })).toBeVisible();
  });
