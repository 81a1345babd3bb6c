import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { insertEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { StorageFull } from '../../shared/ports/storage.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { cleanFile, readWithinLimit, type CleanFile, type FileRefusal } from '../clean-file.ts';
import { cleanFileName } from '../file-name.ts';
import type { Evidence } from '../models.ts';

/** A file as it comes in. What its sender says about it is not believed. */
export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly fileName: string;
}

/** A file that can be kept. */
export interface CleanUpload extends CleanFile {
  readonly fileName: string;
}

/** Reads a file up to the limit, finds out what it is and strips a photo. Needs no database. */
export async function readUpload({ stream, fileName }: Upload): Promise<Result<CleanUpload, FileRefusal>> {
  const bytes = await readWithinLimit(stream);
  if (!bytes.ok) return bytes;
  const clean = await cleanFile(bytes.value);
  return clean.ok ? ok({ ...clean.value, fileName: cleanFileName(fileName, clean.value.ending) }) : clean;
}

/**
 * Keeps a file of the citizen, encrypted, and writes its row. Ties it to nothing: `attachEvidence` does. When the row cannot be
 * written no file is left behind; without room for the file there is no row.
 */
export async function keepUpload(
  context: OperationContext,
  { bytes, mediaType, fileName }: CleanUpload,
): Promise<Result<Evidence, 'noRoom'>> {
  const { municipalityId, personId } = citizen(context.viewer);
  const createdAt = new Date(context.now).toISOString();
  const file: Evidence = { id: context.newId(), fileName, mediaType, size: bytes.length, createdAt };
  const storageKey = context.newId();
  const { storage } = context.ports;
  try {
    await storage.write(storageKey, Readable.from([bytes]));
  } catch (failure) {
    if (failure instanceof StorageFull) return refused('noRoom');
    throw failure;
  }
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await insertEvidence(context.tx, { ...file, municipalityId, personId, sha256, storageKey });
  } catch (failure) {
    await storage.remove(storageKey);
    throw failure;
  }
  return ok(file);
}
