import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what must not lie readable in the database, for example a BSN. */
export interface SecretBox {
  /** Encrypts (AES-256-GCM, a fresh nonce each time). */
  seal(plain: string): Buffer;
  /** Decrypts; throws when the bytes were changed or sealed with another key or for another purpose. */
  open(sealed: Buffer): string;
  /** Keyed hash, hex: finds an equal text without reading any. */
  index(plain: string): string;
}

/** The box of an installation, and what else is made of its secret. */
export interface InstallationSecretBox extends SecretBox {
  /** A box of its own: what another one sealed cannot be opened in it, and equal texts have other indexes. */
  for(purpose: string): SecretBox;
  /** 32 bytes that follow from the secret and the purpose, the same in every process: a password, a key of another library. */
  readonly derive: (purpose: string) => Buffer;
}

const shortestSecret = 32;
const nonceLength = 12;
const tagLength = 16;
const keyIdLength = 4;

/**
 * The box of an installation. Every key is derived (HKDF-SHA-256) from one secret that is kept outside the database.
 * A sealed text is `key id · nonce · tag · cipher text`; the key id tells with which secret it was made, when that is changed.
 *
 * @param secret at least 32 random bytes; throws when it is shorter.
 */
export function createSecretBox(secret: Uint8Array): InstallationSecretBox {
  if (secret.length < shortestSecret)
    throw new RangeError(`the installation secret has fewer than ${shortestSecret} bytes`);
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32));
  return { ...createBox(derive, 'general'), for: (purpose) => createBox(derive, purpose), derive };
}

function createBox(derive: (purpose: string) => Buffer, purpose: string): SecretBox {
  const sealKey = derive(`seal ${purpose}`);
  const indexKey = derive(`index ${purpose}`);
  const keyId = createHmac('sha256', sealKey).update('key id').digest().subarray(0, keyIdLength);
  const associated = Buffer.concat([keyId, Buffer.from(purpose)]);
  return {
    seal(plain) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(associated);
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([keyId, nonce, cipher.getAuthTag(), text]);
    },
    open(sealed) {
      const start = keyIdLength + nonceLength + tagLength;
      if (sealed.length < start || !sealed.subarray(0, keyIdLength).equals(keyId))
        throw new Error('this was sealed with another key');
      const nonce = sealed.subarray(keyIdLength, keyIdLength + nonceLength);
      const tag = sealed.subarray(keyIdLength + nonceLength, start);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: tagLength })
        .setAAD(associated)
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]).toString('utf8');
    },
    index: (plain) => createHmac('sha256', indexKey).update(plain, 'utf8').digest('hex'),
  };
}
