/** Keeps what must not lie readable in the database, for example a BSN. */
export interface SecretBox {
  /** Encrypts (AES-256-GCM, a fresh nonce each time). */
  seal(plain: string): Buffer;
  /** Decrypts; throws when the bytes were changed or sealed with another key. */
  open(sealed: Buffer): string;
  /** Keyed hash, hex: finds an equal text without reading any. */
  index(plain: string): string;
}
