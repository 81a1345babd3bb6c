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
 * How far a badge can be believed, without asking anybody. `noProof`: it is not signed. `otherProof`: signed in a way that is not
 * checked here. `keyElsewhere`: the signature fits, and only the issuer's own site could say whose key it is. `otherIssuer`: signed by
 * another than it says.
 */
export type Belief =
  | { readonly state: 'VERIFIED' | 'ALTERED' }
  | { readonly state: 'UNVERIFIED'; readonly why: 'noProof' | 'otherProof' | 'keyElsewhere' | 'otherIssuer' };

export interface CheckedBadge {
  readonly badge: Badge;
  readonly belief: Belief;
}

const algorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];
const unverified = (why: Extract<Belief, { state: 'UNVERIFIED' }>['why']): Belief => ({ state: 'UNVERIFIED', why });
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
  try {
    const { alg, jwk, kid } = decodeProtectedHeader(jws);
    const named = keyOfDid(kid ?? issuer) ?? keyOfDid(issuer);
    const key = jwk ?? (named && okp(named));
    if (!key) return unverified('otherProof');
    await compactVerify(jws, await importJWK(key, alg), { algorithms });
    const payload = parsed(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const said = isFields(payload) ? payload['iss'] : undefined;
    if (said !== undefined && said !== issuer) return unverified('otherIssuer');
    const own = keyOfDid(issuer);
    if (own === null) return unverified('keyElsewhere');
    return key.x === okp(own).x ? { state: 'VERIFIED' } : unverified('otherIssuer');
  } catch (failure) {
    if (failure instanceof errors.JWSSignatureVerificationFailed) return altered;
    // Whatever else is wrong with the header or the key, nothing was found to be signed.
    return unverified('otherProof');
  }
}

const okp = (key: Uint8Array) => ({ kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') });

/** Data Integrity with `eddsa-jcs-2022` (W3C vc-di-eddsa 3.3); other ways of signing JSON are not checked here. */
function beliefOfJson(credential: unknown, { issuer, hasProof }: Badge): Belief {
  if (!isFields(credential) || !hasProof) return unverified('noProof');
  const proofs: readonly unknown[] = Array.isArray(credential['proof']) ? credential['proof'] : [credential['proof']];
  const proof = proofs.filter(isFields).find((one) => one['cryptosuite'] === 'eddsa-jcs-2022');
  if (!proof || proofs.length > 1) return unverified('otherProof');
  const { proofValue, ...config } = proof;
  const { proof: _, ...document } = credential;
  const method = typeof proof['verificationMethod'] === 'string' ? proof['verificationMethod'] : '';
  const key = keyOfDid(method);
  const signature = bytesOfBase58(typeof proofValue === 'string' ? proofValue : '');
  if (key === null || proof['proofPurpose'] !== 'assertionMethod') return unverified('otherProof');
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
