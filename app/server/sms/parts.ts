/** How a text travels: seven bits a letter in the alphabet of GSM 03.38, or sixteen where a letter is not in it. */
export type SmsEncoding = 'GSM_7' | 'UCS_2';

export interface SmsSize {
  readonly encoding: SmsEncoding;
  /** Units of seven or sixteen bits. */
  readonly units: number;
  /** Messages that the phone puts together. */
  readonly parts: number;
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Letters of the second table: each takes an escape before it. */
const extended = new Set('\f^{}\\[~]|€');

/** Units in one message, and in each of several: those carry a header that says which part they are (GSM 03.40, 9.2.3.24). */
const room = { GSM_7: { alone: 160, together: 153 }, UCS_2: { alone: 70, together: 67 } } as const;

/** How large a text is. A letter of two units never falls apart over two messages. */
export function sizeOf(text: string): SmsSize {
  const letters = [...text];
  const encoding = letters.every((letter) => basic.has(letter) || extended.has(letter)) ? 'GSM_7' : 'UCS_2';
  const unitsOf = (letter: string) => (encoding === 'GSM_7' ? (extended.has(letter) ? 2 : 1) : letter.length);
  const units = letters.reduce((sum, letter) => sum + unitsOf(letter), 0);
  const { alone, together } = room[encoding];
  if (units <= alone) return { encoding, units, parts: 1 };
  let parts = 1;
  let filled = 0;
  for (const letter of letters) {
    const size = unitsOf(letter);
    if (filled + size > together) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return { encoding, units, parts };
}
