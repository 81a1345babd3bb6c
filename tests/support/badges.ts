import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CompactSign } from 'jose';
import { canonicalJson } from '#graphql/portfolio/domain/open-badge/canonical.ts';

const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function base58(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = (letters[Number(number % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${'1'.repeat(Math.max(zeros, 0))}${text}`;
}

/** An issuer with a key of its own, made for one test. */
export function newIssuer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  const did = `did:key:${base58(Buffer.concat([Buffer.from([0xed, 0x01]), Buffer.from(jwk.x ?? '', 'base64url')]))}`;
  return { did, jwk, privateKey };
}

/** A credential of Open Badges 3.0; a test says what is different. */
export function credentialOf(issuer: string, change: object = {}) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:0b1c6f4e-8a52-4a37-9a43-5a4f5f0f0a11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Verzonnen Opleidingen' },
    validFrom: '2026-02-10T09:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: { id: 'urn:uuid:1', type: ['Achievement'], name: 'Heftruck rijden', criteria: { narrative: 'Rit' } },
    },
    ...change,
  };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** The credential with a proof of `eddsa-jcs-2022`. */
export function withProof(
  credential: object,
  { did, privateKey }: { readonly did: string; readonly privateKey: KeyObject },
) {
  const config = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-02-10T09:00:00Z',
    proofPurpose: 'assertionMethod',
    verificationMethod: `${did}#${did.split(':')[2]}`,
  };
  const signed = Buffer.concat([sha256(canonicalJson(config)), sha256(canonicalJson(credential))]);
  return { ...credential, proof: { ...config, proofValue: base58(sign(null, signed, privateKey)) } };
}

/** The credential as a compact JWS; the header carries what a test gives. */
export function asJws(credential: object, privateKey: KeyObject, header: object = {}): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(credential)))
    .setProtectedHeader({ alg: 'EdDSA', ...header })
    .sign(privateKey);
}

/** A PNG, as far as its chunks go, that carries a text. */
export function pngWith(text: string, keyword = 'openbadgecredential'): Uint8Array {
  const chunk = (kind: string, content: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(kind), content, Buffer.alloc(4)]);
  };
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const carried = Buffer.from(`${keyword}\0\0\0\0\0${text}`);
  return new Uint8Array(
    Buffer.concat([sign, chunk('IHDR', Buffer.alloc(13)), chunk('iTXt', carried), chunk('IEND', Buffer.alloc(0))]),
  );
}
