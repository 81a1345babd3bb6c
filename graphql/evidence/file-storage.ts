import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretBox } from '../shared/ports/secret-box.ts';
import { type Storage, StorageFull } from '../shared/ports/storage.ts';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const lengthField = 2;

/**
 * Keeps files on disk, each encrypted with a key of its own that the secret box seals: length of the sealed key (2 bytes), sealed
 * key, nonce, cipher text, tag. A file that was changed on disk is not read. It is written under another name first, so that a
 * file is there whole or not at all.
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
      return stored === null ? null : pieces(decrypt(stored, secretBox));
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

/** A file as it lies on disk, piece by piece. */
async function* sealed(bytes: AsyncIterable<Uint8Array>, secretBox: SecretBox): AsyncIterable<Uint8Array> {
  const fileKey = randomBytes(32);
  const nonce = randomBytes(nonceLength);
  const sealedKey = secretBox.seal(fileKey.toString('base64'));
  const length = Buffer.alloc(lengthField);
  length.writeUInt16BE(sealedKey.length);
  yield Buffer.concat([length, sealedKey, nonce]);
  const cipher = createCipheriv(algorithm, fileKey, nonce);
  for await (const chunk of bytes) yield cipher.update(chunk);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
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

/** Nothing is given out before the tag was checked, so the whole file is decrypted first: uploads are small. */
function decrypt(stored: Buffer, secretBox: SecretBox): Buffer {
  const keyEnd = lengthField + stored.readUInt16BE(0);
  const nonceEnd = keyEnd + nonceLength;
  const fileKey = Buffer.from(secretBox.open(stored.subarray(lengthField, keyEnd)), 'base64');
  const decipher = createDecipheriv(algorithm, fileKey, stored.subarray(keyEnd, nonceEnd), {
    authTagLength: tagLength,
  });
  decipher.setAuthTag(stored.subarray(-tagLength));
  return Buffer.concat([decipher.update(stored.subarray(nonceEnd, -tagLength)), decipher.final()]);
}

const pieceSize = 64 * 1024;

async function* pieces(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize);
}

/** Keys are made by the application of hexadecimal letters and dashes; anything else could leave the folder. */
const storageKey = /^[0-9a-f-]{8,64}$/;

function pathOf(folder: string, key: string): string {
  if (!storageKey.test(key)) throw new Error('not a storage key');
  return join(folder, key.slice(-2), key);
}
