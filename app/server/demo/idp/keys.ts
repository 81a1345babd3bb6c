import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';

/** What the demo's issuers sign and seal with; generated once and kept beside the data. */
export interface DemoKeys {
  /** Private RSA key as JWK. */
  readonly signing: Readonly<Record<string, string>>;
  /** Signs the cookies of the issuers and makes the codes of the second factor. */
  readonly cookies: string;
  /** Shared with the portal. */
  readonly clientSecret: string;
}

/** Fresh keys for the demo's issuers, to be written beside the data. */
export function createDemoKeys(): DemoKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const parts = Object.entries(privateKey.export({ format: 'jwk' })).filter(
    (part): part is [string, string] => typeof part[1] === 'string',
  );
  return {
    signing: { ...Object.fromEntries(parts), kid: randomUUID(), alg: 'RS256', use: 'sig' },
    cookies: randomBytes(32).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  };
}

/** Keys as they were written with `JSON.stringify`; `null` when the text holds none. */
export function parseDemoKeys(text: string): DemoKeys | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { signing, cookies, clientSecret }: Partial<Record<keyof DemoKeys, unknown>> = value;
  if (typeof cookies !== 'string' || typeof clientSecret !== 'string') return null;
  if (typeof signing !== 'object' || signing === null) return null;
  const parts = Object.entries(signing).filter((part): part is [string, string] => typeof part[1] === 'string');
  return { signing: Object.fromEntries(parts), cookies, clientSecret };
}
