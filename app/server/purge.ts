import { dropUntiedEvidence, unnamedFiles } from '#db/repositories/evidence-worker.ts';
import { purgeEnded, type Purged } from '#db/repositories/identity-worker.ts';
import type { WorkerDatabase } from '#db/repositories/notification-worker.ts';
import { endCopies, forgetCopyFile } from '#db/repositories/privacy-worker.ts';
import { keptUnused } from '#graphql/evidence/domain/limits.ts';
import { copyTakesAtMost } from '#graphql/privacy/domain/copy-state.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';

export interface PurgeDeps {
  readonly database: WorkerDatabase;
  readonly storage: Storage;
  /** Epoch milliseconds. */
  readonly now: number;
}

const day = 24 * 3_600_000;

/** Keys that are asked of the database at a time. */
const batch = 500;

/**
 * Throws away what may no longer be kept: ended sessions, typed forms, counts of throttling, jobs that were given up a month ago,
 * copies and files of letters whose day is over, and files that nothing has used for a year. What lies in the storage without a row goes
 * after a day: the row that names it may be on its way.
 */
export async function purge(deps: PurgeDeps): Promise<Purged & { readonly files: number; readonly copies: number }> {
  const { database, storage, now } = deps;
  const at = new Date(now).toISOString();
  const yesterday = now - day;
  const ended = await purgeEnded(database, at);
  await dropUntiedEvidence(database, new Date(now - keptUnused * day).toISOString());
  const copies = await dropEndedCopies(deps);
  let files = 0;
  const sweep = async (keys: readonly string[]) => {
    for (const key of await unnamedFiles(database, keys, localDateOf(now))) {
      await storage.remove(key);
      files += 1;
    }
  };
  let keys: string[] = [];
  for await (const key of storage.writtenBefore(yesterday)) {
    keys.push(key);
    if (keys.length < batch) continue;
    await sweep(keys);
    keys = [];
  }
  await sweep(keys);
  return { ...ended, files, copies };
}

/** Removes the files of copies that nobody can fetch any more. Returns how many went. */
export async function dropEndedCopies({ database, storage, now }: PurgeDeps): Promise<number> {
  const keys = await endCopies(database, {
    at: new Date(now).toISOString(),
    givenUp: new Date(now - copyTakesAtMost).toISOString(),
  });
  for (const key of keys) {
    await storage.remove(key);
    await forgetCopyFile(database, key);
  }
  return keys.length;
}
