import { axeFaults } from '../support/axe.ts';
import { personOf } from './guidance.ts';
import { expectProblem } from './guide.ts';
import { expect, next, signIn, testApart, texts } from './portal.ts';

const test = testApart();

test.use({ refusals: [422] });

const who = 'Sam Voorbeeld';
const course = 'Hoogwerker';

test('advice is asked, given with trainings and money, read and followed into a request, without script', async ({
  visit,
}) => {
  const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  const t = texts('nl', 'advice');
  const { page } = await visit(plain);
  await signIn(page, who);
  await page.goto('/opleidingen');
  await page.getByRole('link', { name: t('link') }).click();
  await next(page).click();
  await expectProblem(page, 'question', t('problem.question'));
  await page.locator('#question').fill('Ik wil in een magazijn werken.');
  await next(page).click();
  await expect(page.getByRole('status')).toContainText(t('done.gevraagd'));
  await expect(page.locator('#vraag')).toContainText('Ik wil in een magazijn werken.');

  const desk = await visit(plain);
  await signIn(desk.page, 'Linde Loket', { staff: true });
  await expect(desk.page.locator('h1')).toHaveText(t('queue.title'));
  await desk.page.locator('.portal-table').getByRole('link', { name: who }).click();
  await desk.page.locator('#words').fill('Dit past bij u. Begin in januari.');
  await desk.page.locator('#zoek').fill(course);
  await desk.page.getByRole('button', { name: t('give.searchButton'), exact: true }).click();
  await expect(desk.page).toHaveURL(/#gevonden$/);
  // What was typed stays while a training is looked for.
  await expect(desk.page.locator('#words')).toHaveValue('Dit past bij u. Begin in januari.');
  await desk.page.locator('input[name="training"]').first().check();
  // A training is looked at beside the form.
  const [beside] = await Promise.all([
    desk.page.waitForEvent('popup'),
    desk.page
      .getByRole('link', { name: texts('nl', 'training')('one.whole') })
      .first()
      .click(),
  ]);
  await expect(beside.locator('h1')).toContainText(course);
  await beside.close();
  await expect(desk.page.locator('#words')).toHaveValue('Dit past bij u. Begin in januari.');
  await desk.page.locator('#geld-MUNICIPALITY').fill('veel');
  await next(desk.page).click();
  await expectProblem(desk.page, 'geld-MUNICIPALITY', t('problem.amount'));
  await expect(desk.page.locator('input[name="training"]').first()).toBeChecked();
  await desk.page.locator('#geld-MUNICIPALITY').fill('1.250,50');
  await desk.page.locator('#geld-OWN').fill('25');
  await next(desk.page).click();
  await expect(desk.page.getByRole('status')).toContainText(t('done.gegeven'));

  await page.goto('/opleidingen/advies');
  const answer = page.locator('[id^="antwoord-"]').filter({ hasText: 'Begin in januari.' });
  await expect(answer).toContainText('Linde Loket');
  await expect(page.locator('[id^="antwoord-"] ~ #vraag')).toHaveCount(1);
  await expect(answer).toContainText('1.275,50');
  await expect(answer).toContainText(t('money.text'));
  const seen = await visit({ viewport: { width: 320, height: 640 } });
  await signIn(seen.page, who);
  await seen.page.goto(page.url());
  await expect(seen.page.locator('[id^="antwoord-"]').first()).toBeVisible();
  expect(await axeFaults(seen.page)).toEqual([]);
  await answer.getByRole('link', { name: t('answer.ask') }).click();
  await page.locator('#words').fill('Het Leerwerkloket raadt dit aan.');
  await next(page).click();
  await expect(page.getByRole('status')).toContainText(texts('nl', 'enrolment')('done.aangevraagd'));

  const staff = await visit(plain);
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  await staff.page.goto(`/mijn-mensen/${await personOf(staff.page, who)}`);
  // Also where nothing of it is asked for.
  const advised = staff.page.locator('details').filter({ hasText: 'Begin in januari.' });
  await advised.locator('summary').first().click();
  await expect(advised.getByText('Begin in januari.')).toBeVisible();
  await expect(advised).toContainText('Ik wil in een magazijn werken.');
  await staff.page.locator('#opleidingen + .portal-tasks a').filter({ hasText: course }).click();
  await staff.page.getByText(t('coach.title')).click();
  await expect(staff.page.locator('main')).toContainText('Begin in januari.');
});

test('of too many trainings each keeps its tick, and is told together with an amount that cannot be read', async ({
  visit,
}) => {
  const t = texts('nl', 'advice');
  const { page } = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await signIn(page, 'Sam Voorbeeld');
  await page.goto('/opleidingen/advies');
  await page.locator('#question').fill('Wat past bij mij?');
  await next(page).click();
  const desk = await visit({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await signIn(desk.page, 'Linde Loket', { staff: true });
  await desk.page.locator('.portal-table').getByRole('link', { name: 'Sam Voorbeeld' }).click();
  await desk.page.locator('#zoek').fill('cursus');
  await desk.page.getByRole('button', { name: t('give.searchButton'), exact: true }).click();
  await expect(desk.page.locator('#gevonden')).toContainText(t('give.unseen_other').split('{{count}}')[1] ?? '');
  const boxes = desk.page.locator('input[name="training"]');
  for (let box = 0; box < 6; box += 1) await boxes.nth(box).check();
  await desk.page.locator('#geld-OWN').fill('veel');
  await next(desk.page).click();
  await expectProblem(desk.page, 'training', t('problem.tooMany').replace('{{most}}', '5'));
  await expectProblem(desk.page, 'geld-OWN', t('problem.amount'));
  await expect(desk.page.locator('input[name="training"]:checked')).toHaveCount(6);
});
