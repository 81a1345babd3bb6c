import { parseFormData } from '@remix-run/form-data-parser';
import { findBadge } from '#graphql/portfolio/domain/open-badge/find.ts';
import { unread } from '../../bewijs/receive.server.ts';
import { badgeFileBytes, cvFileBytes } from './limits.ts';

/** The text of the file that a form brings (`bestand`), or why there is none. Of a picture with a badge it is the badge. */
export type ReceivedText = { readonly text: string } | { readonly refusal: 'missing' | 'tooLarge' | 'notJson' };

/** Takes a file with text out of a form. It is read here and kept nowhere. */
export async function receiveText(request: Request): Promise<ReceivedText> {
  const brought: Uint8Array[] = [];
  try {
    await parseFormData(request, { maxFileSize: badgeFileBytes, maxFiles: 1, maxParts: 10 }, async (file) => {
      if (file.fieldName === 'bestand' && file.size > 0) brought.push(new Uint8Array(await file.arrayBuffer()));
    });
  } catch (failure) {
    // Anything else that cannot be read is no form of ours.
    return { refusal: unread(failure) === 'tooLarge' ? 'tooLarge' : 'missing' };
  }
  const [bytes] = brought;
  if (bytes === undefined) return { refusal: 'missing' };
  const badge = findBadge(bytes);
  if ((badge?.text.length ?? bytes.length) > cvFileBytes) return { refusal: 'tooLarge' };
  if (badge !== null) return { text: badge.text };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: 'notJson' };
  }
}
