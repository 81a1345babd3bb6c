/** Digits of a code: easy to read aloud in any language. With a few tries an hour, a million million are enough. */
export const codeDigits = 12;

/** A code as it is written down: groups of four digits. */
export function writtenCode(digits: string): string {
  return digits.replace(/(?<=\d)(?=(\d{4})+$)/g, ' ');
}

/** The digits of what somebody typed, whatever stands between them; `null` when that cannot be a code. */
export function readCode(typed: string): string | null {
  const digits = typed.replace(/[\s.\-–/]/gu, '');
  return /^\d+$/.test(digits) && digits.length === codeDigits ? digits : null;
}
