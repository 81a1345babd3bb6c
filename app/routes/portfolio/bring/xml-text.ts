/** The words of an XML file, or that they are written in letters that are not read here. */
export type XmlText = { readonly text: string } | { readonly refusal: 'encoding' };

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Whether bytes begin as XML does, in whatever letters: with a sign that opens a tag. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  const signs = [...start.subarray(markOf(bytes)?.bytes.length ?? 0)].filter((byte) => byte > 0x20);
  return signs[0] === 0x3c;
}

/** Reads UTF-8, and UTF-16 that says in which order its bytes stand. The declaration may not say anything else. */
export function textOfXml(bytes: Uint8Array): XmlText {
  const encoding = markOf(bytes)?.encoding ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 512))?.[1] ?? encoding;
    const fits = encoding === 'utf-8' ? /^(utf-8|us-ascii)$/i : /^utf-16(le|be)?$/i;
    return fits.test(declared) && !text.includes('\0') ? { text } : { refusal: 'encoding' };
  } catch {
    // These bytes are no letters of it.
    return { refusal: 'encoding' };
  }
}

function markOf(bytes: Uint8Array): (typeof marks)[number] | undefined {
  return marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
}
