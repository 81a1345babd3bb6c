/**
 * A label or what somebody typed, as it is compared: without case, accents, marks and other writings of the same Arabic letter. Done
 * here and not in the database, whose own way depends on the locale in which it was made.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى|ی/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/ـ/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every three signs in a row of every word, with two spaces before it and one behind: what words have in common in spite of a slip. */
export function trigramsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of folded(text).split(' ').filter(Boolean)) {
    const signs = [...`  ${word} `];
    for (let index = 0; index + 3 <= signs.length; index += 1) found.add(signs.slice(index, index + 3).join(''));
  }
  return [...found];
}
