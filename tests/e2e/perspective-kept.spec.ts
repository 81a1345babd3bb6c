import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbedded } from '#db/embedded.ts';
import { withOwner } from '../support/backup.ts';
import { startPortal } from '../support/portal-server.ts';
import { testSecret } from '../support/secret.ts';
import { expect, fillDay, next, signIn, testApart } from './portal.ts';

const test = testApart();

/** Writes down who writes what, in every table of every schema of ours, also what is taken back later. */
const watch = `
  create table public.written_for_test (login text not null, name text not null);
  create function public.write_down_for_test() returns trigger language plpgsql security definer as $$
  begin
    insert into public.written_for_test values (session_user, tg_table_schema || '.' || tg_table_name);
    return null;
  end $$;
  do $$
  declare one record;
  begin
    for one in
      select schemaname, tablename from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'written_for_test'
    loop
      execute format('create trigger written_for_test after insert or update or delete on %I.%I
        for each statement execute function public.write_down_for_test()', one.schemaname, one.tablename);
    end loop;
  end $$;`;

/** Tables into which the logins that answer requests wrote. What the worker does meanwhile has nothing to do with a reader. */
async function written(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct name from public.written_for_test where login <> 'portal_worker' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Everything that is answered in the walk, as it travels. */
const answered = ['HANDS', 'REPAIR', 'DEBTS', 'BUSINESS', 'LOWER', 'NOTHING', '2004', 'techniek'];

test('exploring and checking without an account write nothing to the database, and no answer to the log', async ({
  browser,
}) => {
  const embedded = await startEmbedded({ throwaway: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-kept-'));
  const portal = await startPortal({
    DATABASE_URL: embedded.ownerUrl,
    DATA_DIR: dataDir,
    PORTAL_SECRET: testSecret.toString('base64'),
    DEMO: '1',
    SEED: '1',
  });
  const context = await browser.newContext({ baseURL: portal.origin });
  const page = await context.newPage();
  try {
    await withOwner(embedded.ownerUrl, async (owner) => {
      await owner.query(watch);
      const from = portal.said().length;
      await page.goto('/perspectief');
      await page.locator('input[value="modelstad"]').check();
      await next(page).click();
      await page.goto('/perspectief/hoe');
      await page.goto('/perspectief/verkennen');
      for (const value of ['HANDS', 'REPAIR', 'DEBTS', 'BUSINESS']) {
        await page.locator(`input[value="${value}"]`).check();
        await next(page).click();
      }
      await page.getByRole('button', { name: 'English' }).last().click();
      await expect(page.locator('#hulp-DEBTS')).toBeVisible();
      await page.goto('/perspectief/richtingen?richting=techniek');
      await page.goto('/perspectief/past-het');
      await fillDay(page, 'geboren', ['6', '5', '2004']);
      await page.locator('input[value="LOWER"]').check();
      await page.locator('input[value="NOTHING"]').check();
      await next(page).click();
      await expect(page.getByRole('status')).toBeVisible();
      expect(await written(owner)).toEqual([]);
      const said = portal.said().slice(from);
      expect(said).toContain('/perspectief');
      expect(answered.filter((one) => said.includes(one))).toEqual([]);

      await signIn(page, 'Sam Voorbeeld');
      expect(await written(owner), 'a write is seen').toContain('public.session');
    });
  } finally {
    await context.close();
    await portal.stop();
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
