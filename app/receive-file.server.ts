import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import type { RouterContextProvider } from 'react-router';
import type { FileRefusal } from '#graphql/execute.server.ts';
import { dataOf } from './api.server.ts';
import { portalContext } from './context.ts';

/** Bytes of one file. */
const largest = 10 * 1024 * 1024;

/** A file that was added, or why it was not. */
export type Upload = { readonly id: string } | { readonly refusal: FileRefusal | 'noRoom' | 'missing' };

/** Takes the file out of a form and keeps it, tied to nothing yet. The form is `null` where it could not be read to its end. */
export async function receiveFile(
  request: Request,
  context: Readonly<RouterContextProvider>,
  field: string,
): Promise<{ readonly upload: Upload; readonly form: FormData | null }> {
  const { api, viewer, traceId } = context.get(portalContext);
  let upload: Upload = { refusal: 'missing' };
  try {
    const form = await parseFormData(request, { maxFiles: 1, maxFileSize: largest, maxParts: 20 }, async (file) => {
      if (file.fieldName !== field || (file.name === '' && file.size === 0)) return undefined;
      const stream = file.stream();
      const added = dataOf(await api.files.add(viewer, { stream, fileName: file.name }, { traceId }));
      upload = added.ok ? { id: added.value.id } : { refusal: added.refusal };
      return undefined;
    });
    return { upload, form };
  } catch (failure) {
    if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError)
      return { upload: { refusal: 'tooLarge' }, form: null };
    // Every other limit of the parser, and whatever it cannot read.
    if (failure instanceof FormDataParseError || failure instanceof MultipartParseError)
      return { upload: { refusal: 'unreadable' }, form: null };
    throw failure;
  }
}
