import {
  FormDataParseError,
  type FileUpload,
  MaxFilesExceededError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import type { RouterContextProvider } from 'react-router';
import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { type Language, textsOf } from '#app/i18n/index.ts';
import type { Problem } from '#app/ui/problem.ts';
import { evidenceLimits, fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import type { Evidence, FileRefusal, KeepRefusal, PhotosRefusal } from '#graphql/execute.server.ts';
import { revisionOf } from '../mijn-mensen/form/refused.ts';

/** Why a file was not taken. */
export type Refusal = FileRefusal | KeepRefusal | 'missing';

/** Parts of a form, files and fields together. */
const mostParts = 40;

/** What a page with files was asked to do, by {@link FileForm} or by a list of files. */
export type FileAsked =
  /** A file of a list: used here as well, or taken off. */
  | { readonly ask: 'use' | 'takeOff'; readonly id: string; readonly revision: number }
  /** A list was sent without a file of it. */
  | { readonly ask: 'nothing' }
  /** A new file, which was kept. `goesOn`: there is nothing more to do here. */
  | { readonly ask: 'added'; readonly id: string; readonly revision: number; readonly goesOn: boolean }
  /** No file was chosen, and none is needed to go on: only who adds another one has to choose it. */
  | { readonly ask: 'goOn' }
  | { readonly ask: 'refused'; readonly problems: readonly Problem[]; readonly status: number };

/** Whether a form brings a file. */
export function bringsFile(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
}

type Context = Readonly<RouterContextProvider>;

const wasChosen = ({ fieldName, name, size }: FileUpload) => fieldName === 'bestand' && !(name === '' && size === 0);

async function add(file: FileUpload, context: Context, formId?: string) {
  const { api, viewer, traceId } = context.get(portalContext);
  const upload = { stream: file.stream(), fileName: file.name, ...(formId === undefined ? {} : { formId }) };
  return dataOf(await api.files.add(viewer, upload, { traceId }));
}

/** What the parser found wrong with a form; anything else goes on as it is. */
export function unread(failure: unknown): 'tooLarge' | 'tooMany' | 'unreadable' {
  if (failure instanceof MaxFilesExceededError) return 'tooMany';
  if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError) return 'tooLarge';
  // Every other limit of the parser, and whatever it cannot read.
  if (failure instanceof FormDataParseError || failure instanceof MultipartParseError) return 'unreadable';
  throw failure;
}

const limits = { maxFileSize: evidenceLimits.fileBytes, maxParts: mostParts };

/** What a form asks about files of what is being written; a new file is kept by then. */
export async function fileAsked(request: Request, context: Context): Promise<FileAsked> {
  if (bringsFile(request)) return receiveFile(request, context);
  const form = await request.formData();
  const [chosen, off] = [form.get('kies'), form.get('weg')];
  const revision = revisionOf(form);
  if (typeof chosen === 'string') return { ask: 'use', id: chosen, revision };
  return typeof off === 'string' ? { ask: 'takeOff', id: off, revision } : { ask: 'nothing' };
}

/** Takes the file out of the form. */
async function receiveFile(request: Request, context: Context): Promise<FileAsked> {
  const uploads: Awaited<ReturnType<typeof add>>[] = [];
  try {
    const form = await parseFormData(request, { ...limits, maxFiles: 1 }, async (file) => {
      if (wasChosen(file)) uploads.push(await add(file, context));
    });
    const goesOn = form.get('verder') !== 'nog';
    const [added] = uploads;
    if (added?.ok) return { ask: 'added', id: added.value.id, revision: revisionOf(form), goesOn };
    if (added) return refused(added.refusal, context);
    return goesOn ? { ask: 'goOn' } : refused('missing', context);
  } catch (failure) {
    const found = unread(failure);
    return refused(found === 'tooMany' ? 'unreadable' : found, context);
  }
}

function refused(refusal: Refusal, context: Context): FileAsked {
  const message = refusalText(refusal, context.get(portalContext).language);
  return { ask: 'refused', problems: [{ field: 'bestand', message }], status: refusalStatus(refusal) };
}

/** A form with files for the locker: each was kept or was not, whatever the others are. */
export interface ReceivedAll {
  readonly kept: readonly Evidence[];
  readonly refused: readonly { readonly fileName: string; readonly refusal: Refusal }[];
  /** Why the rest of the form was not read; `null` where all of it was. */
  readonly unread: 'tooLarge' | 'tooMany' | 'unreadable' | null;
}

/** Takes as many files out of the form as it may bring. */
export async function receiveFiles(request: Request, context: Context, formId: string): Promise<ReceivedAll> {
  const kept: Evidence[] = [];
  const refused: { fileName: string; refusal: Refusal }[] = [];
  const outcome = { kept, refused };
  try {
    await parseFormData(request, { ...limits, maxFiles: evidenceLimits.atOnce }, async (file) => {
      if (!wasChosen(file)) return;
      const added = await add(file, context, formId);
      if (added.ok) kept.push(added.value);
      else refused.push({ fileName: file.name, refusal: added.refusal });
    });
    return { ...outcome, unread: null };
  } catch (failure) {
    return { ...outcome, unread: unread(failure) };
  }
}

/** Why a file was not taken, and what to do. */
export function refusalText(refusal: Refusal, language: Language): string {
  return textsOf(language, 'evidence')(`refusal.${refusal}`, { mb: fileMegabytes, kept: evidenceLimits.kept });
}

/** Why no file was made of photos, and what to do. */
export function photosRefusalText(refusal: PhotosRefusal, language: Language): string {
  const t = textsOf(language, 'evidence');
  switch (refusal) {
    case 'none':
      return t('join.chooseOne');
    case 'tooMany':
      return t('join.tooMany', { count: evidenceLimits.atOnce });
    case 'gone':
    case 'noRoom':
      return t(`refusal.${refusal}`);
  }
}

export function refusalStatus(refusal: Refusal | PhotosRefusal): 422 | 503 | 507 {
  return refusal === 'noRoom' ? 507 : refusal === 'notScanned' ? 503 : 422;
}
