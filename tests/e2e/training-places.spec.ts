import { axeFaults } from '../support/axe.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, inLanguage, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.use({ refusals: [422] });

test('a case manager enrols somebody in a run that is full: they wait, and leave the list after a question, without script', async ({
  visit,
}) => {
  const t = texts('nl', 'enrolment');
  const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  const waits = await visit(plain);
  await signIn(waits.page, 'Aya Niemandsland');
  await waits.page.goto('/opleidingen/mijn');
  const theirs = waits.page.locator('[id^="aanvraag-"]').filter({ hasText: 'Hoogwerker' });
  const training = (await theirs.locator('h2 a').getAttribute('href')) ?? '';

  const { page } = await visit(plain);
  await signIn(page, 'Karel Denkbeeld', { language: 'ar' });
  const arabic = texts('ar', 'enrolment');
  await page.goto(`/ar${training}/aanvragen`);
  await page.locator('#words').fill('أريد أن أعمل في البناء.');
  await next(page).click();
  await expect(page.getByRole('status')).toContainText(arabic('done.aangevraagd'));

  const staff = await visit({ javaScriptEnabled: false });
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  const person = `/mijn-mensen/${await personOf(staff.page, 'Karel Denkbeeld')}`;
  const open = async () => {
    await staff.page.goto(person);
    await staff.page.locator('#opleidingen + .portal-tasks a').filter({ hasText: 'Hoogwerker' }).click();
  };
  await open();
  await staff.page.locator('input[name="act"][value="APPROVE"]').check();
  await staff.page.locator('#words').fill('Wij betalen de cursus.');
  await next(staff.page).click();
  await open();
  await staff.page.locator('input[name="act"][value="ENROL"]').check();
  await next(staff.page).click();
  await expectProblem(staff.page, 'run', t('coach.runMissing'));
  // The run of the story has one place, and starts in forty days.
  const day = new Date(Date.now() + 40 * 86_400_000).toLocaleDateString('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  await staff.page
    .locator('#run')
    .selectOption(await staff.page.locator('#run option').filter({ hasText: day }).first().getAttribute('value'));
  await next(staff.page).click();
  await expect(staff.page.getByRole('status')).toContainText(t('coach.queued').replace('{{name}}', 'Karel Denkbeeld'));
  await expect(staff.page.locator('main')).toContainText('als nummer 2');
  await expect(staff.page.locator('main')).toContainText(t('coach.nothing'));

  const mine = page.locator('[id^="aanvraag-"]').filter({ hasText: 'Hoogwerker' });
  await page.goto('/ar/opleidingen/mijn');
  await expect(mine).toContainText(arabic('act.QUEUE'));
  await mine.getByRole('link', { name: arabic('place.leave') }).click();
  await expect(page.locator('h1')).toHaveText(arabic('leave.title'));
  const seen = await visit({ viewport: { width: 320, height: 640 } });
  await signIn(seen.page, 'Karel Denkbeeld', { language: 'ar' });
  await seen.page.goto(page.url());
  await expect(seen.page.locator('h1')).toBeVisible();
  expect(await axeFaults(seen.page)).toEqual([]);
  await page.getByRole('link', { name: arabic('leave.stay') }).click();
  await mine.getByRole('link', { name: arabic('place.leave') }).click();
  await page.getByRole('button', { name: arabic('leave.button') }).click();
  await expect(page.getByRole('status')).toContainText(arabic('done.verlaten'));
  await expect(mine.getByRole('link', { name: arabic('place.ask') })).toBeVisible();
});

for (const language of ['nl', 'ar'] as const)
  test(`two trainings at the same time are told by both names, to both, without script (${language})`, async ({
    visit,
  }) => {
    const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const t = texts(language, 'enrolment');
    const { page } = await visit(plain);
    await signIn(page, 'Selam Verzonnen', { language });
    await page.goto(inLanguage(language, '/opleidingen/mijn'));
    const card = page.locator('[id^="aanvraag-"]').filter({ has: page.locator('h2', { hasText: 'Hoogwerker' }) });
    await expect(card).toContainText(t('overlap.title'));
    await expect(card).toContainText(/Hoogwerker.*Reachtruck/s);
    const staff = await visit(plain);
    await signIn(staff.page, 'Bram Begeleid', { staff: true, language });
    await staff.page.goto(inLanguage(language, `/mijn-mensen/${await personOf(staff.page, 'Selam Verzonnen')}`));
    await staff.page.locator('#opleidingen + .portal-tasks a').filter({ hasText: 'Reachtruck' }).click();
    await expect(staff.page.locator('main')).toContainText(t('overlap.title'));
    await expect(staff.page.locator('main')).toContainText(/Reachtruck.*Hoogwerker/s);
  });
