/**
 * Text that somebody typed, as it is kept: whole characters in one form (NFC), line breaks as `\n`, and nothing that only a program
 * sends. Control characters go, because PostgreSQL refuses NUL and no page shows the others; marks that turn the direction of what
 * follows go, because they make a text read as another one. Joiners stay: Arabic and Persian are written with them. A text in which
 * nothing can be seen is empty. Cleaning twice is cleaning once.
 */
export function typedText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .trim();
  return nothingToSee.test(clean) ? '' : clean;
}

/** The same for what belongs on one line, for example a name. */
export function typedLine(text: string): string {
  return typedText(typedText(text).replace(/[\t\n]+/g, ' '));
}

/** Spaces, joiners and fillers of every kind; the braille blank calls itself a symbol. */
const nothingToSee = /^[\s\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Most letters of what somebody says in own words: an answer, a reason, a question. */
export const longestWords = 2000;
