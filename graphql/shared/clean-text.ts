/** A text of one line: spaces at the ends and invisible control characters are no part of it; an empty one is no answer. */
export function cleanLine(text: string | null | undefined): string | null {
  return orNull((text ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
}

/** A text of several lines: lines stay, each ended the same way; other control characters and spaces at the ends do not. */
export function cleanWords(text: string | null | undefined): string | null {
  return orNull(
    (text ?? '')
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/\t/g, ' ')
      .replace(/(?!\n)\p{Cc}/gu, ''),
  );
}

/** Half a character, which nothing can store, becomes the sign for an unknown one. */
function orNull(text: string): string | null {
  const clean = text.replace(/\p{Cs}/gu, '\u{FFFD}').trim();
  return clean === '' ? null : clean;
}
