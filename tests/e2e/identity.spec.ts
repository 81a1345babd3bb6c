import {
  chooseAtProvider,
  currentMonth,
  expect,
  inLanguage,
  monthBefore,
  next,
  signIn,
  test,
  texts,
} from './portal.ts';

const identity = texts('nl', 'identity');
const common = texts('nl', 'common');

test.use({ refusals: [422] });

for (const [language, javaScriptEnabled] of [
  ['nl', true],
  ['nl', false],
  ['ar', true],
  ['ar', false],
] as const) {
  const how = `${language}, ${javaScriptEnabled ? 'with' : 'without'} script`;
  test(`a citizen signs in, sees where, and signs out again (${how})`, async ({ visit, portal }) => {
    const words = texts(language, 'identity');
    const { page, context } = await visit({ javaScriptEnabled });
    await page.goto(inLanguage(language, '/inkomsten'));
    await expect(page.locator('main')).toContainText(words('message.inloggen.title'));
    await next(page).click();
    await expect(page.locator('main')).toContainText(words('start.where.missing'));
    await page.locator('input[value="modelstad"]').check();
    await next(page).click();
    await page.locator('#inwoner button').click();
    await chooseAtProvider(page, 'Karel Denkbeeld', { level: 'middle' });
    await expect(page).toHaveURL(inLanguage(language, '/inkomsten'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const [session] = (await context.cookies(portal.origin)).filter(({ name }) => name === 'sessie');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });

    await page.goto(inLanguage(language, '/'));
    await expect(page).toHaveURL(inLanguage(language, '/overzicht'));
    await page.goto(inLanguage(language, '/sessies'));
    await expect(page.locator('main')).toContainText(words('sessions.here'));
    await expect(page.locator('main')).toContainText(words('sessions.level.middle'));

    await page.goto(inLanguage(language, '/uitloggen'));
    await page.locator('main form button').click();
    // The issuer asks too; with script it answers by itself.
    if (!javaScriptEnabled) await page.locator('main form button').click();
    await expect(page).toHaveURL(new RegExp(`${inLanguage(language, '/afgemeld')}(\\?state=nl)?$`));
    await expect(page.locator('h1')).toHaveText(words('goodbye.title'));
    await page.goto(inLanguage(language, '/inkomsten'));
    await expect(page.locator('main')).toContainText(words('message.inloggen.title'));
  });
}

test('a professional needs the second factor', async ({ visit }) => {
  const { page } = await visit({ viewport: { width: 1280, height: 900 } });
  await page.goto('/?kies=1');
  await page.locator('input[value="modelstad"]').check();
  await next(page).click();
  await page.locator('#medewerker button').click();
  await page.getByRole('button', { name: 'Lotte Leidraad' }).click();
  await page.getByRole('button', { name: identity('demo.code.skip') }).click();
  await expect(page.locator('main')).toContainText(identity('message.weak.title'));
  await page.locator('#medewerker button').click();
  await chooseAtProvider(page, 'Lotte Leidraad', { staff: true });
  await expect(page).toHaveURL(/\/beoordelen$/);
});

test('somebody who stops at the issuer can begin again', async ({ visit }) => {
  const { page } = await visit();
  await page.goto('/?kies=1&terug=/inkomsten');
  await page.locator('input[value="modelstad"]').check();
  await next(page).click();
  await page.locator('#inwoner button').click();
  await page.getByRole('button', { name: identity('demo.cancel') }).click();
  await expect(page.locator('main')).toContainText(identity('message.cancelled.title'));
  await page.locator('#inwoner button').click();
  await chooseAtProvider(page, 'Karel Denkbeeld');
  await expect(page).toHaveURL(/\/inkomsten$/);
});

test('the end of the session announces itself, and staying keeps what was typed', async ({ visit }) => {
  const { page } = await visit();
  await signIn(page, 'Petra Bedenksel');
  await page.clock.install();
  const month = currentMonth();
  await page.goto(`/inkomsten/${month}/bron/nieuw`);
  await page.locator('input[name="kind"]').first().check();
  await next(page).click();
  await page.locator('#name').fill('Getypt en niet bewaard');
  const { href } = new URL(page.url());
  const warning = page.locator('.portal-session');
  await expect(warning).toHaveAttribute('role', 'region');

  await page.clock.fastForward('12:30');
  await expect(warning).toHaveAttribute('role', 'alert');
  await expect(warning).toContainText(common('session.warning'));
  await warning.getByRole('button').click();
  await expect(warning).toContainText(common('session.extended'));
  await expect(warning).toHaveAttribute('role', 'region');
  expect(page.url()).toBe(href);
  await expect(page.locator('#name')).toHaveValue('Getypt en niet bewaard');

  await page.clock.fastForward('15:30');
  await expect(warning).toHaveAttribute('role', 'alert');
  await expect(warning).toContainText(common('session.ended'));
});

test('a session that ended on the last step loses nothing and sends nothing', async ({ visit }) => {
  const month = monthBefore(currentMonth());
  const { page, context } = await visit();
  await signIn(page, 'Aya Niemandsland');
  await page.goto(`/inkomsten/${month}/iets-te-melden`);
  await page.locator('button[value="nee"]').click();
  await expect(page.locator('.portal-not-sent')).toBeVisible();

  const elsewhere = await visit();
  await signIn(elsewhere.page, 'Aya Niemandsland');
  await elsewhere.page.goto('/sessies');
  await elsewhere.page.getByRole('button', { name: identity('sessions.endOthers') }).click();
  await expect(elsewhere.page.getByRole('status')).toBeVisible();

  await next(page).click();
  await expect(page.locator('main')).toContainText(identity('message.bewaard.title'));
  // Nobody else gets what was kept.
  const kept = new URL(page.url()).searchParams.get('terug') ?? '';
  await elsewhere.context.clearCookies();
  await signIn(elsewhere.page, 'Karel Denkbeeld');
  await elsewhere.page.goto(kept);
  await expect(elsewhere.page.locator('main')).not.toContainText(identity('kept.title'));

  await page.locator('#inwoner button').click();
  await chooseAtProvider(page, 'Aya Niemandsland');
  await expect(page).toHaveURL(new RegExp(`/inkomsten/${month}/controleren`));
  await expect(page.locator('.portal-not-sent')).toBeVisible();
  await next(page).click();
  await expect(page).toHaveURL(/verstuurd/);
  await context.close();
});

test('all other sessions end at once, this one stays', async ({ visit }) => {
  const [here, phone] = [await visit(), await visit()];
  await signIn(phone.page, 'Karel Denkbeeld');
  await signIn(here.page, 'Karel Denkbeeld');
  await here.page.goto('/sessies');
  await here.page.getByRole('button', { name: identity('sessions.endOthers') }).click();
  await expect(here.page.getByRole('status')).toBeVisible();
  await expect(here.page.locator('.portal-task')).toHaveCount(1);
  await phone.page.goto('/inkomsten');
  await expect(phone.page).toHaveURL(/melding=inloggen/);
  await here.page.getByRole('button', { name: identity('sessions.endOthers') }).click();
  await expect(here.page.locator('main')).toContainText(identity('sessions.noOthers'));
});

test('somebody else in the same window passes the issuer in their own language, without script', async ({ visit }) => {
  const { page, context } = await visit({ javaScriptEnabled: false });
  await signIn(page, 'Karel Denkbeeld');
  await context.clearCookies({ name: 'sessie' });
  await page.goto('/ar/?kies=1');
  await page.locator('input[value="modelstad"]').check();
  await next(page).click();
  await page.locator('#inwoner button').click();
  await chooseAtProvider(page, 'Daan Proefpersoon');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('h1')).toHaveText(texts('ar', 'identity')('demo.passOn.title'));
  await page.locator('main form button').click();
  await expect(page).toHaveURL('/ar/overzicht');
});
