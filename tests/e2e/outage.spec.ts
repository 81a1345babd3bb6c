import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startPortal } from '../support/portal-server.ts';
import { currentMonth, expect, inLanguage, next, signIn, test, texts } from './portal.ts';

const words = texts('nl', 'common');
const typed = 'Bakkerij De Gouden Proef';

test.describe('while the database is silent', () => {
  test.use({ refusals: [503, 422] });

  test('every page says so in its frame, and what was typed is there to be sent again', async ({ visit, portal }) => {
    const { page, context } = await visit({ javaScriptEnabled: false });
    await signIn(page, 'Aya Niemandsland');
    const month = currentMonth();
    await page.goto(`/inkomsten/${month}/iets-te-melden`);
    await page.locator('button[value="ja"]').click();
    await page.goto(`/inkomsten/${month}/bron/nieuw`);
    await page.locator('input[name="kind"][value="EMPLOYMENT"]').check();
    await next(page).click();
    await page.locator('#name').fill(typed);
    await page.locator('input[value="MONTH"]').check();
    const lead = await visit();
    await signIn(lead.page, 'Lotte Leidraad', { staff: true });
    const stranger = await visit();

    const database = portal.databaseProcesses();
    expect(database.length).toBeGreaterThan(1);
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    try {
      const [health, english, arabic, anonymous, file, api] = await Promise.all([
        fetch(`${portal.origin}/health`),
        lead.page.goto(inLanguage('en', '/beoordelen')),
        context.request.get(inLanguage('ar', '/overzicht')),
        stranger.page.goto('/?kies=1'),
        context.request.get('/bewijs/1'),
        context.request.post('/graphql', {
          headers: { 'apollo-require-preflight': '1' },
          data: { query: '{ viewer { language } }' },
        }),
        next(page).click(),
      ]);
      expect(health.status).toBe(503);
      expect(await health.text()).toBe('the database does not answer\n');
      for (const answer of [english, anonymous]) {
        expect(answer?.status()).toBe(503);
        expect(answer?.headers()['retry-after']).toMatch(/^\d+$/);
      }
      await expect(lead.page.locator('h1')).toHaveText(texts('en', 'common')('failure.unavailable.title'));
      await expect(lead.page.locator('.portal-footer')).toContainText('Verzonnenplein');
      expect(await arabic.text()).toContain(texts('ar', 'common')('failure.unavailable.title'));
      expect([arabic.status(), file.status(), api.status()]).toEqual([503, 503, 503]);
      expect(await file.text()).toContain(words('failure.unavailable.title'));

      await expect(page.locator('h1')).toHaveText(words('failure.unavailable.title'));
      await expect(page.locator('main')).toContainText(words('failure.notSaved.title'));
      await expect(page.getByLabel(words('failure.notSaved.typed'))).toHaveValue(typed);
    } finally {
      for (const pid of database) process.kill(pid, 'SIGCONT');
    }

    await expect.poll(async () => (await fetch(`${portal.origin}/health`)).status).toBe(200);
    await page.getByRole('button', { name: words('failure.notSaved.button') }).click();
    await expect(page).toHaveURL(/periode$/);
    await page.goto(page.url().replace('periode', 'werkgever'));
    await expect(page.locator('#name')).toHaveValue(typed);
    expect((await lead.page.goto('/beoordelen'))?.status()).toBe(200);
  });

  test('what another site sends, or a file, is not shown again', async ({ visit, portal }) => {
    const { page, context } = await visit();
    await signIn(page, 'Sam Voorbeeld');
    const path = `/inkomsten/${currentMonth()}/verbeteren`;
    const form = { reden: typed };
    const database = portal.databaseProcesses();
    for (const pid of database) process.kill(pid, 'SIGSTOP');
    try {
      const [nowhere, elsewhere, file] = await Promise.all([
        context.request.post(path, { form }),
        context.request.post(path, { form, headers: { origin: 'https://elders.example' } }),
        context.request.post(`/inkomsten/${currentMonth()}/bron/1/loonstrook`, {
          headers: { origin: portal.origin },
          multipart: { reden: typed },
        }),
      ]);
      expect([nowhere.status(), elsewhere.status(), file.status()]).toEqual([503, 400, 503]);
      for (const answer of [nowhere, elsewhere, file]) expect(await answer.text()).not.toContain(typed);
      for (const answer of [nowhere, file]) expect(await answer.text()).toContain(words('failure.notSaved.back'));
    } finally {
      for (const pid of database) process.kill(pid, 'SIGCONT');
    }
  });
});

test('a database that dies is started again, and whoever was signed in goes on', async ({ visit, portal }) => {
  const { page } = await visit();
  await signIn(page, 'Sam Voorbeeld');
  const [first = 0] = portal.databaseProcesses();
  process.kill(first, 'SIGKILL');
  await expect.poll(() => portal.said(), { timeout: 30_000 }).toContain('! the database is back');
  expect(portal.said()).toContain('! the database ended by itself: starting it again (1 of 5)');
  await expect.poll(async () => (await fetch(`${portal.origin}/health`)).status).toBe(200);
  expect((await page.goto('/overzicht'))?.status()).toBe(200);
});

test('a portal whose database does not come back ends with one sentence', async () => {
  const portal = await startPortal();
  const folder = portal.databaseFolder();
  try {
    await rename(folder, `${folder}.away`);
    process.kill(portal.databaseProcesses()[0] ?? 0, 'SIGKILL');
    expect(await portal.ended).toBe(1);
    const last = portal.said().trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^The portal ends: the database in .* does not start again: .*\.$/);
  } finally {
    await portal.stop();
    await rm(dirname(folder), { recursive: true, force: true });
  }
});

test('a port that is taken is said in one sentence, and nothing else is', async ({ portal }) => {
  const { port } = new URL(portal.origin);
  const said = await startPortal({ PORT: port }).then(
    () => 'it started',
    (failure: unknown) => (failure instanceof Error ? failure.message : ''),
  );
  const [ended, ...sentences] = said.split('\n').filter((line) => line.trim() !== '');
  expect(ended).toBe('the portal ended with 1:');
  expect(sentences).toEqual([`Port ${port} is taken. Choose another one, for example: PORT=3001 npm start`]);
});
