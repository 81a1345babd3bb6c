import type { Evidence } from '#graphql/evidence/models.ts';
import { jsonObject } from '#graphql/shared/json-object.ts';

const columns: Record<keyof Evidence, string> = {
  id: 'id',
  fileName: 'file_name',
  mediaType: 'media_type',
  size: 'size',
  createdAt: 'created_at',
};

/** SQL: a file as a list shows it, of the table `evidence` under the alias `e`. */
export const fileJson = jsonObject(Object.entries(columns).map(([key, column]) => [key, `e.${column}`]));

/**
 * SQL: the files that a table ties to a row, as a list shows them, oldest first.
 *
 * @param ties the table, under the alias `l`.
 * @param where which of its rows.
 */
export const evidenceJson = (ties: string, where: string) => `coalesce((
  select json_agg(${fileJson} order by e.created_at, e.id)
  from ${ties} l
  join evidence e on e.municipality_id = l.municipality_id and e.id = l.evidence_id
  where ${where}), '[]')`;
