import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SecretBox } from '../../shared/ports/secret-box.ts';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const lengthField = 2;

/**
 * A file as it lies in the storage, piece by piece: encrypted with a key of its own that the secret box seals. Length of the sealed key
 * (2 bytes), sealed key, nonce, cipher text, tag.
 */
export async function* sealed(bytes: AsyncIterable<Uint8Array>, secretBox: SecretBox): AsyncIterable<Uint8Array> {
  const fileKey = randomBytes(32);
  const nonce = randomBytes(nonceLength);
  const sealedKey = secretBox.seal(fileKey.toString('base64'));
  const length = Buffer.alloc(lengthField);
  length.writeUInt16BE(sealedKey.length);
  yield Buffer.concat([length, sealedKey, nonce]);
  const cipher = createCipheriv(algorithm, fileKey, nonce);
  for await (const chunk of bytes) yield cipher.update(chunk);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/**
 * What was sealed. Throws when it was changed or belongs to another installation. Nothing is given out before the tag was checked, so
 * the whole file is opened first: uploads are small.
 */
export function unsealed(stored: Buffer, secretBox: SecretBox): Buffer {
  const keyEnd = lengthField + stored.readUInt16BE(0);
  const nonceEnd = keyEnd + nonceLength;
  const fileKey = Buffer.from(secretBox.open(stored.subarray(lengthField, keyEnd)), 'base64');
  const decipher = createDecipheriv(algorithm, fileKey, stored.subarray(keyEnd, nonceEnd), {
    authTagLength: tagLength,
  });
  decipher.setAuthTag(stored.subarray(-tagLength));
  return Buffer.concat([decipher.update(stored.subarray(nonceEnd, -tagLength)), decipher.final()]);
}

const pieceSize = 64 * 1024;

/** Bytes as a stream gives them. */
export async function* pieces(bytes: Buffer): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize);
}

/** Keys are made by the application of hexadecimal letters and dashes; anything else could lead elsewhere. */
export const storageKey = /^[0-9a-f-]{8,64}$/;
