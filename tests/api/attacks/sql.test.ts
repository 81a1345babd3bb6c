import pg, { type Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '#db/pools.ts';
import { type ViewerTransaction, withViewer } from '#db/with-viewer.ts';
import type { ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import { tell } from '#tests/support/attack-table.ts';
import { createWorld, type World } from '../income/world.ts';
import { addNeighbours } from './neighbours.ts';

/** Statements that nobody wrote, by the login of the API itself: what holds when our own code does not. */
let world: World;
let tables: readonly string[];
let viewers: readonly Viewer[];
/** Columns of a table that are written: some are reckoned. */
let written: ReadonlyMap<string, string>;
let mine: string;
let theirs: string;
let tried = 0;
const pools: Pool[] = [];
beforeAll(async () => {
  world = await createWorld();
  await addNeighbours(world);
  const rows = await world.rows<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join pg_tables t
       on t.schemaname = 'public' and t.tablename = c.table_name
     where c.table_schema = 'public' and c.column_name = 'municipality_id' order by 1`,
  );
  tables = rows.map(({ name }) => name);
  const columns = await world.rows<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' group by 1`,
  );
  written = new Map(columns.map(({ name, columns: names }) => [name, names]));
  const municipalities = await world.rows<{ id: string }>(
    `select municipality_id as id from benefit group by 1 order by count(*) desc limit 2`,
  );
  [mine = '', theirs = ''] = municipalities.map(({ id }) => id);
  const [person] = await world.rows<{ id: string }>(`select id from person where municipality_id = $1 limit 1`, [mine]);
  const professionals = await world.rows<{ id: string; name: string; roles: ProfessionalViewer['roles'] }>(
    `select id, name, roles from professional where municipality_id = $1 and active`,
    [mine],
  );
  viewers = [
    { kind: 'anonymous' },
    { kind: 'citizen', municipalityId: mine, personId: person?.id ?? '', assurance: 'high' },
    ...professionals.map(({ id, name, roles }): Viewer => ({
      kind: 'professional',
      municipalityId: mine,
      professionalId: id,
      name,
      roles,
      assurance: 'high',
    })),
  ];
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await world.end();
});

const denied = '42501';
/** A trigger said no before row security was asked. */
const kept = '23001';
/** What municipalities decided and publish: read by everybody, written by none of our logins. It holds no people. */
const open: readonly string[] = [
  'experience_policy',
  'reach_profile',
  'ladder_definition',
  'municipality_profile',
  'municipality_term',
  'objection_policy',
  'perspective_direction',
  'perspective_help',
  'perspective_programme',
  'report_calendar',
  'training',
  'training_instrument',
  'training_provider',
  'training_run',
  'training_word',
];

/** Rows of an answer or touched by it; `denied` when the login has no right at all. Leaves nothing behind. */
async function attempt(tx: ViewerTransaction, text: string, values: unknown[] = []): Promise<number | string> {
  tried += 1;
  await tx.query({ text: 'savepoint attempt' });
  try {
    const [row] = await tx.query<{ count: string }>({ text, values });
    await tx.query({ text: 'rollback to savepoint attempt' });
    return Number(row?.count ?? 0);
  } catch (failure) {
    await tx.query({ text: 'rollback to savepoint attempt' });
    return typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : 'unknown';
  }
}

describe('a statement of our own login', () => {
  it('sees no row of anybody without a viewer', async () => {
    const logins = { api: world.pool, worker: world.worker };
    const seen: string[] = [];
    for (const [login, pool] of Object.entries(logins))
      for (const table of tables) {
        if (open.includes(table)) continue;
        tried += 1;
        const found = await pool
          .query<{ count: string }>(`select count(*) as count from ${table}`)
          .then(({ rows }) => Number(rows[0]?.count))
          .catch((failure: unknown) => (failure instanceof pg.DatabaseError && failure.code === denied ? 0 : -1));
        if (found !== 0 && login === 'api') seen.push(`${login} ${table} ${found}`);
      }
    expect(seen).toEqual([]);
  });

  it('never sees, changes, deletes or adds a row of another municipality', { timeout: 120_000 }, async () => {
    const there = new Map<string, number>();
    const samples = new Map<string, string>();
    for (const table of tables) {
      const [row] = await world.rows<{ count: string; sample: string | null }>(
        `select count(*) as count, min(to_json(t)::text) as sample from ${table} t where municipality_id = $1`,
        [theirs],
      );
      there.set(table, Number(row?.count));
      if (row?.sample) samples.set(table, row.sample);
    }
    // Where there is nothing, not seeing it proves nothing.
    expect([...there.values()].filter((count) => count > 0).length).toBeGreaterThan(10);

    const through: string[] = [];
    for (const viewer of viewers)
      await withViewer(world.pool, viewer, async (tx) => {
        for (const table of tables) {
          for (const which of [
            `municipality_id = '${theirs}'`,
            `municipality_id <> '${mine}'`,
            `not (municipality_id = '${mine}') or municipality_id = '${theirs}'`,
            `coalesce(nullif(municipality_id::text, ''), '') like '${theirs.slice(0, 20)}%'`,
            `exists (select from ${table} o where o.municipality_id = '${theirs}') and true`,
            `(select count(*) from ${table} o where o.municipality_id = '${theirs}') > 0`,
          ])
            for (const text of [
              `select count(*) as count from ${table} where ${which}`,
              `with touched as (update ${table} set municipality_id = municipality_id where ${which} returning 1)
               select count(*) as count from touched`,
              `with touched as (delete from ${table} where ${which} returning 1) select count(*) as count from touched`,
            ]) {
              if (open.includes(table) && text.startsWith('select')) continue;
              const found = await attempt(tx, text);
              if (found !== 0 && found !== denied) through.push(`${viewer.kind} ${found} ${text}`);
            }
          const sample = samples.get(table);
          if (!sample) continue;
          const added = await attempt(
            tx,
            `with touched as (
               insert into ${table} (${written.get(table)}) select ${written.get(table)}
               from json_populate_record(null::${table}, $1) returning 1)
             select count(*) as count from touched`,
            [sample],
          );
          if (added !== denied && added !== kept) through.push(`${viewer.kind} ${added} insert ${table}`);
        }
      });
    expect(through).toEqual([]);
    tell({
      attack: 'SQL by our own login, across municipalities',
      tried,
      through: 0,
      where: 'tests/api/attacks/sql.test.ts',
    });
  });

  it('cannot become somebody else or leave the tables', async () => {
    const identity = createPool(world.identityUrl, { max: 1 });
    pools.push(identity);
    for (const pool of [world.pool, world.worker, identity])
      for (const text of [
        'set role postgres',
        'set session authorization postgres',
        'alter table person disable row level security',
        'drop table person',
        'create table of_mine (a int)',
        'set row_security = off; select * from person',
        `copy person to program 'true'`,
        `select pg_read_file('/etc/passwd')`,
        'select * from pg_authid',
        `create extension dblink`,
        'truncate person',
        'set session_replication_role = replica',
      ]) {
        tried += 1;
        await expect(pool.query(text), text).rejects.toMatchObject({ code: expect.any(String) });
      }
  });
});
