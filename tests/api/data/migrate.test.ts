import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { createEmptyDatabase, type TestDatabase } from '#tests/support/database.ts';
import { testSecret } from '#tests/support/secret.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

async function structure() {
  const client = new pg.Client({ connectionString: database.ownerUrl });
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
    identityUrl: database.identityUrl,
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
