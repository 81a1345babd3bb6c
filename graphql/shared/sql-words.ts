/** Words of a list of ours as SQL literals, for `in (…)` and `array[…]`. For nothing that somebody typed. */
export function sqlWords(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
