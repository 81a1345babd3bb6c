/**
 * What somebody wrote, without what nobody sees: spaces at the ends, line ends of other systems, and control characters, which
 * neither PostgreSQL nor a calendar takes. Lines and empty lines stay.
 */
export function freeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** As {@link freeText} where one line is expected. */
export function lineOfText(text: string): string {
  return freeText(text).replace(/\s+/g, ' ');
}
