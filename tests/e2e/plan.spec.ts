import type { Page } from '@playwright/test';
import { expectProblem, partsOf } from './guide.ts';
import { askForView, dayFromNow, decide, personOf } from './guidance.ts';
import { expect, fillDay, inLanguage, type Language, next, signIn, test, texts } from './portal.ts';

interface Walk {
  readonly who: string;
  readonly number: number;
  /** Reads and disagrees first, agrees on another device later. */
  readonly first: { readonly language: Language; readonly javaScriptEnabled: boolean };
  readonly later: { readonly language: Language; readonly javaScriptEnabled: boolean };
}

const walks: readonly Walk[] = [
  {
    who: 'Sam Voorbeeld',
    number: 2,
    first: { language: 'nl', javaScriptEnabled: true },
    later: { language: 'ar', javaScriptEnabled: false },
  },
  {
    who: 'Bas Tegenbeeld',
    number: 1,
    first: { language: 'ar', javaScriptEnabled: true },
    later: { language: 'nl', javaScriptEnabled: false },
  },
];

test.describe('a proposal', () => {
  test.use({ refusals: [422] });

  for (const { who, number, first, later } of walks) {
    const how = `${first.language}, then ${later.language} without script`;
    test(`is read, not agreed with, and agreed with by ${who} (${how})`, async ({ visit }) => {
      const { page } = await visit({ javaScriptEnabled: first.javaScriptEnabled });
      await signIn(page, who, { language: first.language });
      const t = texts(first.language, 'plan');
      await page.goto(inLanguage(first.language, '/overzicht'));
      await page.goto(inLanguage(first.language, '/plan'));
      // Bas was asked, and answered.
      await page.locator('#respond a, #beantwoord a').click();
      await expect(page.locator('h1')).toContainText(String(number));
      await expect(page.locator('main')).toContainText(t('explain.ask'));
      await expect(page.getByText(t('explain.dutch'))).toHaveCount(first.language === 'nl' ? 0 : 1);

      const read = page.locator('#gelezen form button');
      if ((await read.count()) > 0) {
        await read.click();
        await expect(page.getByRole('status')).toContainText(t('proposal.message.gelezen'));
      }
      await expect(read).toHaveCount(0);

      await page.locator('#niet-akkoord form button').click();
      await expectProblem(page, 'reason', t('problem.required.reason'));
      await page.locator('#reason').fill('x'.repeat(20_000));
      await page.locator('#niet-akkoord form button').click();
      await expectProblem(page, 'reason', '10.000');
      await expect(page.locator('#reason')).toHaveValue('x'.repeat(20_000));
      const reason = `Te ver weg / بعيد جدًا ${number}`;
      await page.locator('#reason').fill(reason);
      await page.locator('#niet-akkoord form button').click();
      await expect(page.getByRole('status')).toContainText(t('proposal.message.nietAkkoord'));
      await expect(page.locator('#niet-akkoord blockquote')).toContainText(reason);
      await expect(page.locator('main')).toContainText(t('after.nothing'));
      await page.goto(inLanguage(first.language, '/plan'));
      await expect(page.locator('#respond'), 'nothing is asked again').toHaveCount(0);
      await expect(page.locator('#beantwoord')).toContainText(t('answered.still'));
      await page.goto(inLanguage(first.language, '/overzicht'));
      await expect(page.locator('#voorstel')).toHaveCount(0);

      const elsewhere = await visit({ javaScriptEnabled: later.javaScriptEnabled });
      await signIn(elsewhere.page, who, { language: later.language });
      await elsewhere.page.goto(inLanguage(later.language, '/plan/voorstel'));
      await elsewhere.page.locator('#akkoord form button').click();
      await expectProblem(elsewhere.page, 'agree', texts(later.language, 'plan')('problem.required.agree'));
      const before = texts(later.language, 'plan')('act.agree.before').split('{{at}}').at(-1) ?? '';
      await expect(elsewhere.page.locator('#akkoord'), 'is reminded of the answer before').toContainText(before.trim());
      await agree(elsewhere.page, number, later.language);
      await elsewhere.page.goto(inLanguage(later.language, '/plan/versies'));
      await expect(elsewhere.page.locator(`#versie-${number} .portal-timeline`)).toContainText(reason);
    });
  }
});

/** Agrees, and gets a receipt with time, version and hash, on the screen and as a file. */
async function agree(page: Page, number: number, language: Language): Promise<void> {
  const t = texts(language, 'plan');
  const at = (path: string) => inLanguage(language, path);
  await page.goto(at('/plan/voorstel'));
  await page.locator('#agree').check();
  await page.locator('#akkoord form button').click();
  await expect(page).toHaveURL(new RegExp(`/plan/versies/${number}\\?melding=akkoord$`));
  const receipt = page.getByRole('status');
  await expect(receipt).toContainText(t('receipt.title'));
  await expect(page.locator('main .portal-code', { hasText: /^[0-9a-f]{64}$/ }), 'the check code, once').toHaveCount(1);
  await expect(receipt).toContainText(/\d{2}:\d{2}/);
  for (const path of [`/plan/versies/${number}/pdf`, `/plan/versies/${number}/pdf?naast=1`]) {
    const file = await page.request.get(at(path));
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  for (const query of ['', '?naast=1']) {
    await page.goto(at(`/plan/versies/${number}/afdruk${query}`));
    for (const part of ['objection.paperLetter', 'objection.paperMeanwhile', 'fact.hashHint'])
      await expect(page.locator('main')).toContainText(t(part));
  }
  await page.goto(at('/plan/voorstel'));
  await expect(page.locator('h1')).toHaveText(t('proposal.noneTitle'));
  await page.goto(at('/plan'));
  await expect(page.locator('main')).toContainText(String(number));
  await expect(page.locator('#respond')).toHaveCount(0);
}

test.describe('an answer to what is no longer there', () => {
  test.use({ refusals: [409] });

  test('is not sent, and what was typed is kept', async ({ visit }) => {
    const { page, context } = await visit();
    await signIn(page, 'Wout Blauwdruk', { municipality: 'Voorbeelddorp' });
    await page.goto('/plan/voorstel');
    const other = await context.newPage();
    await other.goto('/plan/voorstel');
    await page.locator('#agree').check();
    await page.locator('#akkoord form button').click();
    await expect(page).toHaveURL(/melding=akkoord$/);
    await other.locator('#reason').fill('Ik wil eerst praten.');
    await other.locator('#niet-akkoord form button').click();
    await expect(other.locator('main')).toContainText(texts('nl', 'plan')('proposal.movedOnTitle'));
    await expect(other.locator('main')).toContainText('Ik wil eerst praten.');
  });
});

/** Sends the first form of a page as it is filled in, and leaves the page as it is: what a second press does. */
async function sendBeside(page: Page): Promise<void> {
  const form = await page
    .locator('main form')
    .first()
    .evaluate((one: HTMLFormElement) =>
      Object.fromEntries([...new FormData(one)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    );
  const { origin } = new URL(page.url());
  const response = await page.request.post(page.url(), { form, headers: { origin }, maxRedirects: 0 });
  expect(response.status()).toBe(303);
}

test.describe('steps', () => {
  test.use({ refusals: [422] });

  test('are added, moved, said how they go and removed, without a benefit and without script', async ({ visit }) => {
    const { page } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Noor Hypothese');
    const t = texts('nl', 'plan');
    await page.goto('/plan/stap/nieuw');
    await page.locator('#title').fill('Praten met een decaan 🎓');
    await fillDay(page, 'dueOn', ['31', '2', '2027']);
    await next(page).click();
    await expectProblem(page, 'kind', t('problem.required.kind'));
    await expectProblem(page, 'dueOn', texts('nl', 'common')('day.NOT_A_DAY'));
    await expect(page.locator('#title')).toHaveValue('Praten met een decaan 🎓');
    await page.locator('input[name="kind"][value="TRAINING"]').check();
    await fillDay(page, 'dueOn', partsOf(dayFromNow(30)));
    await sendBeside(page);
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('message.stapBewaard'));
    await expect(page.getByRole('link', { name: 'Praten met een decaan' }), 'sent twice is one').toHaveCount(1);

    await page.getByRole('link', { name: 'Praten met een decaan' }).click();
    await page.locator('#stand input[value="UNDER_WAY"]').check();
    await page.locator('#note').fill('Ik heb gebeld.');
    await page.locator('#stand button').click();
    await expect(page.getByRole('status')).toContainText(t('message.stapBewaard'));
    const row = page.locator('.portal-task', { hasText: 'Praten met een decaan' });
    await expect(row).toContainText(t('word.status.UNDER_WAY'));
    await expect(row).toContainText('Ik heb gebeld.');

    await row.getByRole('link').click();
    await page.getByRole('link', { name: t('stepForm.toChange') }).click();
    await expect(page.locator('#title')).toHaveValue('Praten met een decaan 🎓');
    await page.locator('#title').fill('');
    await next(page).click();
    await expectProblem(page, 'title', t('problem.required.title'));
    await page.locator('#title').fill('Praten met een decaan op school');
    await next(page).click();
    await expect(row).toContainText('op school');
    await expect(row, 'what was said before is still there').toContainText('Ik heb gebeld.');

    await row.getByRole('link').click();
    await page.locator('#note').fill('');
    await page.locator('#stand input[value="DONE"]').check();
    await page.locator('#stand button').click();
    await page.locator('details', { has: row }).locator('summary').click();
    await expect(row).toContainText(t('word.status.DONE'));
    await expect(row, 'a note can be taken away').not.toContainText('Ik heb gebeld.');

    await row.getByRole('link').click();
    await page.locator('summary', { hasText: t('stepForm.remove') }).click();
    await page.getByRole('button', { name: t('stepForm.removeButton'), exact: true }).click();
    await expect(page.getByRole('status')).toContainText(t('message.stapWeg'));
    await expect(page.getByRole('link', { name: 'Praten met een decaan' })).toHaveCount(0);
  });
});

test.describe('the log of a search term', () => {
  test.use({ refusals: [422] });

  test('takes what was done, on a day that can be', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Noor Hypothese', { language: 'ar' });
    const t = texts('ar', 'plan');
    await page.goto('/ar/zoektijd');
    await expect(page.locator('.portal-dots')).toBeVisible();
    await page.locator('main .portal-actions a').click();
    await page.locator('input[value="ASKED"]').check();
    await fillDay(page, 'doneOn', partsOf(dayFromNow(2)));
    await page.locator('#words').fill('سألت في المخبز');
    await next(page).click();
    await expectProblem(page, 'doneOn', t('problem.inFuture'));
    await expect(page.locator('#words')).toHaveValue('سألت في المخبز');
    await fillDay(page, 'doneOn', partsOf(dayFromNow(0)));
    await next(page).click();
    await expect(page.getByRole('status')).toContainText(t('search.message.bewaard'));
    await expect(page.locator('main')).toContainText('سألت في المخبز');
  });
});

for (const language of ['nl', 'ar'] as const) {
  test(`a place on the ladder is saved at the end and not before, without script (${language})`, async ({ visit }) => {
    const { page } = await visit({ javaScriptEnabled: false });
    const who = language === 'nl' ? 'Aya Niemandsland' : 'Ruben Schijnbaar';
    await signIn(page, who, { language });
    const t = texts(language, 'plan');
    const at = inLanguage(language, '/trede');
    await page.goto(at);
    await expect(page.locator('main')).toContainText(t('ladder.noLabel'));
    await page.locator('main form button').click();
    for (let asked = 1; asked <= 6 && (await page.locator('.portal-step').count()) > 0; asked += 1) {
      await expect(page.locator('h1')).toHaveCount(1);
      await page.locator('main input[type="radio"]').last().check();
      await page.locator('button[value="verder"]').click();
    }
    const there = await page.context().newPage();
    await there.goto(at);
    await expect(there.locator('.portal-line-chart')).toHaveCount(0);
    await page.locator('main input[type="radio"]').nth(3).check();
    await page.locator('button[value="bewaren"]').click();
    await expect(page.getByRole('status')).toContainText(t('ladder.placed'));
    await expect(page.locator('.portal-line-chart')).toBeVisible();
    await expect(page.locator('main table tbody tr')).toHaveCount(2);
  });
}

test('a story is asked for and given before anything is decided', async ({ visit }) => {
  const staff = await visit();
  await signIn(staff.page, 'Bram Begeleid', { staff: true });
  const id = await askForView(staff.page, await personOf(staff.page, 'Idris Denkwereld'), 'U kwam niet naar de les.');

  const { page } = await visit();
  await signIn(page, 'Idris Denkwereld', { language: 'ar' });
  const t = texts('ar', 'plan');
  await page.goto('/ar/overzicht');
  await page.locator(`#zienswijze-${id} a`).click();
  await expect(page.locator('main')).toContainText('U kwam niet naar de les.');
  for (const part of ['explain.dutch', 'view.amount', 'view.freeHelp', 'view.later'])
    await expect(page.locator('main')).toContainText(t(part));
  await page.locator('#words').fill('كنت مريضًا في 12 نوفمبر.');
  await next(page).click();
  await expect(page.getByRole('status')).toContainText(t('view.message.gegeven'));
  await expect(page.locator('main blockquote').first()).toContainText('كنت مريضًا في 12 نوفمبر.');
  await expect(page.locator('#words')).toHaveCount(0);

  const found = page.locator(`#verlaging-${id}`);
  for (const path of ['/ar/overzicht', '/ar/plan']) {
    await page.goto(path);
    await expect(found, `not decided yet, on ${path}`).toContainText(t('sanction.state.heard'));
  }
  const judge = await visit();
  await signIn(judge.page, 'Tessa Toets', { staff: true });
  await decide(judge.page, id, 'REDUCE', 'U was ziek, maar u belde niet.');
  for (const path of ['/ar/overzicht', '/ar/plan']) {
    await page.goto(path);
    await expect(found, `decided, on ${path}`).toContainText(t('sanction.state.REDUCE'));
  }
  await found.getByRole('link').click();
  const main = page.locator('main');
  await expect(main).toContainText('U was ziek, maar u belde niet.');
  for (const part of ['letter', 'portal', 'object', 'help'])
    await expect(main).toContainText(t(`view.after.REDUCE.${part}`));
});

test('an agreed step is not cancelled: a change of it can be asked for', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Lina Schijnwereld');
  const t = texts('nl', 'plan');
  await page.goto('/plan');
  const own = page.locator('.portal-task', { hasText: 'U doet dit' }).filter({ hasText: 'afgesproken' });
  await own.first().getByRole('link').click();
  await expect(page.locator('#stand input[name="status"]')).toHaveCount(3);
  await expect(page.locator('#stand input[value="CANCELLED"]')).toHaveCount(0);
  await page.getByRole('link', { name: t('step.askChange') }).click();
  await expect(page).toHaveURL(/\/plan\/wens$/);
});

test('a calendar reads along under an address that is shown once', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Sam Voorbeeld');
  await page.goto('/afspraken');
  await page.locator('#agenda form button').last().click();
  const address = await page.locator('.portal-copy').innerText();
  const feed = await page.request.get(address);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toContain('BEGIN:VEVENT');
  await page.goto('/afspraken');
  await expect(page.locator('.portal-copy')).toHaveCount(0);
  await page.locator('#agenda form button').first().click();
  await expect(page.getByRole('status')).toContainText(texts('nl', 'conversation')('feed.closed'));
  expect((await page.request.get(address)).status()).toBe(404);
});

test('a goal is shown to the one at home, and no longer', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Mira Denkbeeld');
  const t = texts('nl', 'plan');
  await page.goto('/plan');
  await expect(page.locator('#gedeeld')).toBeVisible();
  const goal = page.locator('.portal-card', { has: page.locator('a[href*="/delen"]') }).first();
  const title = await goal.locator('h3').innerText();
  await goal.locator('a').click();
  await page.locator('main form button').first().click();
  await expect(page.getByRole('status')).toContainText(t('share.message.gedeeld'));
  const other = await visit();
  await signIn(other.page, 'Karel Denkbeeld');
  await other.page.goto('/plan');
  await expect(other.page.locator('#gedeeld')).toContainText(title);
  await page.locator('main form button').first().click();
  await expect(page.getByRole('status')).toContainText(t('share.message.gestopt'));
  await other.page.reload();
  await expect(other.page.locator('#gedeeld')).toHaveCount(0);
});
