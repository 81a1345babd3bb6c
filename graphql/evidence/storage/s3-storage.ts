import { S3mini, S3ServiceError } from 's3mini';
import type { SecretBox } from '../../shared/ports/secret-box.ts';
import { type Storage, StorageAway, StorageFull } from '../../shared/ports/storage.ts';
import { pieces, sealed, storageKey, unsealed } from './sealed.ts';

/** A bucket of an object storage that speaks S3. */
export interface S3Settings {
  /** With the bucket: `https://s3.example/bucket`, or `https://bucket.s3.example`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What of the bucket is ours. */
const prefix = 'files/';
/** Milliseconds for one answer. */
const patience = 30_000;

/**
 * Keeps files in a bucket, encrypted as on disk ({@link sealed}): whoever keeps the bucket cannot read them. An object is there whole or not
 * at all, so nothing is left of a write that failed.
 *
 * @param listed keys that one request lists.
 */
export function createS3Storage(settings: S3Settings, secretBox: SecretBox, listed = 1000): Storage {
  const bucket = new S3mini({ ...settings, requestAbortTimeout: patience });
  return {
    async write(key, bytes) {
      const object = objectOf(key);
      const parts: Uint8Array[] = [];
      for await (const piece of sealed(bytes, secretBox)) parts.push(piece);
      await reached(() => bucket.putObject(object, Buffer.concat(parts)));
    },

    async read(key) {
      const object = objectOf(key);
      const stored = await reached(() => bucket.getObjectArrayBuffer(object));
      return stored === null ? null : pieces(unsealed(Buffer.from(stored), secretBox));
    },

    async remove(key) {
      const object = objectOf(key);
      await reached(() => bucket.deleteObject(object));
    },

    async *writtenBefore(moment) {
      let token: string | undefined;
      do {
        const page = await reached(() => bucket.listObjectsPaged('/', prefix, listed, token));
        for (const { Key, LastModified } of page?.objects ?? []) {
          const key = Key.slice(prefix.length);
          if (storageKey.test(key) && new Date(LastModified).getTime() < moment) yield key;
        }
        token = page?.nextContinuationToken;
      } while (token !== undefined);
    },
  };
}

/** What a bucket says that takes nothing more. */
const fullCodes = ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'NotEnoughSpace'];

/** An answer of the bucket. Whatever kept it away is told without the request, which holds the signature. */
async function reached<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (failure) {
    if (failure instanceof S3ServiceError) {
      if (failure.status === 507 || fullCodes.includes(failure.serviceCode ?? '')) throw new StorageFull();
      throw new StorageAway(`the object storage answered ${failure.status}`);
    }
    throw new StorageAway('the object storage does not answer', { cause: failure });
  }
}

function objectOf(key: string): string {
  if (!storageKey.test(key)) throw new Error('not a storage key');
  return `${prefix}${key}`;
}
