import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/** What PostgreSQL itself says about our tables: a new table that forgets a wall fails here without a line about it. */
let database: TestDatabase;
let owner: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = createPool(database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const rows = async <Row extends object>(text: string) => (await owner.query<Row>(text)).rows;

/** Schemas with tables that a library owns. Ours are all in `public`. */
const librarySchemas = ['drizzle', 'graphile_worker', 'limits'];
/** Published lists that are of no tenant and hold nobody: the same for every municipality. */
const listSchemas = ['esco'];

describe('every table of ours', () => {
  test('lies in a schema that this test knows', async () => {
    const found = await rows<{ schema: string }>(
      `select distinct schemaname as schema from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    expect(found.map(({ schema }) => schema)).toEqual([...librarySchemas, ...listSchemas, 'public'].sort());
  });

  test('that is a published list is read by the portal, written by none of its logins, and names nobody', async () => {
    const rights = await rows<{ name: string; written: boolean; person: boolean }>(
      `select c.relname as name,
         bool_or(has_table_privilege(r.role, c.oid, 'insert, update, delete, truncate')) as written,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname ~ 'person|municipality|account') as person
       from pg_class c, unnest(array['portal_api', 'portal_identity', 'portal_worker', 'portal_copy', 'portal_retention']) r(role)
       where c.relkind = 'r' and c.relnamespace = any (array['${listSchemas.join("','")}']::regnamespace[])
       group by c.relname, c.oid order by 1`,
    );
    expect(rights).toEqual(['label', 'loaded', 'trigram'].map((name) => ({ name, written: false, person: false })));
  });

  test('has the tenant, and it leads the primary key', async () => {
    const keys = await rows<{ name: string; first: string | null; required: boolean | null }>(
      `select c.relname as name,
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary) as first,
         (select a.attnotnull from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as required
       from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(keys.length).toBeGreaterThan(10);
    const wrong = keys.filter(
      ({ name, first, required }) => name !== 'municipality' && !(first === 'municipality_id' && required),
    );
    expect(wrong).toEqual([]);
  });

  test('has row security, forced upon its owner too, and a policy', async () => {
    const bare = await rows(
      `select c.relname from pg_class c
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and c.relforcerowsecurity
           and exists (select 1 from pg_policy p where p.polrelid = c.oid))`,
    );
    expect(bare).toEqual([]);
  });

  test('has the tenant first in every key, and in both sides of every tie: whoever spreads tenants keeps them whole', async () => {
    const first = (table: string, column: string) =>
      `(select a.attname from pg_attribute a where a.attrelid = ${table} and a.attnum = ${column})`;
    const loose = await rows(
      `select c.conname as name from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace
         and (${first('c.conrelid', 'c.conkey[1]')} <> 'municipality_id'
           or ${first('c.confrelid', 'c.confkey[1]')} <> case when c.confrelid = 'municipality'::regclass then 'id' else 'municipality_id' end)
       union all
       select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
       where i.indisunique and t.relnamespace = 'public'::regnamespace and t.oid <> 'municipality'::regclass
         and ${first('i.indrelid', 'i.indkey[0]')} is distinct from 'municipality_id'`,
    );
    expect(loose).toEqual([]);
  });

  test('gets its ids from the application: no sequence and no default makes one', async () => {
    expect(
      await rows(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
    expect(
      await rows(
        `select c.relname as table, a.attname as column from pg_attribute a
         join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where a.atttypid = 'uuid'::regtype or a.attidentity <> ''`,
      ),
    ).toEqual([]);
  });
});

describe('ways around a policy', () => {
  test('there is no view without the rights of its reader, and one function with rights of its owner', async () => {
    expect(
      await rows(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
         and not coalesce(reloptions::text like '%security_invoker=true%', false)`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `select p.proname as name, r.rolname as owner from pg_proc p join pg_roles r on r.oid = p.proowner
         where p.prosecdef and p.pronamespace = 'public'::regnamespace`,
      ),
    ).toEqual([{ name: 'enqueue_job', owner: 'portal_worker' }]);
  });

  test('no login is powerful, none belongs to another, and none owns a table of ours', async () => {
    expect(
      await rows(
        `select rolname from pg_roles
         where rolname like 'portal\\_%' and rolname <> current_user
           and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication)`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member
         where r.rolname in ('portal_api', 'portal_identity', 'portal_worker', 'portal_copy', 'portal_retention')`,
      ),
    ).toEqual([]);
    const owned = await rows<{ owner: string; schema: string }>(
      `select distinct r.rolname as owner, n.nspname as schema
       from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
       where r.rolname in ('portal_api', 'portal_identity', 'portal_worker', 'portal_copy', 'portal_retention') and n.nspname not like 'pg\\_%'`,
    );
    expect(owned).toEqual([{ owner: 'portal_worker', schema: 'graphile_worker' }]);
  });

  test('no statement of a login goes on for ever, but of the one that throws away what is past its term', async () => {
    expect(
      await rows(
        `select rolname as name from pg_roles
         where rolname like 'portal\\_%' and rolname <> current_user and not coalesce(rolconfig::text like '%statement_timeout%', false)`,
      ),
    ).toEqual([{ name: 'portal_retention' }]);
  });

  test('nobody but the owner makes things in public', async () => {
    expect(
      await rows(
        `select role from unnest(array['portal_api', 'portal_identity', 'portal_worker', 'portal_copy', 'portal_retention']) role
         where has_schema_privilege(role, 'public', 'create')`,
      ),
    ).toEqual([]);
  });
});
