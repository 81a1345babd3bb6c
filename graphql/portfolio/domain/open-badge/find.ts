/** How a badge is written down: as JSON with proofs beside it, or signed whole as a compact JWS. */
export interface BadgeText {
  readonly form: 'json' | 'jws';
  readonly text: string;
}

const pngSign = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const keyword = 'openbadgecredential';

/**
 * The badge in a picture or a text, by Open Badges 3.0 section 5.3 (a PNG carries it in an `iTXt` chunk that is not compressed, an SVG in
 * an element `openbadges:credential`); `null` where there is none. Nothing is executed, expanded or fetched.
 */
export function findBadge(bytes: Uint8Array): BadgeText | null {
  if (isPng(bytes)) return inPng(bytes);
  const text = decoded(bytes);
  if (text === null) return null;
  return /<svg[\s>]/.test(text.slice(0, 4096)) ? inSvg(text) : asBadge(text);
}

export function isPng(bytes: Uint8Array): boolean {
  return pngSign.every((sign, index) => bytes[index] === sign);
}

/** Whether a text is a badge: a compact JWS, or JSON of which something is said to be achieved. */
export function asBadge(text: string): BadgeText | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(trimmed)) return { form: 'jws', text: trimmed };
  return trimmed.startsWith('{') && trimmed.includes('"credentialSubject"') ? { form: 'json', text: trimmed } : null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function inPng(bytes: Uint8Array): BadgeText | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at: number = pngSign.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const begin = at + 8;
    if (begin + length + 4 > bytes.length) return null;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, begin));
    if (kind === 'iTXt') {
      const text = textOfChunk(bytes.subarray(begin, begin + length));
      if (text !== null) return asBadge(text);
    }
    at = begin + length + 4;
  }
  return null;
}

/** Keyword, a zero, two bytes about compression, language, a zero, translated keyword, a zero, and the text. */
function textOfChunk(chunk: Uint8Array): string | null {
  const named = keyword.length;
  if (String.fromCharCode(...chunk.subarray(0, named)) !== keyword || chunk[named] !== 0 || chunk[named + 1] !== 0)
    return null;
  const language = chunk.indexOf(0, named + 3);
  const translated = language === -1 ? -1 : chunk.indexOf(0, language + 1);
  return translated === -1 ? null : decoded(chunk.subarray(translated + 1));
}

function inSvg(text: string): BadgeText | null {
  const begin = text.indexOf('<openbadges:credential');
  if (begin === -1) return null;
  const end = text.indexOf('>', begin);
  if (end === -1) return null;
  const signed = /\sverify="([^"]*)"/.exec(text.slice(begin, end));
  if (signed?.[1]) return asBadge(signed[1]);
  const close = text.indexOf('</openbadges:credential', end);
  const inside = text.slice(end + 1, close === -1 ? text.length : close);
  return asBadge(inside.replace('<![CDATA[', '').replace(/\]\]>\s*$/, ''));
}
