import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { getTableConfig } from 'drizzle-orm/pg-core';
import * as schema from '../schema/index.ts';

// What lies in a schema of its own is of no tenant and has no row security.
const tables = Object.values(schema)
  .map((table) => getTableConfig(table))
  .flatMap(({ name, schema: place }) => (place === undefined ? [name] : []));

/**
 * Lets the owner write. Row security is forced upon the owner too, who has no policy; within this transaction it is not, and
 * nobody else reaches the tables until it ends.
 */
export async function asOwner(db: Pick<NodePgDatabase, 'execute'>, write: () => Promise<void>): Promise<void> {
  for (const table of tables) await db.execute(`alter table ${table} no force row level security`);
  await write();
  for (const table of tables) await db.execute(`alter table ${table} force row level security`);
}
