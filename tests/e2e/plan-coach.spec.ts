import { expectProblem, Guide, save } from './guide.ts';
import { personOf } from './guidance.ts';
import { expect, fillDay, inLanguage, type Language, signIn, test, texts } from './portal.ts';

interface Walk {
  readonly who: string;
  readonly language: Language;
  readonly javaScriptEnabled: boolean;
}

const walks: readonly Walk[] = [
  { who: 'Daan Proefpersoon', language: 'nl', javaScriptEnabled: true },
  { who: 'Aya Niemandsland', language: 'ar', javaScriptEnabled: false },
];

for (const { who, language, javaScriptEnabled } of walks) {
  test.describe('guidance', () => {
    test.use({ refusals: [422] });

    const how = `${language}, ${javaScriptEnabled ? 'with' : 'without'} script`;
    test(`goes from a template to a decision and to what somebody else decides (${who}, ${how})`, async ({ visit }) => {
      test.slow();
      const staff = await visit({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
      await signIn(staff.page, 'Bram Begeleid', { staff: true, language });
      const guide = new Guide(staff.page, language, await personOf(staff.page, who));
      await guide.draft();
      await guide.placement();
      await guide.displacementCheck();

      const { page } = await visit({ javaScriptEnabled });
      await signIn(page, who, { language });
      await page.goto(inLanguage(language, '/plan'));
      await expect(page.locator('#contact'), 'also before there is a plan').toContainText('Bram Begeleid');
      await expect(page.locator('main'), 'a draft is nobody else’s').not.toContainText(
        texts(language, 'plan')('standing.proposed'),
      );
      await guide.propose();

      await page.goto(inLanguage(language, '/plan/voorstel'));
      await page.locator('#reason').fill('Vijf dagen is te veel / خمسة أيام كثيرة');
      await page.locator('#niet-akkoord form button').click();
      await expect(page.getByRole('status')).toContainText(texts(language, 'plan')('proposal.message.nietAkkoord'));

      await guide.goto('');
      await expect(staff.page.locator('.portal-alert').first()).toContainText(
        'Vijf dagen is te veel / خمسة أيام كثيرة',
      );
      const asked = staff.page.locator('.portal-alert').first().getByRole('link').first();
      await expect(asked, 'leads to what was said, not to a decision').toHaveAttribute('href', /#voorstel$/);
      await guide.establish();

      await guide.keepMinutes('Wij spraken over de werktijden.');
      await page.goto(inLanguage(language, '/afspraken'));
      await expect(page.locator('a[href*="/gesprekken/"]')).toHaveCount(0);
      await staff.page.locator('button[value="delen"]').click();
      await guide.saved('done.published');
      await page.reload();
      await page.locator('a[href*="/gesprekken/"]').click();
      await expect(page.locator('main')).toContainText('Wij spraken over de werktijden.');

      await guide.proposeReduction();
      const judge = await visit({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
      await signIn(judge.page, 'Tessa Toets', { staff: true, language });
      const t = texts(language, 'coach');
      await judge.page.goto(inLanguage(language, '/maatregelen'));
      await judge.page.getByRole('link', { name: who }).click();
      await expect(judge.page.locator('main')).toContainText('Er is niet gebeld.');
      await expect(judge.page.locator('main')).toContainText(t('sanction.decide.waits.title'));
      await expect(judge.page.locator('#besluiten')).toHaveCount(0);

      await page.goto(inLanguage(language, '/overzicht'));
      await page.locator('[id^="zienswijze-"] a').click();
      await page.locator('#words').fill('Mijn kind was ziek.');
      await save(page).click();

      await judge.page.reload();
      await expect(judge.page.locator('main')).toContainText('Mijn kind was ziek.');
      await save(judge.page).click();
      await expectProblem(judge.page, 'outcome', t('problem.required.outcome'));
      await judge.page.locator('input[value="DROPPED"]').check();
      await judge.page.locator('#reason').fill('Ziekte van een kind is geen schuld.');
      await save(judge.page).click();
      await expect(judge.page.getByRole('status')).toContainText(t('sanction.decide.done'));

      await guide.goto('');
      await staff.page.locator('summary', { hasText: t('sanction.outcome.DROPPED') }).click();
      await expect(staff.page.locator('main')).toContainText('Ziekte van een kind is geen schuld.');

      await guide.proposeReduction('Op dinsdag kwam er ook niemand.');
      await guide.takeReductionBack('Er was toch gebeld.');
      await page.goto(inLanguage(language, '/plan'));
      const withdrawn = texts(language, 'plan')('sanction.state.WITHDRAWN');
      await page.locator('[id^="verlaging-"]', { hasText: withdrawn }).getByRole('link').click();
      await expect(page.locator('main')).toContainText('Er was toch gebeld.');
      await expect(page.locator('#words')).toHaveCount(0);
    });
  });
}

test('a template adds to a plan, and a draft says what it leaves out and how its steps go', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Bram Begeleid', { staff: true });
  const guide = new Guide(page, 'nl', await personOf(page, 'Sam Voorbeeld'));
  await guide.goto('/plan/concept');
  await page.locator('input[name="sjabloon"]').nth(1).check();
  await save(page).click();
  await guide.saved('draft.done.started');
  const obligation = page.locator('main .portal-table a[href*="/verplichting/"]');
  await expect(obligation).toHaveCount(2);
  await expect(page.locator('main')).toContainText('Goede opvang voor mijn kind');
  await expect(page.getByRole('row', { name: 'Mijn cv bijwerken' })).toContainText(guide.t('status.DONE'));
  const leftOut = page.locator('.portal-alert', { hasText: guide.t('leftOut.text') });
  await expect(leftOut).not.toContainText(guide.t('obligation.FIND_WORK'));

  await obligation.first().click();
  await page.locator('summary', { hasText: guide.t('draft.obligation.remove') }).click();
  await page.locator('button[value="weg"]').click();
  await guide.saved('draft.done.removed');
  await expect(leftOut).toContainText(guide.t('obligation.FIND_WORK'));

  await guide.goto('/plan/concept/kop');
  await fillDay(page, 'evaluationOn', ['', '', '']);
  await save(page).click();
  await guide.saved('draft.done.saved');
  await expect(page.locator('main')).toContainText(guide.t('problem.evaluationAdvised'));

  await guide.goto('/plan/concept/voorstellen');
  await expect(leftOut).toContainText(guide.t('obligation.FIND_WORK'));
  await expect(page.getByRole('row', { name: 'Mijn cv bijwerken' })).toContainText(guide.t('status.DONE'));
  await expect(save(page), 'advice stands in no way').toHaveCount(1);

  await guide.goto('/plan/concept');
  await page.locator('summary', { hasText: guide.t('draft.discard.title') }).click();
  await page.locator('button[value="weg"]').click();
  await guide.saved('draft.done.discarded');
});

test('what a professional typed goes along to another language', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Bram Begeleid', { staff: true });
  const guide = new Guide(page, 'nl', await personOf(page, 'Selam Verzonnen'));
  await guide.goto('/gesprek/nieuw');
  await page.locator('#words').fill('Wij spraken over de opleiding.');
  await page.locator('.portal-languages summary').click();
  await page.locator('button[name="taal"][value="en"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#words')).toHaveValue('Wij spraken over de opleiding.');
  await expect(page.getByRole('status').first()).toContainText(texts('en', 'coach')('kept'));
});

test.describe('two who write in one draft', () => {
  test.use({ refusals: [409] });

  test('the second is told what changed and loses nothing of what was typed', async ({ visit }) => {
    const { page, context } = await visit();
    await signIn(page, 'Bram Begeleid', { staff: true });
    const guide = new Guide(page, 'nl', await personOf(page, 'Selam Verzonnen'));
    await guide.goto('/plan/concept');
    await page.locator('.portal-table a[href*="/doel/"]').first().click();
    const other = await context.newPage();
    await other.goto(page.url());
    await page.locator('#title').fill('Een vak leren in de keuken');
    await save(page).click();
    await guide.saved('draft.done.saved');

    await other.locator('#why').fill('Omdat ik graag met mensen werk.');
    await other.locator('#title').fill('Een vak leren in de zorg voor ouderen');
    await save(other).click();
    await expect(other.locator('.portal-alert')).toContainText(guide.t('movedOn.title'));
    await expect(other.locator('.portal-alert')).toContainText('Een vak leren in de keuken');
    await expect(other.locator('#why')).toHaveValue('Omdat ik graag met mensen werk.');
    await save(other).click();
    await expect(other.getByRole('status').first()).toContainText(guide.t('draft.done.saved'));
    await guide.goto('/plan/concept');
    await expect(page.locator('main')).toContainText('Een vak leren in de zorg voor ouderen');
  });
});

test.describe('a draft that changes under a page', () => {
  test.use({ refusals: [409] });

  test('keeps what was typed about a part that is gone, and about a draft that is gone', async ({ visit }) => {
    const { page, context } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Bram Begeleid', { staff: true });
    const guide = new Guide(page, 'nl', await personOf(page, 'Karel Denkbeeld'));
    await guide.goto('/plan/concept');
    await save(page).click();
    await guide.goto('/plan/concept/doel/nieuw');
    await page.locator('#title').fill('Samen op fietsles');
    await save(page).click();
    const goal = page.getByRole('link', { name: 'Samen op fietsles' });
    await goal.click();
    const other = await context.newPage();
    await other.goto(page.url());

    await page.locator('summary', { hasText: guide.t('draft.goal.remove') }).click();
    await page.locator('button[value="weg"]').click();
    await guide.saved('draft.done.removed');
    await other.locator('#why').fill('Dan kan ik naar mijn werk.');
    await save(other).click();
    await expect(other.locator('main')).toContainText(guide.t('draft.gone.title'));
    await save(other).click();
    await expect(other.getByRole('status').first()).toContainText(guide.t('draft.done.saved'));

    await guide.goto('/plan/concept');
    await goal.click();
    await expect(page.locator('#why')).toHaveValue('Dan kan ik naar mijn werk.');
    await other.locator('summary', { hasText: guide.t('draft.discard.title') }).click();
    await other.locator('button[value="weg"]').click();
    await expect(other.getByRole('status').first()).toContainText(guide.t('draft.done.discarded'));
    await page.locator('#result').fill('Ik fiets alleen.');
    await save(page).click();
    await expect(page.locator('main')).toContainText(guide.t('draft.none.title'));
    await expect(page.locator('#result')).toHaveValue('Ik fiets alleen.');
    await expect(save(page)).toHaveCount(0);
  });
});

test.describe('bad input', () => {
  test.use({ refusals: [404, 422] });

  test('gets a sentence at its field, and what was typed stays', async ({ visit }) => {
    const { page } = await visit();
    await signIn(page, 'Bram Begeleid', { staff: true });
    const guide = new Guide(page, 'nl', await personOf(page, 'Selam Verzonnen'));
    const long = 'سعر 1.250,50 € '.repeat(1400).trim();

    await guide.goto('/plan/concept/stap/nieuw?soort=OWN_ACTIVITY');
    await page.locator('#title').fill('Stap zonder eigenaar');
    await fillDay(page, 'startsOn', ['1', '3', '2027']);
    await fillDay(page, 'dueOn', ['1', '2', '2027']);
    await save(page).click();
    await expectProblem(page, 'owner', guide.t('problem.required.owner'));
    await page.locator('input[value="PARTNER"]').check();
    await save(page).click();
    await expectProblem(page, 'partnerName', guide.t('problem.required.partnerName'));
    await expectProblem(page, 'dueOn', guide.t('problem.endBeforeStart'));

    await guide.goto('/gesprek/nieuw');
    await page.locator('input[name="way"][value="PHONE"]').check();
    await page.locator('#words').fill(long);
    await save(page).click();
    await expectProblem(page, 'words', /10[.]?000/);
    await expect(page.locator('#words')).toHaveValue(long);

    await guide.goto('/afspraak/nieuw');
    await page.locator('#time').fill('half tien');
    await page.locator('#minutes').fill('1e9');
    await save(page).click();
    await expectProblem(page, 'day', guide.t('problem.required.day'));
    await expectProblem(page, 'minutes', guide.t('problem.notWhole'));
    await expect(page.locator('#time')).toHaveValue('half tien');

    for (const path of ['/plan/versie/99', '/plan/stap/nergens', '/gesprek/01a21353-14f2-73a7-a825-e25e0c9aacae']) {
      const response = await page.goto(`/mijn-mensen/${guide.person}${path}`);
      expect(response?.status(), path).toBe(404);
    }
  });
});

test('a caseload stops at its own people, and a reduction at who decides', async ({ visit }) => {
  const bram = await visit();
  await signIn(bram.page, 'Bram Begeleid', { staff: true });
  const selam = await personOf(bram.page, 'Selam Verzonnen');
  await bram.page.goto(`/mijn-mensen/${selam}`);
  await expect(bram.page.locator('main')).toContainText(texts('nl', 'coach')('hidden.income'));
  const kees = await visit();
  await signIn(kees.page, 'Kees Kompas', { staff: true, municipality: 'Voorbeelddorp' });
  for (const path of ['', '/plan/concept', '/trede', '/gesprek/nieuw'])
    expect((await kees.page.request.get(`/mijn-mensen/${selam}${path}`)).status(), path).toBe(404);
  expect((await bram.page.request.get('/maatregelen')).status()).toBe(403);
  const tessa = await visit();
  await signIn(tessa.page, 'Tessa Toets', { staff: true });
  expect((await tessa.page.request.get(`/mijn-mensen/${selam}`)).status()).toBe(403);
});
