/** A citizen service number (burgerservicenummer) of nine digits that passed the test. */
export type Bsn = string & { readonly __kind: 'bsn' };

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Reads a BSN; `null` when it is none. Eight digits get the zero in front that people leave out. Passing the eleven-test says that
 * it was typed right, not that it was given to anybody; 000000000 passes it and is refused.
 */
export function parseBsn(text: string): Bsn | null {
  const trimmed = text.trim();
  if (!/^\d{8,9}$/.test(trimmed)) return null;
  const digits = trimmed.padStart(9, '0');
  if (digits === '000000000') return null;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0 ? (digits as Bsn) : null;
}

/** All that a page ever shows of it: `••••••123`. */
export function maskBsn(bsn: string): string {
  return bsn.slice(-3).padStart(bsn.length, '•');
}
