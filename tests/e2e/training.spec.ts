import { expect, inLanguage, type Language, signIn, test, texts } from './portal.ts';

interface Looking {
  readonly who: string;
  readonly language: Language;
  readonly typed: string;
  readonly slip: string;
}

const looking: readonly Looking[] = [
  { who: 'Robin Begindag', language: 'nl', typed: 'vorklift', slip: 'heftrukc' },
  { who: 'Noor Hypothese', language: 'ar', typed: 'رافعة شوكية', slip: 'heftrukc' },
];

for (const { who, language, typed, slip } of looking)
  test(`a training is found in people's own words, chosen further and read, without script (${language})`, async ({
    visit,
  }) => {
    const { page } = await visit({ javaScriptEnabled: false });
    await signIn(page, who, { language });
    const t = texts(language, 'training');
    await page.goto(inLanguage(language, '/overzicht'));
    await page.locator('#zaak-opleidingen a').click();
    await expect(page.locator('h1')).toHaveText(t('title'));

    const search = page.locator('form[role="search"]');
    const found = page.locator('[id^="opleiding-"]');
    await search.locator('[name="q"]').fill('!!!');
    await search.locator('button').click();
    await expect(page.locator('main')).toContainText(t('found.signs'));
    await expect(search.locator('[name="q"]')).toHaveValue('!!!');

    await search.locator('[name="q"]').fill(slip);
    await search.locator('button').click();
    // Values in right-to-left text have a sign around them that keeps their order.
    const readAs = t('found.readAs').replace('{{typed}}', `.?${slip}.?`).replace('{{read}}', '.?heftruck.?');
    await expect(page.locator('main')).toContainText(new RegExp(readAs, 'u'));

    await search.locator('[name="q"]').fill(typed);
    await search.locator('button').click();
    await expect(found.first()).toContainText('Heftruck');
    await expect(found.first().locator('[lang="nl"]').first()).toHaveText('Heftruck');
    const all = await found.count();

    await search.locator('summary').click();
    await search.locator('[name="time"]').selectOption('EVENING');
    await search.locator('[name="with"][value="open"]').check();
    await search.locator('button').click();
    await expect(page).toHaveURL(/time=EVENING.*#gevonden$/);
    await expect(search.locator('details')).not.toHaveAttribute('open');
    await expect(search.locator('[name="time"]')).toHaveValue('EVENING');
    await expect(search.locator('[name="with"][value="open"]')).toBeChecked();
    const evening = await found.count();
    expect(evening).toBeGreaterThan(0);
    expect(evening).toBeLessThan(all);
    await expect(found.filter({ hasText: t('time.EVENING') })).toHaveCount(evening);
    await expect(page.locator('h1')).toContainText(String(evening));

    const chosen = page.locator('main p').filter({ hasText: t('search.chosen') });
    await expect(chosen.getByRole('link')).toHaveCount(2);
    await chosen
      .getByRole('link')
      .filter({ hasText: t('facet.open') })
      .click();
    await expect(page).toHaveURL(/time=EVENING/);
    await expect(search.locator('[name="with"][value="open"]')).not.toBeChecked();
    await expect(chosen.getByRole('link')).toHaveText([new RegExp(t('time.EVENING'))]);

    await found.first().locator('h3 a').click();
    await expect(page.locator('h1')).toHaveText('Heftruck');
    await expect(page.locator('h1 [lang="nl"]')).toHaveText('Heftruck');
    await expect(page.locator('main')).toContainText(t('time.EVENING'));
    await expect(page.locator('#geld')).toContainText(t('one.moneyText'));
    await expect(page.locator('#past')).toContainText(texts(language, 'fit')('topic.PLACES'));
    await expect(page.locator('#past')).toContainText(texts(language, 'fit')('unverified'));
    await page.locator('.portal-back a').click();
    await expect(page).toHaveURL(new RegExp(`${inLanguage(language, '/opleidingen')}\\?.*time=EVENING`));
    await expect(search.locator('[name="q"]')).toHaveValue(typed);
  });

test('a catalogue goes on page by page with what was chosen, and one that is not there says so', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Robin Begindag');
  const t = texts('nl', 'training');
  await page.goto('/opleidingen?sector=CARE');
  const first = await page.locator('[id^="opleiding-"]').first().getAttribute('id');
  await page.getByRole('link', { name: t('found.next') }).click();
  await expect(page).toHaveURL(/sector=CARE/);
  await expect(page.locator('[name="sector"]')).toHaveValue('CARE');
  await expect(page.locator(`#${first ?? ''}`)).toHaveCount(0);
  await page.getByRole('link', { name: t('found.previous') }).click();
  await expect(page.locator(`#${first ?? ''}`)).toHaveCount(1);
});

test('what the municipality offers is found beside trainings, and all of it on a page of its own', async ({
  visit,
}) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Robin Begindag');
  const t = texts('nl', 'instrument');
  await page.goto('/opleidingen?q=leerwerkplek');
  const found = page.locator('[id^="regeling-"]');
  await expect(found.first()).toContainText('Leerwerkplek');
  await expect(found.first()).toContainText('De gemeente betaalt de begeleiding.');
  await expect(found.first()).toContainText(t('one.validYear').replace('{{year}}', '20'));
  await page.getByRole('link', { name: t('found.all').replace('{{text}}', 'leerwerkplek') }).click();
  await expect(page.locator('h1')).toHaveText(t('title'));
  await expect(page.locator('[name="q"]')).toHaveValue('leerwerkplek');
  await page.locator('[name="q"]').fill('');
  await page.locator('form[role="search"] button').click();
  await expect(found).toHaveCount(20);
  await expect(found.first().locator('details')).not.toHaveAttribute('open');
  const first = await found.first().getAttribute('id');
  await page.getByRole('link', { name: texts('nl', 'training')('found.next') }).click();
  await expect(page).toHaveURL(/page=2#gevonden$/);
  await expect(page.locator(`#${first ?? ''}`)).toHaveCount(0);
  await page.locator('[name="q"]').fill('no-riskpolis');
  await page.locator('[name="goal"]').selectOption('FACILITY');
  await page.locator('form[role="search"] button').click();
  await expect(page).toHaveURL(/goal=FACILITY/);
  await expect(found.filter({ hasText: 'No-riskpolis' })).toHaveCount(1);
  await expect(found.filter({ hasText: t('goal.FACILITY') })).toHaveCount(await found.count());
});

test('a start and a language are chosen by what they leave, and a price is told by who pays it', async ({ visit }) => {
  const { page } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Robin Begindag');
  const t = texts('nl', 'training');
  await page.goto('/opleidingen?q=heftruck');
  const search = page.locator('form[role="search"]');
  await search.locator('summary').click();
  const month = search.locator('[name="start"] option').nth(1);
  const [, count] = /\((\d+)\)$/.exec((await month.textContent()) ?? '') ?? [];
  await search.locator('[name="start"]').selectOption(await month.getAttribute('value'));
  await search.locator('button').click();
  await expect(page.locator('main')).toContainText(
    t(count === '1' ? 'found.count_one' : 'found.count_other').replace('{{count}}', count ?? '?'),
  );
  await expect(search.locator('[name="language"] option').nth(1)).toHaveText(/^Nederlands \(\d+\)$/);
  await page.locator('[id^="opleiding-"] h3 a').first().click();
  await expect(page.locator('#kosten')).toContainText(t('cost.INDIVIDUAL'));
  await expect(page.locator('#kosten')).toContainText(t('costKind.EXAM'));
});
