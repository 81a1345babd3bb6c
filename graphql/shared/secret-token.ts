import { createHash, randomBytes } from 'node:crypto';

/** What opens a secret address: 32 random bytes. Whoever has it can read along, so it is shown once and never stored or logged. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: SHA-256, hex. A copy of the table opens nothing. */
export function hashOfSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text can be a token; anything else is answered as "not found" without asking the database. */
export function isSecretToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
