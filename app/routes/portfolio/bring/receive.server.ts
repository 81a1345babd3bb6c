import {
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  parseFormData,
} from '@remix-run/form-data-parser';
import { cvFileBytes } from './limits.ts';

/** The text of the file that a form brings (`bestand`), or why there is none. */
export type ReceivedText = { readonly text: string } | { readonly refusal: 'missing' | 'tooLarge' | 'notJson' };

/** Takes a file with text out of a form. It is read here and kept nowhere. */
export async function receiveText(request: Request): Promise<ReceivedText> {
  const brought: Uint8Array[] = [];
  try {
    await parseFormData(request, { maxFileSize: cvFileBytes, maxFiles: 1, maxParts: 10 }, async (file) => {
      if (file.fieldName === 'bestand' && file.size > 0) brought.push(new Uint8Array(await file.arrayBuffer()));
    });
  } catch (failure) {
    if (failure instanceof MaxFileSizeExceededError || failure instanceof MaxTotalSizeExceededError)
      return { refusal: 'tooLarge' };
    // Every other limit of the parser, and whatever it cannot read: no form of ours.
    if (failure instanceof FormDataParseError || failure instanceof MultipartParseError) return { refusal: 'missing' };
    throw failure;
  }
  const [bytes] = brought;
  if (bytes === undefined) return { refusal: 'missing' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: 'notJson' };
  }
}
