import { inflateSync } from 'node:zlib';
import { looksLikeXml } from './xml-text.ts';

/** Bytes around the name of an embedded file in which its dictionary stands; and how many of them are looked at. */
const near = 2000;
const mostFiles = 20;

/** Whether bytes are those of a PDF: some programs write something before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/**
 * The XML that the editor of Europass puts into the PDF that people take home: an embedded file (ISO 32000-1, 7.11.4), as it is or
 * deflated. Its bytes are looked for as they stand: no page, reference or script of the document is read. Nothing where there is none,
 * where it is encrypted, or where it grows beyond `most` bytes.
 */
export function xmlInPdf(pdf: Uint8Array, most: number): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let at = bytes.indexOf(name);
  for (let tried = 0; at !== -1 && tried < mostFiles; tried += 1, at = bytes.indexOf(name, at + name.length)) {
    const found = contentAt(bytes, at, most);
    if (found && looksLikeXml(found)) return found;
  }
  return null;
}

const name = '/EmbeddedFile';

/** The content of the stream whose dictionary says at this place that it is an embedded file. */
function contentAt(bytes: Buffer, at: number, most: number): Uint8Array | null {
  const start = Math.max(0, at - near);
  const opened = bytes.subarray(start, at).lastIndexOf(' obj');
  const keyword = />>\s*stream\r?\n/.exec(bytes.toString('latin1', at, at + near));
  if (opened === -1 || keyword === null) return null;
  const begin = at + keyword.index + keyword[0].length;
  const end = bytes.indexOf('endstream', begin);
  if (end === -1) return null;
  const content = bytes.subarray(begin, end);
  const dictionary = bytes.toString('latin1', start + opened, begin);
  if (!dictionary.includes('/Filter')) return content;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\b/.test(dictionary)) return null;
  try {
    return inflateSync(content, { maxOutputLength: most });
  } catch {
    // Damaged, encrypted or too large.
    return null;
  }
}
