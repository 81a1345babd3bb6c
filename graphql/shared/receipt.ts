import { sha256 } from './content-hash.ts';

/** Letters and digits that are not taken for each other when they are read aloud or typed over: no 0, 1, I, L, O or U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 8;

/**
 * The number of a receipt, for people: what it begins with and eight letters, for example `2026-11-K7QM4TXA`. The letters follow from `seed`,
 * a fresh id: 30^8 numbers a month make it practically unique, and the database refuses the rest.
 */
export function receiptNumber(start: string, seed: string): string {
  let rest = BigInt(`0x${sha256(seed).slice(0, 32)}`);
  let word = '';
  for (let index = 0; index < letters; index += 1) {
    word += alphabet.charAt(Number(rest % BigInt(alphabet.length)));
    rest /= BigInt(alphabet.length);
  }
  return `${start}-${word}`;
}
