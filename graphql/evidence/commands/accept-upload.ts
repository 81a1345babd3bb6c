import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { countEvidence, findOwnEvidence, insertEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import type { Ports } from '../../ports.ts';
import { idFrom } from '../../shared/ids.ts';
import { StorageAway, StorageFull } from '../../shared/ports/storage.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { cleanFile, readWithinLimit, type CleanFile, type FileRefusal } from '../clean-file.ts';
import { evidenceLimits } from '../domain/limits.ts';
import { cleanFileName } from '../file-name.ts';
import type { Evidence } from '../models.ts';

/** A file as it comes in. What its sender says about it is not believed. */
export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  /** Names the form: the same form with the same file is one file. Without it every file is a new one. */
  readonly formId?: string;
}

/** A file that can be kept. */
export interface CleanUpload extends CleanFile {
  readonly fileName: string;
}

/** Why a file that is as it should be cannot be kept. `lockerFull`: the person keeps as many as one may. */
export type KeepRefusal = 'noRoom' | 'lockerFull';

/** Reads a file up to the limit, has it looked at for viruses, finds out what it is and cleans it. Needs no database. */
export async function readUpload(
  { stream, fileName }: Upload,
  { fileWork, virusScan }: Pick<Ports, 'fileWork' | 'virusScan'>,
): Promise<Result<CleanUpload, FileRefusal>> {
  const bytes = await readWithinLimit(stream);
  if (!bytes.ok) return bytes;
  const found = (await virusScan?.scan(bytes.value)) ?? 'clean';
  if (found !== 'clean') return refused(found);
  const clean = await cleanFile(bytes.value, fileWork);
  return clean.ok ? ok({ ...clean.value, fileName: cleanFileName(fileName, clean.value.ending) }) : clean;
}

/** Keeps a file that the citizen added. Ties it to nothing: the rooms do that. */
export async function keepUpload(
  context: OperationContext,
  upload: CleanUpload,
  formId?: string,
): Promise<Result<Evidence, KeepRefusal>> {
  const owner = citizen(context.viewer);
  if ((await countEvidence(context.tx, owner)) >= evidenceLimits.kept) return refused('lockerFull');
  const words = [owner.municipalityId, owner.personId, upload.fileName, hashOf(upload.bytes)];
  return keepAs(context, upload, formId === undefined ? context.newId() : idFrom('upload', formId, ...words));
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A file of the storage as its list shows it. */
export function asListed({ id, fileName, mediaType, size, createdAt }: Evidence): Evidence {
  return { id, fileName, mediaType, size, createdAt: new Date(createdAt).toISOString() };
}

/**
 * Keeps a file of the citizen under an id, encrypted, and writes its row; one that is there already is answered as it is. When the row
 * cannot be written no file is left behind; without room for the file there is no row.
 */
export async function keepAs(
  context: OperationContext,
  { bytes, mediaType, fileName }: CleanUpload,
  id: string,
): Promise<Result<Evidence, 'noRoom'>> {
  const owner = citizen(context.viewer);
  const createdAt = new Date(context.now).toISOString();
  const file: Evidence = { id, fileName, mediaType, size: bytes.length, createdAt };
  const storageKey = context.newId();
  const { storage } = context.ports;
  try {
    await storage.write(storageKey, Readable.from([bytes]));
  } catch (failure) {
    if (failure instanceof StorageFull || failure instanceof StorageAway) return refused('noRoom');
    throw failure;
  }
  try {
    const { municipalityId, personId } = owner;
    const row = { ...file, municipalityId, personId, sha256: hashOf(bytes), storageKey };
    if (await insertEvidence(context.tx, row)) return ok(file);
  } catch (failure) {
    await storage.remove(storageKey);
    throw failure;
  }
  await storage.remove(storageKey);
  const [there] = await findOwnEvidence(context.tx, owner, [id]);
  if (!there) throw new Error('a file whose id was taken is nobody’s');
  return ok(asListed(there));
}
