import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { insertEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { ok, type Result } from '../../shared/result.ts';
import { cleanFile, readWithinLimit, type FileRefusal } from '../clean-file.ts';
import { cleanFileName } from '../file-name.ts';
import type { Evidence } from '../models.ts';

/** A file as it comes in. What its sender says about it is not believed. */
export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly fileName: string;
}

/**
 * Takes a file from the citizen: reads it up to the limit, finds out what it is, strips a photo, keeps it encrypted and writes the
 * row. Ties it to nothing: `attachEvidence` does. When the row cannot be written no file is left behind.
 */
export async function acceptUpload(
  context: OperationContext,
  { stream, fileName }: Upload,
): Promise<Result<Evidence, FileRefusal>> {
  const { municipalityId, personId } = citizen(context.viewer);
  const bytes = await readWithinLimit(stream);
  if (!bytes.ok) return bytes;
  const clean = await cleanFile(bytes.value);
  if (!clean.ok) return clean;

  const file: Evidence = {
    id: context.newId(),
    fileName: cleanFileName(fileName, clean.value.ending),
    mediaType: clean.value.mediaType,
    size: clean.value.bytes.length,
    createdAt: new Date(context.now).toISOString(),
  };
  const storageKey = context.newId();
  const { storage } = context.ports;
  await storage.write(storageKey, Readable.from([clean.value.bytes]));
  try {
    const sha256 = createHash('sha256').update(clean.value.bytes).digest('hex');
    await insertEvidence(context.tx, { ...file, municipalityId, personId, sha256, storageKey });
  } catch (failure) {
    await storage.remove(storageKey);
    throw failure;
  }
  return ok(file);
}
