import type { WorkerDatabase } from './notification-worker.ts';

/** A municipality by its short name; `null` where there is none. */
export async function findMunicipalityBySlug(
  database: WorkerDatabase,
  slug: string,
): Promise<{ readonly id: string } | null> {
  const { rows } = await database.query<{ id: string }>({
    text: 'select id from municipality where slug = $1',
    values: [slug],
  });
  return rows[0] ?? null;
}
