import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretBox } from '../../shared/ports/secret-box.ts';
import { type Storage, StorageFull } from '../../shared/ports/storage.ts';
import { pieces, sealed, storageKey, unsealed } from './sealed.ts';

/**
 * Keeps files on disk, encrypted ({@link sealed}): one that was changed there is not read. It is written under another name first, so
 * that a file is there whole or not at all.
 */
export function createFileStorage(folder: string, secretBox: SecretBox): Storage {
  return {
    async write(key, bytes) {
      const path = pathOf(folder, key);
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      const temporary = `${path}${unfinished}`;
      const file = await open(temporary, 'wx', 0o600);
      try {
        // Unlike `write` it goes on until everything is written: a disk that fills up takes a part and says no word.
        for await (const piece of sealed(bytes, secretBox)) await file.writeFile(piece);
        await file.sync();
        await file.close();
        await rename(temporary, path);
      } catch (failure) {
        await file.close().catch(() => undefined);
        await rm(temporary, { force: true });
        throw isFull(failure) ? new StorageFull() : failure;
      }
    },

    async read(key) {
      const stored = await readFile(pathOf(folder, key)).catch(nothingThere);
      return stored === null ? null : pieces(unsealed(stored, secretBox));
    },

    async remove(key) {
      const path = pathOf(folder, key);
      await rm(path, { force: true });
      await rm(`${path}${unfinished}`, { force: true });
    },

    async *writtenBefore(moment) {
      for (const ending of (await readdir(folder).catch(nothingThere)) ?? []) {
        const keys = new Set<string>();
        for (const name of (await readdir(join(folder, ending)).catch(nothingThere)) ?? []) {
          const key = name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name;
          const written = storageKey.test(key) ? await stat(join(folder, ending, name)).catch(nothingThere) : null;
          if (written && written.mtimeMs < moment) keys.add(key);
        }
        yield* keys;
      }
    },
  };
}

/** No room on the disk, in the quota, or below the largest size that this process may write. */
function isFull(failure: unknown): boolean {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
  return failure instanceof Error && 'code' in failure && full.includes(String(failure.code));
}

/** End of the name of a file that is still being written. */
const unfinished = '.part';

/** A file or folder that is not there, or no longer, or no folder. */
function nothingThere(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null;
  throw failure;
}

function pathOf(folder: string, key: string): string {
  if (!storageKey.test(key)) throw new Error('not a storage key');
  return join(folder, key.slice(-2), key);
}
