const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Multicodec of an Ed25519 public key. */
const ed25519 = [0xed, 0x01] as const;

/** The Ed25519 key that a `did:key` is, 32 bytes; `null` for any other name. The part behind `#` says nothing more. */
export function keyOfDid(did: string): Uint8Array | null {
  const [first, second, ...key] = bytesOfBase58(/^did:key:(z[^#]*)(?:#.*)?$/.exec(did)?.[1] ?? '') ?? [];
  return first === ed25519[0] && second === ed25519[1] && key.length === 32 ? Uint8Array.from(key) : null;
}

/** Bytes written as multibase base58btc (`z…`), at most a hundred letters; `null` for anything else. */
export function bytesOfBase58(text: string): readonly number[] | null {
  const found = /^z([1-9A-HJ-NP-Za-km-z]{1,100})$/.exec(text)?.[1];
  if (found === undefined) return null;
  let number = 0n;
  for (const letter of found) number = number * 58n + BigInt(letters.indexOf(letter));
  const bytes: number[] = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 0xffn));
  return [...Array.from(/^1*/.exec(found)?.[0] ?? '', () => 0), ...bytes];
}
