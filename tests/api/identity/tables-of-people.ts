import type { World } from '../income/world.ts';

/** Tables with a person in them that the login of the API may read. */
export async function tablesOfPeople(world: World): Promise<readonly string[]> {
  const tables = await world.rows<{ name: string }>(
    `select t.relname as name from pg_class t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
       and (a.attname = 'person_id' or t.relname = 'person' and a.attname = 'id')
       and has_any_column_privilege('portal_api', t.oid, 'select')
     order by 1`,
  );
  return tables.map(({ name }) => name);
}
