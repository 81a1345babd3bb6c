import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import { isFields } from '#graphql/portfolio/domain/json-resume/shape.ts';
import { canonicalJson, isShallow } from '#graphql/portfolio/domain/open-badge/canonical.ts';
import { bytesOfBase58, keyOfDid } from '#graphql/portfolio/domain/open-badge/did-key.ts';
import type { BadgeText } from '#graphql/portfolio/domain/open-badge/find.ts';
import { type Badge, type BadgeProblem, readBadge } from '#graphql/portfolio/domain/open-badge/read.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { ok, refused, type Result } from '#graphql/shared/result.ts';

/**
 * Why a badge stays unverified, which is not altered. Of the first six the signature was not checked, so nobody knows whether something
 * was altered; of the last two it was, and fits.
 */
export type Unverified =
  /** It is not signed. */
  | 'noProof'
  /** Signed by a method that is not checked here. */
  | 'otherProof'
  /** By several at once. */
  | 'severalProofs'
  /** For something else than giving a badge. */
  | 'otherPurpose'
  /** With a key that is not in the file. */
  | 'keyNotThere'
  /** What stands for a signature or a key is none that can be read. */
  | 'proofUnreadable'
  /** Only the issuer's own site could say whose key it is. */
  | 'keyElsewhere'
  /** By another than it says. */
  | 'otherIssuer';

/** How far a badge can be believed, without asking anybody. */
export type Belief =
  | { readonly state: 'VERIFIED' | 'ALTERED' }
  | {
      readonly state: 'UNVERIFIED';
      readonly why: Unverified;
      /** What the file calls the method that is not checked; `null` where it gives no name that could be one. */
      readonly method: string | null;
    };

export interface CheckedBadge {
  readonly badge: Badge;
  readonly belief: Belief;
}

const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];
const unverified = (why: Unverified, method: string | null = null): Belief => ({ state: 'UNVERIFIED', why, method });

/** A name of a method as a file gives it, where it looks like one. */
function methodIn(name: unknown): string | null {
  return typeof name === 'string' && /^[\w.-]{1,40}$/u.test(name) ? name : null;
}
const altered: Belief = { state: 'ALTERED' };

/** Reads a badge and looks at its signature. There is no network in it: a key that the badge does not carry is not looked for. */
export async function checkBadge(
  { form, text }: BadgeText,
  today: LocalDate,
): Promise<Result<CheckedBadge, BadgeProblem>> {
  const credential = form === 'jws' ? credentialIn(text) : parsed(text);
  const read = readBadge(credential, today);
  if (!read.ok) return refused(read.refusal);
  const badge = read.value;
  const belief = form === 'jws' ? await beliefOfJws(text, badge) : beliefOfJson(credential, badge);
  return ok({ badge, belief });
}

/** What JSON says; nothing where it cannot be read, or is so deep that nobody wrote it to be read. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a JWS signs: the credential itself, or in the claim `vc` as it was with version 1 of the data model. */
function credentialIn(jws: string): unknown {
  const payload = parsed(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'));
  if (!isFields(payload) || !isFields(payload['vc'])) return payload;
  return { issuer: payload['iss'], ...payload['vc'] };
}

async function beliefOfJws(jws: string, { issuer }: Badge): Promise<Belief> {
  const { alg, jwk, kid } = headerOf(jws);
  if (alg === 'none') return unverified('noProof');
  if (alg === undefined || !algorithms.includes(alg)) return unverified('otherProof', methodIn(alg));
  try {
    const named = keyOfDid(kid ?? issuer) ?? keyOfDid(issuer);
    const key = jwk ?? (named && okp(named));
    if (!key) return unverified('keyNotThere');
    await compactVerify(jws, await importJWK(key, alg), { algorithms });
    const payload = parsed(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const said = isFields(payload) ? payload['iss'] : undefined;
    if (said !== undefined && said !== issuer) return unverified('otherIssuer');
    const own = keyOfDid(issuer);
    if (own === null) return unverified('keyElsewhere');
    return key.x === okp(own).x ? { state: 'VERIFIED' } : unverified('otherIssuer');
  } catch (failure) {
    if (failure instanceof errors.JWSSignatureVerificationFailed) return altered;
    // Whatever else is wrong with the key, nothing was found to be signed.
    return unverified('proofUnreadable');
  }
}

/** What a JWS says of its signature; nothing where that cannot be read. */
function headerOf(jws: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    return {};
  }
}

const okp = (key: Uint8Array) => ({ kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') });

/** Data Integrity with `eddsa-jcs-2022` (W3C vc-di-eddsa 3.3); other ways of signing JSON are not checked here. */
function beliefOfJson(credential: unknown, { issuer, hasProof }: Badge): Belief {
  if (!isFields(credential) || !hasProof) return unverified('noProof');
  const proofs: readonly unknown[] = Array.isArray(credential['proof']) ? credential['proof'] : [credential['proof']];
  const [proof] = proofs;
  if (proofs.length > 1) return unverified('severalProofs');
  if (!isFields(proof)) return unverified('proofUnreadable');
  if (proof['cryptosuite'] !== 'eddsa-jcs-2022')
    return unverified('otherProof', methodIn(proof['cryptosuite'] ?? proof['type']));
  const { proofValue, ...config } = proof;
  const { proof: _, ...document } = credential;
  const method = typeof proof['verificationMethod'] === 'string' ? proof['verificationMethod'] : '';
  const key = keyOfDid(method);
  const signature = bytesOfBase58(typeof proofValue === 'string' ? proofValue : '');
  if (proof['proofPurpose'] !== 'assertionMethod') return unverified('otherPurpose');
  if (key === null) return unverified('keyNotThere');
  if (config['@context'] !== undefined && canonicalJson(config['@context']) !== canonicalJson(document['@context']))
    return altered;
  const signed = Buffer.concat([sha256(canonicalJson(config)), sha256(canonicalJson(document))]);
  if (signature?.length !== 64 || !verify(null, signed, publicKey(key), Buffer.from(signature))) return altered;
  const own = keyOfDid(issuer);
  if (own === null) return unverified('keyElsewhere');
  return Buffer.from(own).equals(key) ? { state: 'VERIFIED' } : unverified('otherIssuer');
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
const publicKey = (key: Uint8Array): KeyObject => createPublicKey({ key: okp(key), format: 'jwk' });
