import type { ViewerTransaction } from '#db/with-viewer.ts';
import { requestMails, type WorkerDatabase } from './notification-worker.ts';
import { copiedTables } from './privacy-copied-tables.ts';

export { copiedTables };

/** A copy that is to be made. */
export interface CopyToMake {
  readonly personId: string;
  /** BCP 47, of the reader. */
  readonly language: string;
  readonly municipalityName: string;
  /** ISO instant; `null` until it was made. */
  readonly readyAt: string | null;
  readonly endedAt: string | null;
}

/** Which copy. */
export interface CopyKey {
  readonly municipalityId: string;
  readonly copyId: string;
}

/** The copy of a job; `null` when there is none. */
export async function loadCopy(database: WorkerDatabase, key: CopyKey): Promise<CopyToMake | null> {
  const { rows } = await database.query<CopyToMake>({
    name: 'copy-to-make',
    text: `
      select c.person_id as "personId", c.language, m.name as "municipalityName",
        to_json(c.ready_at)#>>'{}' as "readyAt", to_json(c.ended_at)#>>'{}' as "endedAt"
      from data_copy c join municipality m on m.id = c.municipality_id
      where c.municipality_id = $1 and c.id = $2`,
    values: [key.municipalityId, key.copyId],
  });
  return rows[0] ?? null;
}

/** Writes how far the making is, for whoever waits. */
export async function writeCopyProgress(
  database: WorkerDatabase,
  key: CopyKey,
  progress: { readonly done: number; readonly parts: number },
): Promise<void> {
  await database.query({
    name: 'copy-progress',
    text: `
      update data_copy set parts_done = $3, parts = $4
      where municipality_id = $1 and id = $2 and ready_at is null and ended_at is null`,
    values: [key.municipalityId, key.copyId, progress.done, progress.parts],
  });
}

/** Writes where the copy lies and until when; `false` when it was made or given up meanwhile: then the file is nobody's. */
export async function finishCopy(
  database: WorkerDatabase,
  key: CopyKey,
  copy: {
    readonly storageKey: string;
    readonly size: number;
    readonly parts: number;
    readonly readyAt: string;
    readonly expiresAt: string;
  },
): Promise<boolean> {
  const { rows } = await database.query({
    name: 'finish-copy',
    text: `
      update data_copy set storage_key = $3, size = $4, parts_done = $5, parts = $5, ready_at = $6, expires_at = $7
      where municipality_id = $1 and id = $2 and ready_at is null and ended_at is null
      returning id`,
    values: [key.municipalityId, key.copyId, copy.storageKey, copy.size, copy.parts, copy.readyAt, copy.expiresAt],
  });
  return rows.length === 1;
}

/** Gives a copy up, so that it can be asked for again. */
export async function failCopy(database: WorkerDatabase, key: CopyKey, at: string): Promise<void> {
  await database.query({
    name: 'fail-copy',
    text: `
      update data_copy set ended_at = $3, outcome = 'FAILED'
      where municipality_id = $1 and id = $2 and ready_at is null and ended_at is null`,
    values: [key.municipalityId, key.copyId, at],
  });
}

/** Asks for the mail that says that a copy can be fetched, once. */
export async function announceCopy(
  database: WorkerDatabase,
  key: CopyKey,
  personId: string,
  at: { readonly requestedAt: string; newId(): string },
): Promise<void> {
  await requestMails(
    database,
    'COPY_READY',
    [{ municipalityId: key.municipalityId, personId, occasion: key.copyId }],
    at,
  );
}

/**
 * Ends copies whose day is over at `at` (ISO instant), and those that were asked for before `givenUp` and never made. Gives the keys of
 * files that nobody can fetch any more.
 */
export async function endCopies(
  database: WorkerDatabase,
  { at, givenUp }: { readonly at: string; readonly givenUp: string },
): Promise<readonly string[]> {
  await database.query({
    name: 'end-copies',
    text: `
      update data_copy set ended_at = $1, outcome = case when ready_at is null then 'FAILED' else 'EXPIRED' end
      where ended_at is null and (expires_at <= $1 or (ready_at is null and requested_at < $2))`,
    values: [at, givenUp],
  });
  const { rows } = await database.query<{ key: string }>({
    name: 'files-of-ended-copies',
    text: `select storage_key as key from data_copy where ended_at is not null and storage_key is not null`,
  });
  return rows.map(({ key }) => key);
}

/** Forgets where a copy lay, after its file was removed. */
export async function forgetCopyFile(database: WorkerDatabase, storageKey: string): Promise<void> {
  await database.query({
    name: 'forget-copy-file',
    text: `update data_copy set storage_key = null where storage_key = $1`,
    values: [storageKey],
  });
}

/** A value as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A row of somebody's copy. */
export type CopiedRow = Readonly<Record<string, Json>>;

/** Somebody's rows by the name of the list, all of one moment: one statement reads them. */
export async function readPerson(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
): Promise<ReadonlyMap<string, readonly CopiedRow[]>> {
  const lists = copiedTables.map(
    ({ name, table, whose, given, order }) => `(
      select coalesce(json_agg(r), '[]') from (
        select ${given.map((one) => `${one.sql} as "${one.name}"`).join(', ')}
        from ${table} t where ${whose} order by ${order}) r) as "${name}"`,
  );
  const [row] = await tx.query<Record<string, CopiedRow[]>>({
    text: `select ${lists.join(', ')}`,
    values: [person.municipalityId, person.personId],
  });
  return new Map(Object.entries(row ?? {}));
}

/** Where somebody's files lie, by their id. */
export async function readFileKeys(
  tx: ViewerTransaction,
  person: { readonly municipalityId: string; readonly personId: string },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; key: string }>({
    text: `select id, storage_key as key from evidence where municipality_id = $1 and person_id = $2`,
    values: [person.municipalityId, person.personId],
  });
  return new Map(rows.map(({ id, key }) => [id, key]));
}
