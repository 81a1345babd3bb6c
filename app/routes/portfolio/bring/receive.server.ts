import { parseFormData } from '@remix-run/form-data-parser';
import { findBadge } from '#graphql/portfolio/domain/open-badge/find.ts';
import { unread } from '../../bewijs/receive.server.ts';
import { isPdf, xmlInPdf } from './find-in-pdf.server.ts';
import { cvFileBytes, pictureFileBytes } from './limits.ts';
import { looksLikeXml, textOfXml } from './xml-text.ts';

/** Why there is no text. `pdf`: nothing of Europass is in it. `encoding`: XML in letters that are not read. */
type NoText = 'missing' | 'tooLarge' | 'notJson' | 'pdf' | 'encoding';
/** The text of the file that a form brings (`bestand`): a CV or a badge, also the one that a picture or a PDF carries. */
export type ReceivedText = { readonly text: string } | { readonly refusal: NoText };

/** Takes a file with text out of a form. It is read here and kept nowhere. */
export async function receiveText(request: Request): Promise<ReceivedText> {
  const brought: Uint8Array[] = [];
  try {
    await parseFormData(request, { maxFileSize: pictureFileBytes, maxFiles: 1, maxParts: 10 }, async (file) => {
      if (file.fieldName === 'bestand' && file.size > 0) brought.push(new Uint8Array(await file.arrayBuffer()));
    });
  } catch (failure) {
    // Anything else that cannot be read is no form of ours.
    return { refusal: unread(failure) === 'tooLarge' ? 'tooLarge' : 'missing' };
  }
  const [bytes] = brought;
  return bytes === undefined ? { refusal: 'missing' } : textOf(bytes);
}

/** What a file is, is what its bytes say: its name does not count. */
function textOf(bytes: Uint8Array): ReceivedText {
  const badge = findBadge(bytes);
  if (badge !== null) return badge.text.length > cvFileBytes ? { refusal: 'tooLarge' } : { text: badge.text };
  if (isPdf(bytes)) {
    const xml = xmlInPdf(bytes, pictureFileBytes);
    return xml === null ? { refusal: 'pdf' } : textOfXml(xml);
  }
  if (looksLikeXml(bytes)) return textOfXml(bytes);
  if (bytes.length > cvFileBytes) return { refusal: 'tooLarge' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: 'notJson' };
  }
}
