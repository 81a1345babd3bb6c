import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath as node } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { createEmptyDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testSecret } from '#tests/support/secret.ts';

const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

async function structure(ownerUrl = database.ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select
       (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
       (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'limits', 'graphile_worker')) as things,
       (select count(*)::int from pg_policy) as policies,
       (select count(*)::int from pg_locks where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database())) as locks,
       has_schema_privilege('portal_worker', 'public', 'create') as "workerMakesTables"`,
  );
  await client.end();
  return rows[0];
}

test('processes that start at once migrate once, and doing it again changes nothing', async () => {
  const options = { ownerUrl: database.ownerUrl, passwords: rolePasswords(createSecretBox(testSecret).derive) };
  const [first, second] = await Promise.all([migrate(options), migrate(options)]);
  expect(first).toEqual(second);
  expect(first).toEqual({
    apiUrl: database.apiUrl,
    copyUrl: database.copyUrl,
    identityUrl: database.identityUrl,
    retentionUrl: database.retentionUrl,
    workerUrl: database.workerUrl,
  });
  const journal: { entries: unknown[] } = JSON.parse(
    await readFile(new URL('../../../db/migrations/meta/_journal.json', import.meta.url), 'utf8'),
  );
  const made = await structure();
  expect(made).toMatchObject({ migrations: journal.entries.length, locks: 0, workerMakesTables: false });
  await migrate(options);
  expect(await structure()).toEqual(made);
});

test('a table that somebody holds for long is waited for in short pieces, so that nobody else has to wait for long', async () => {
  const made = await createEmptyDatabase();
  const { ownerUrl } = made;
  const options = { ownerUrl, passwords: rolePasswords(createSecretBox(testSecret).derive) };
  await migrate(options);
  const folder = await copyOfMigrations(`alter table person add column a_later_one text;`);
  const client = async () => {
    const made = new pg.Client({ connectionString: ownerUrl });
    await made.connect();
    return made;
  };
  const [holder, reader] = [await client(), await client()];
  try {
    await holder.query('begin; select count(*) from person');
    let migrated = false;
    const migrating = migrate({ ...options, folder }).then(() => (migrated = true));
    const waits: number[] = [];
    for (const until = Date.now() + 4_000; Date.now() < until;) {
      const asked = performance.now();
      await reader.query('select count(*) from person');
      waits.push(performance.now() - asked);
    }
    expect(Math.max(...waits), 'somebody did wait behind the migration').toBeGreaterThan(300);
    expect(Math.max(...waits), 'and not for long').toBeLessThan(2_000);
    expect(migrated).toBe(false);
    await holder.query('commit');
    await migrating;
    expect((await reader.query('select a_later_one from person limit 1')).fields).toHaveLength(1);
  } finally {
    await Promise.all([holder.end(), reader.end(), rm(folder, { recursive: true })]);
    await made.drop();
  }
});

test.each([
  ['an empty database', 0],
  ['an older one', 8],
])('a process that is killed in the middle of %s leaves it to the next one', async (_what, older) => {
  const made = await createEmptyDatabase();
  const { ownerUrl } = made;
  const passwords = rolePasswords(createSecretBox(testSecret).derive);
  const folder = older === 0 ? null : await copyOfMigrations(older);
  try {
    if (folder) await migrate({ ownerUrl, passwords, folder });
    const process = new URL('./migrate-process.ts', import.meta.url).pathname;
    // Each a little later, from before its first statement on.
    for (const milliseconds of [0, 60, 150, 300]) {
      const child = spawn(node, ['--import', 'tsx', process, ownerUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), ended]);
      await delay(milliseconds);
      child.kill('SIGKILL');
      await ended;
    }
    const [first, second] = await Promise.all([migrate({ ownerUrl, passwords }), migrate({ ownerUrl, passwords })]);
    expect(first).toEqual(second);
    await migrate({ ownerUrl: database.ownerUrl, passwords });
    expect(await structure(ownerUrl)).toEqual(await structure(database.ownerUrl));
  } finally {
    await made.drop();
    if (folder) await rm(folder, { recursive: true });
  }
});

/** The migrations with one more at their end, or without the last ones. */
async function copyOfMigrations(more: string | number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] };
  const last = journal.entries.at(-1)!;
  if (typeof more === 'number') journal.entries.splice(more);
  else {
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_more' });
    await writeFile(join(folder, '9999_more.sql'), more);
  }
  await writeFile(file, JSON.stringify(journal));
  return folder;
}
