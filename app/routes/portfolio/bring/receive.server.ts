import { parseFormData } from '@remix-run/form-data-parser';
import { unread } from '../../bewijs/receive.server.ts';
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
    // Anything else that cannot be read is no form of ours.
    return { refusal: unread(failure) === 'tooLarge' ? 'tooLarge' : 'missing' };
  }
  const [bytes] = brought;
  if (bytes === undefined) return { refusal: 'missing' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: 'notJson' };
  }
}
