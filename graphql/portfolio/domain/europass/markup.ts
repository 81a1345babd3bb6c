/** A tag of HTML. Other signs with angle brackets are words. */
const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * The words of a text that Europass keeps as HTML inside XML, line by line. Nothing of it is shown as HTML: it is read once, and what
 * looks like a tag after that is a word.
 */
export function plainText(text: string): string {
  if (text.match(tag) === null) return text;
  return text
    .replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : run))
    .replace(/>\n</g, '><')
    .replaceAll('\n', ' ')
    .replace(/<br\s*\/?>(?=<\/(?:p|div|li)>)/gi, '')
    .replace(/([^>])<(?=[uo]l\b)/gi, '$1\n<')
    .replace(/<li\b[^<>]*>/gi, '- ')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr)>/gi, '\n')
    .replace(tag, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, letterOf);
}

function letterOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
}

/** A text as Europass keeps it: a paragraph for each line. {@link plainText} reads it back. */
export function richText(text: string): string {
  const letters = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const;
  return text
    .replace(/[&<>]/g, (sign) => letters[sign as keyof typeof letters])
    .split('\n')
    .map((line) => (line === '' ? '<p><br></p>' : `<p>${line}</p>`))
    .join('');
}
