import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSettings } from '#app/server/config.ts';
import { startEmbedded } from '#db/embedded.ts';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { seedDemo } from '#db/seed/seed.ts';
import { createFileStorage } from '#graphql/evidence/index.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import {
  copyFolder,
  dump,
  fingerprintOfFiles,
  fingerprintOfTables,
  restore,
  whyNoDump,
  withOwner,
} from '../support/backup.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';
import { startPortal } from '../support/portal-server.ts';
import { testSecret } from '../support/secret.ts';
import { currentMonth, expect, fillJob, monthBefore, paySlipOf, signIn, test } from './portal.ts';

/**
 * A backup is made, what it was made of is thrown away, and it is brought back. `npm run rehearse` runs this alone; with
 * `DATABASE_URL` (and the secret and `DATA_DIR` of that installation) it brings a backup of that one back beside it, and leaves the
 * installation itself as it is.
 */
const databaseUrl = process.env['DATABASE_URL'];
const slip = { name: 'loonstrook.pdf', mimeType: 'application/pdf', buffer: smallPdf() };
const say = (sentence: string) => void process.stdout.write(`    ${sentence}\n`);

/** Does something and says how long it took. */
async function timed<Outcome>(what: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const started = performance.now();
  const outcome = await work();
  say(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return outcome;
}

test('a cold copy of the data folder brings everything back', async ({ browser }) => {
  test.skip(databaseUrl !== undefined, 'the database is not the embedded one: its own tools are used');
  const folder = await mkdtemp(join(tmpdir(), 'portal-backup-'));
  const first = await startPortal();
  const { dataDir } = first;
  const database = dirname(first.databaseFolder());
  const month = monthBefore(monthBefore(currentMonth()));
  let context = await browser.newContext({ baseURL: first.origin });
  const page = await context.newPage();
  await signIn(page, 'Aya Niemandsland');
  await page.goto(`/inkomsten/${month}/iets-te-melden`);
  await page.locator('button[value="ja"]').click();
  await fillJob(page, month, { name: 'Bakkerij De Proef', payPeriod: 'MONTH', net: '412,50', gross: '450' });
  await page.goto(await paySlipOf(page, 'Bakkerij De Proef'));
  await page.locator('#bestand').setInputFiles(slip);
  await page.locator('button[value="nog"]').click();
  const address = (await page.getByRole('link', { name: slip.name }).getAttribute('href')) ?? '';
  const file = await (await page.request.get(address)).body();
  const storageState = await context.storageState();
  await context.close();
  await first.end();

  const home = join(dataDir, 'postgres');
  const look = async () => {
    const embedded = await startEmbedded({ dataDir: home });
    try {
      const tables = await withOwner(embedded.ownerUrl, fingerprintOfTables);
      return { tables, files: await fingerprintOfFiles(join(dataDir, 'files')) };
    } finally {
      await embedded.stop();
    }
  };
  const before = await look();
  expect(Object.keys(before.files).length, 'files').toBeGreaterThan(0);

  // Run as root, the database lies where its own user can reach it.
  const parts = [dataDir, ...(database.startsWith(dataDir) ? [] : [database])];
  const copyOf = (part: string) => join(folder, createHash('sha256').update(part).digest('hex'));
  await timed('copied', () => Promise.all(parts.map((part) => copyFolder(part, copyOf(part)))));
  for (const part of parts) await rm(part, { recursive: true });
  await timed('brought back', () => Promise.all(parts.map((part) => copyFolder(copyOf(part), part))));
  expect(await look()).toEqual(before);
  say(`${Object.keys(before.tables).length} tables and ${Object.keys(before.files).length} files are the same`);

  const second = await timed('started', () => startPortal({ DATA_DIR: dataDir }));
  context = await browser.newContext({ baseURL: second.origin, storageState });
  const shown = await context.request.get(`/inkomsten/${month}`);
  expect([shown.status(), shown.url()], 'the session goes on').toEqual([200, `${second.origin}/inkomsten/${month}`]);
  expect(await shown.text()).toContain('Bakkerij De Proef');
  expect(await (await context.request.get(address)).body(), 'the pay slip').toEqual(file);
  await context.close();
  await second.stop();
  await rm(folder, { recursive: true });
});

test('a dump brings a database back beside it, and the secret opens its files', async () => {
  const embedded = databaseUrl === undefined ? await startEmbedded({ throwaway: true }) : null;
  const url = databaseUrl ?? embedded?.ownerUrl ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'portal-backup-'));
  const restored = new URL(url);
  restored.pathname = `/portal_rehearsal_${randomBytes(6).toString('hex')}`;
  try {
    await withOwner(url, async (owner) => {
      const reason = await whyNoDump(owner);
      if (reason !== null) say(`skipped: ${reason}`);
      test.skip(reason !== null, reason ?? '');
      if (embedded) await fill(url);

      const file = join(folder, 'dump');
      const before = await timed('dumped', () => dump(owner, url, file));
      await owner.query(`create database ${restored.pathname.slice(1)}`);
      await timed('restored', () => restore(file, restored.href));
      expect(await withOwner(restored.href, fingerprintOfTables)).toEqual(before);
      say(`${Object.keys(before).length} tables are the same`);
    });
    await open(restored.href, embedded ? testSecret : readSettings({ ...process.env, DEMO: '1' }).secret);
  } finally {
    await withOwner(url, (owner) => owner.query(`drop database if exists ${restored.pathname.slice(1)} with (force)`));
    await embedded?.stop();
    await rm(folder, { recursive: true });
  }
});

/** Makes the demo of an empty database. */
async function fill(ownerUrl: string): Promise<void> {
  const secretBox = createSecretBox(testSecret);
  await migrate({ ownerUrl, passwords: rolePasswords(secretBox.derive) });
  await seedDemo({ ownerUrl, clock: systemClock, secretBox });
}

/** Opens a sealed number, every file and a page of what was restored. */
async function open(url: string, secret: Buffer | null): Promise<void> {
  // Another secret would give the logins of the installation other passwords.
  if (secret === null) {
    say('skipped: no page and no file was opened, because PORTAL_SECRET or PORTAL_SECRET_FILE is not given');
    return;
  }
  const secretBox = createSecretBox(secret);
  const { name, keys } = await withOwner(url, async (client) => {
    const people = await client.query<{ bsn: Buffer }>('select bsn_cipher as bsn from person limit 1');
    for (const { bsn } of people.rows) expect(secretBox.open(bsn)).toMatch(/^\d{9}$/);
    const names = await client.query<{ name: string }>('select name from municipality order by name limit 1');
    const files = await client.query<{ key: string }>('select storage_key as key from evidence');
    return { name: names.rows[0]?.name ?? '', keys: files.rows.map(({ key }) => key) };
  });
  const folder = join(process.env['DATA_DIR'] ?? '.data', 'files');
  const storage = createFileStorage(folder, secretBox.for('file'));
  if (databaseUrl === undefined || keys.length === 0) say('skipped: no file was opened, because there is none here');
  else {
    for (const key of keys) {
      const file = await storage.read(key);
      expect(file, `the file ${key} of a row`).not.toBeNull();
      for await (const piece of file ?? []) expect(piece.length).toBeGreaterThan(0);
    }
    say(`${keys.length} files were opened`);
  }
  // A demo catches its mail: nobody gets what waits in the queue a second time.
  const settings = { DATABASE_URL: url, DEMO: '1', SEED: '', POOLER_URL: '', METRICS_PORT: '', PORTAL_ORIGIN: '' };
  const portal = await timed('started', () => startPortal({ ...settings, PORTAL_SECRET: secret.toString('base64') }));
  const page = await fetch(`${portal.origin}/?kies=1`);
  expect([page.status, (await page.text()).includes(name)]).toEqual([200, true]);
  await portal.stop();
}
