import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import type { RouterContextProvider } from 'react-router';
import { dataOf } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { type Language, textsOf } from '#app/i18n/index.ts';
import type { FileRefusal } from '#graphql/execute.server.ts';

/** Bytes of one file. */
const largest = 10 * 1024 * 1024;

type Refusal = FileRefusal | 'noRoom' | 'missing';

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

/** Takes the file out of the form. The revision stands before it, so that it is known when the file comes. */
export async function receiveFile(
  request: Request,
  context: Readonly<RouterContextProvider>,
  revisionOf: (form: FormData) => number,
): Promise<Received> {
  const { api, viewer, traceId } = context.get(portalContext);
  let upload: Received['upload'] = { refusal: 'missing' };
  try {
    const form = await parseFormData(request, { maxFiles: 1, maxFileSize: largest, maxParts: 20 }, async (file) => {
      if (file.fieldName !== 'bestand' || (file.name === '' && file.size === 0)) return undefined;
      const stream = file.stream();
      const added = dataOf(await api.files.add(viewer, { stream, fileName: file.name }, { traceId }));
      upload = added.ok ? { id: added.value.id } : { refusal: added.refusal };
      return undefined;
    });
    return { upload, revision: revisionOf(form), goesOn: form.get('verder') !== 'nog' };
  } catch (failure) {
    const refused = (refusal: Refusal) => ({ upload: { refusal }, revision: 0, goesOn: false });
    if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError)
      return refused('tooLarge');
    // Every other limit of the parser, and whatever it cannot read.
    if (failure instanceof FormDataParseError || failure instanceof MultipartParseError) return refused('unreadable');
    throw failure;
  }
}

/** Why a file was not taken, and what to do. */
export function refusalText(refusal: Refusal, language: Language): string {
  return textsOf(language, 'income')(`source.loonstrook.refusal.${refusal}`);
}

export function refusalStatus(refusal: Refusal): 422 | 507 {
  return refusal === 'noRoom' ? 507 : 422;
}
