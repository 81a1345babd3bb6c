import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { withViewer, type ViewerTransaction } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
/** One connection, so that whatever it carries over would be seen. */
let pool: Pool;
let citizen: CitizenViewer;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.apiUrl, { max: 1 });
  const owner = createPool(database.ownerUrl, { max: 1 });
  const { rows } = await owner.query<{ municipality_id: string; id: string }>(
    'select municipality_id, id from person order by id limit 1',
  );
  await owner.end();
  const [person] = rows;
  if (!person) throw new Error('nobody was seeded');
  citizen = { kind: 'citizen', municipalityId: person.municipality_id, personId: person.id, assurance: 'substantial' };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const setLanguage = (tx: ViewerTransaction, language: string) =>
  tx.query({ text: 'update person set language = $1', values: [language] });
const language = () =>
  withViewer(pool, citizen, async (tx) => {
    const [row] = await tx.query<{ language: string }>({ text: 'select language from person' });
    return row?.language;
  });

test('what was done stands when all went well, and is gone when something threw', async () => {
  await withViewer(pool, citizen, (tx) => setLanguage(tx, 'en'));
  expect(await language()).toBe('en');
  await expect(
    withViewer(pool, citizen, async (tx) => {
      await setLanguage(tx, 'ar');
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await language()).toBe('en');
});

test('a statement that failed unnoticed fails the whole', async () => {
  await expect(
    withViewer(pool, citizen, async (tx) => {
      await setLanguage(tx, 'ar');
      await tx.query({ text: 'select 1 / 0' }).catch(() => undefined);
    }),
  ).rejects.toMatchObject({ code: '22012' });
  expect(await language()).toBe('en');
});

test('statements after one that failed say why that did', async () => {
  const failed = withViewer(pool, citizen, async (tx) => {
    await tx.query({ text: 'select 1 / 0' }).catch(() => undefined);
    await tx.query({ text: 'select 1' });
  });
  await expect(failed).rejects.toMatchObject({ code: '22012' });
});

test('the connection carries nothing to whoever gets it next', async () => {
  const names = [
    'app.municipality_id',
    'app.person_id',
    'app.professional_id',
    'app.reads_income_amounts',
    'app.reads_income_heads',
  ];
  const settings = async () =>
    (
      await pool.query<{ value: string | null }>('select current_setting(n, true) as value from unnest($1::text[]) n', [
        names,
      ])
    ).rows.map(({ value }) => value ?? '');
  const process = async () => (await pool.query<{ id: number }>('select pg_backend_pid() as id')).rows;

  const before = await process();
  await language();
  expect(await settings()).toEqual(names.map(() => ''));
  await withViewer(pool, citizen, () => Promise.reject(new Error('away'))).catch(() => undefined);
  expect(await settings()).toEqual(names.map(() => ''));
  expect(await withViewer(pool, { kind: 'anonymous' }, (tx) => tx.query({ text: 'select id from person' }))).toEqual(
    [],
  );
  expect(await process()).toEqual(before);
});

test('nothing runs in a transaction that has ended', async () => {
  const kept = await withViewer(pool, citizen, (tx) => Promise.resolve(tx));
  await expect(kept.query({ text: 'select 1' })).rejects.toThrow('has ended');
});
