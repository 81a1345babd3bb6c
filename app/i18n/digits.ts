const bidiMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text as it was typed, with Arabic-Indic, Persian and full-width digits as Latin ones, invisible direction marks removed
 * and every kind of space as one plain space.
 */
export function withLatinDigits(text: string): string {
  return text
    .replace(bidiMarks, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\s+/gu, ' ')
    .trim();
}
