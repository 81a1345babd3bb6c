import type { LocalDate } from '#graphql/shared/local-date.ts';
import { untied } from './evidence-ties.ts';
import { fileIsThere } from './letters.ts';
import type { WorkerDatabase } from './notification-worker.ts';

/**
 * Throws away the rows of files that nothing holds and that were added before a moment. Their bytes go by the sweep of the storage that
 * follows: a file without a row is nobody's. Returns how many went.
 *
 * @param before ISO instant; a file that was added later stays.
 */
export async function dropUntiedEvidence(database: WorkerDatabase, before: string): Promise<number> {
  const { rows } = await database.query<{ gone: number }>({
    name: 'drop-untied-evidence',
    text: `
      with gone as (
        delete from evidence e
        where e.created_at < $1 and ${untied('e')}
        returning 1)
      select count(*)::int as gone from gone`,
    values: [before],
  });
  return rows[0]?.gone ?? 0;
}

/** Those of some storage keys that no row names, or only a file of letters whose last day is over. */
export async function unnamedFiles(
  database: WorkerDatabase,
  storageKeys: readonly string[],
  today: LocalDate,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ key: string }>({
    name: 'unnamed-files',
    text: `
      select key from unnest($1::text[]) as one(key)
      where not exists (select 1 from evidence e where e.storage_key = one.key)
        and not exists (select 1 from letter_batch b where b.storage_key = one.key and ${fileIsThere('b', '$2')})
        and not exists (select 1 from data_copy c where c.storage_key = one.key)`,
    values: [storageKeys, today],
  });
  return rows.map(({ key }) => key);
}
