/** Letters of a file name that are kept. */
const longest = 100;

/**
 * A name that is safe to show and to offer for saving: no folders, no control or direction characters, not too long, and with the
 * ending of what the file really is.
 */
export function cleanFileName(given: string, ending: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...stem].slice(0, longest).join('').trim();
  return `${short === '' ? 'bestand' : short}.${ending}`;
}
