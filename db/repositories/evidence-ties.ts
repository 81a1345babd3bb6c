import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema/index.ts';

/** Tables that hold a file for something: those with a file in a row. */
const ties = Object.values(schema).flatMap((table) => {
  if (!is(table, PgTable)) return [];
  const { name, columns } = getTableConfig(table);
  return columns.some((column) => column.name === 'evidence_id') ? [name] : [];
});

/** SQL: whether nothing holds the file of alias `file`. */
export const untied = (file: string) =>
  ties
    .map(
      (table) =>
        `not exists (select 1 from ${table} l where l.municipality_id = ${file}.municipality_id and l.evidence_id = ${file}.id)`,
    )
    .join(' and ');
