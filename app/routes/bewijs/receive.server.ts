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
import { evidenceLimits, fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import type { Evidence, FileRefusal, KeepRefusal, PhotosRefusal } from '#graphql/execute.server.ts';

/** Why a file was not taken. */
export type Refusal = FileRefusal | KeepRefusal | 'missing';

/** Parts of a form, files and fields together. */
const mostParts = 40;

/** A form with a file, as far as it could be read. */
export interface Received {
  readonly upload: { readonly id: string } | { readonly refusal: Refusal };
  readonly revision: number;
  /** The main button was pressed: with or without a file, there is nothing more to do here. */
  readonly goesOn: boolean;
}

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

/** Takes the file out of the form. The revision stands before it, so that it is known when the file comes. */
export async function receiveFile(
  request: Request,
  context: Context,
  revisionOf: (form: FormData) => number,
): Promise<Received> {
  let upload: Received['upload'] = { refusal: 'missing' };
  try {
    const form = await parseFormData(request, { ...limits, maxFiles: 1 }, async (file) => {
      if (!wasChosen(file)) return;
      const added = await add(file, context);
      upload = added.ok ? { id: added.value.id } : { refusal: added.refusal };
    });
    return { upload, revision: revisionOf(form), goesOn: form.get('verder') !== 'nog' };
  } catch (failure) {
    const found = unread(failure);
    return { upload: { refusal: found === 'tooMany' ? 'unreadable' : found }, revision: 0, goesOn: false };
  }
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
