/** A word as trainings are searched by it: without case and accents, as the column `words` of a training holds it. */
export function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Every three signs in a row of a word, with two spaces before it and one behind: what words have in common in spite of a slip. */
export function trigramsOf(word: string): readonly string[] {
  const signs = [...`  ${word} `];
  const found = new Set<string>();
  for (let index = 0; index + 3 <= signs.length; index += 1) found.add(signs.slice(index, index + 3).join(''));
  return [...found];
}
