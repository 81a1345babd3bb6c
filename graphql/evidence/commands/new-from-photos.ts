import { deleteUnusedEvidence, findOwnEvidence, type EvidenceFile } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import type { Ports } from '../../ports.ts';
import { idFrom, isId } from '../../shared/ids.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { turnedPhoto } from '../clean-file.ts';
import { evidenceLimits } from '../domain/limits.ts';
import type { PhotoPage } from '../domain/photo-order.ts';
import { cleanFileName } from '../file-name.ts';
import type { Evidence } from '../models.ts';
import { wholeOf } from '../queries/read-evidence.ts';
import { asListed, keepAs, type CleanUpload } from './accept-upload.ts';

/** Photos that become one file: a PDF with a page for each, or the one photo turned. */
export interface FromPhotos {
  readonly as: 'pdf' | 'turned';
  /** In the order of the pages; no photo stands twice. */
  readonly photos: readonly PhotoPage[];
  /** What the file is called; the ending follows from what it is. */
  readonly fileName: string | null;
}

/** `gone`: a photo is not there, or no photo. */
export type PhotosRefusal = 'none' | 'tooMany' | 'gone' | 'noRoom';

interface Found {
  /** The file that the same order made before, or null. */
  readonly made: Evidence | null;
  readonly photos: readonly { readonly file: EvidenceFile; readonly page: PhotoPage }[];
}

/** The same photos, turned and ordered in the same way, make the same file: sending an order twice is sending it once. */
function idOf(context: OperationContext, { as, photos }: FromPhotos): string {
  const { municipalityId, personId } = citizen(context.viewer);
  return idFrom('photos', as, municipalityId, personId, ...photos.map(({ id, turn }) => `${id} ${turn}`));
}

/** Finds the photos of an order, which are the citizen's own. */
export async function findPhotos(context: OperationContext, order: FromPhotos): Promise<Result<Found, PhotosRefusal>> {
  const { photos } = order;
  if (photos.length === 0) return refused('none');
  if (photos.length > evidenceLimits.atOnce) return refused('tooMany');
  const ids = photos.map(({ id }) => id);
  if (!ids.every(isId) || new Set(ids).size < ids.length) return refused('gone');
  const id = idOf(context, order);
  const files = new Map(
    (await findOwnEvidence(context.tx, citizen(context.viewer), [id, ...ids])).map((file) => [file.id, file]),
  );
  const made = files.get(id);
  if (made) return ok({ made: asListed(made), photos: [] });
  const found = photos.flatMap((page) => {
    const file = files.get(page.id);
    return file && file.mediaType !== 'application/pdf' ? [{ file, page }] : [];
  });
  return found.length < photos.length ? refused('gone') : ok({ made: null, photos: found });
}

/** Makes the file of an order. Needs no database. */
export async function makeFromPhotos(
  { storage, fileWork }: Pick<Ports, 'storage' | 'fileWork'>,
  { as, fileName }: FromPhotos,
  { photos }: Found,
): Promise<CleanUpload> {
  const pages = [];
  // One after the other: each holds a whole picture in memory.
  for (const { file, page } of photos) {
    const bytes = await storage.read(file.storageKey);
    if (bytes === null) throw new Error('the bytes of a file are gone from the storage');
    pages.push(await turnedPhoto(await wholeOf(bytes), page.turn));
  }
  const [first] = pages;
  const name = fileName ?? photos[0]?.file.fileName ?? '';
  if (as === 'turned' && first)
    return { bytes: first.bytes, mediaType: 'image/jpeg', ending: 'jpg', fileName: cleanFileName(name, 'jpg') };
  const bytes = await fileWork.photosAsPdf(pages);
  return { bytes, mediaType: 'application/pdf', ending: 'pdf', fileName: cleanFileName(name, 'pdf') };
}

/** Keeps the file of an order in the place of its photos. A photo that something uses stays as well: what was sent reads the same. */
export async function keepInstead(
  context: OperationContext,
  order: FromPhotos,
  made: CleanUpload,
): Promise<Result<Evidence, 'noRoom'>> {
  const kept = await keepAs(context, made, idOf(context, order));
  if (!kept.ok) return kept;
  const ids = order.photos.map(({ id }) => id);
  await deleteUnusedEvidence(context.tx, citizen(context.viewer), ids);
  return kept;
}
