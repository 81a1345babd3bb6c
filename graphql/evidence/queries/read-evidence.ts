import { type EvidenceFile, findEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { isId } from '../../shared/ids.ts';
import { thumbnailOf } from '../clean-file.ts';
import type { Evidence } from '../models.ts';

/** A file with its bytes, as it is given to its reader. */
export interface ReadableFile extends Pick<Evidence, 'fileName' | 'mediaType' | 'size'> {
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Opens a file: the citizen's own; for a professional one that was sent to them. `null` when there is none that this viewer may see; which of
 * the two is never told.
 */
export async function readEvidence(context: OperationContext, id: string): Promise<ReadableFile | null> {
  const { tx, viewer } = context;
  if (!isId(id) || viewer.kind === 'anonymous') return null;
  const file = await findEvidence(tx, viewer, id);
  return file && openFile(context, file);
}

/** Opens a file of which a room found that this viewer may see it. */
export async function openFile({ access, ports }: OperationContext, file: EvidenceFile): Promise<ReadableFile> {
  access.saw([file.personId]);
  const bytes = await ports.storage.read(file.storageKey);
  if (bytes === null) throw new Error('the bytes of a file are gone from the storage');
  return { fileName: file.fileName, mediaType: file.mediaType, size: file.size, bytes };
}

/** A small picture of a photo of the citizen's own, as JPEG; `null` for a PDF, and where there is none that this viewer may see. */
export async function previewEvidence(context: OperationContext, id: string): Promise<Buffer | null> {
  if (context.viewer.kind !== 'citizen') return null;
  return smallPictureOf(await readEvidence(context, id));
}

/** A photo made small, as JPEG; `null` for a PDF. */
export async function smallPictureOf(file: ReadableFile | null): Promise<Buffer | null> {
  if (file === null || file.mediaType === 'application/pdf') return null;
  return thumbnailOf(await wholeOf(file.bytes));
}

/** A stream as one piece. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
