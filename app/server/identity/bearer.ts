import { createRemoteJWKSet, customFetch, decodeJwt, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { findPersonByBsnIndex, findProfessionalBySubject, type IdentityDatabase } from '#db/repositories/identity.ts';
import { parseBsn } from '#graphql/identity/domain/bsn.ts';
import type { Viewer } from '#graphql/policy/viewer.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { SecretBox } from '#graphql/shared/ports/secret-box.ts';
import { assuranceOf, type IssuerConfig } from './config.ts';
import type { Providers } from './provider.ts';

export interface BearerDeps {
  readonly db: IdentityDatabase;
  readonly providers: Providers;
  readonly secretBox: SecretBox;
  readonly clock: Clock;
  /** The audience that a token has to name. */
  readonly audience: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** Signature methods with a public key; a shared secret or `none` is never accepted. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

export function createBearer({ db, providers, secretBox, clock, audience, fetch }: BearerDeps) {
  const keys = new Map<string, JWTVerifyGetKey>();

  async function keysOf(config: IssuerConfig): Promise<JWTVerifyGetKey> {
    const { jwks_uri: address } = (await providers.connect(config)).serverMetadata();
    if (address === undefined) throw new Error(`the issuer ${config.issuer} names no keys`);
    const known = keys.get(address);
    if (known) return known;
    const made = createRemoteJWKSet(new URL(address), {
      timeoutDuration: 5_000,
      ...(fetch ? { [customFetch]: fetch } : {}),
    });
    keys.set(address, made);
    return made;
  }

  async function claimsOf(token: string, config: IssuerConfig): Promise<JWTPayload | null> {
    const key = await keysOf(config);
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: config.issuer,
        audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(clock.now()),
        clockTolerance: 5,
      });
      return payload;
    } catch {
      return null;
    }
  }

  return {
    /** The same viewer that a session would give; `null` for a token that is not for us, not in time or about nobody. */
    async viewerOf(token: string): Promise<Exclude<Viewer, { kind: 'anonymous' }> | null> {
      const issuer = issuerOf(token);
      const config = providers.all.find((known) => known.issuer === issuer);
      if (!config) return null;
      const claims = await claimsOf(token, config);
      if (!claims?.sub) return null;
      const assurance = assuranceOf(config, claims['acr']);
      if (!assurance) return null;
      const { municipalityId } = config;
      if (config.kind === 'professional') {
        const professional = await findProfessionalBySubject(db, municipalityId, claims.sub);
        if (!professional) return null;
        const { id, name, roles } = professional;
        return { kind: 'professional', municipalityId, professionalId: id, name, roles, assurance };
      }
      const claim = claims[config.bsnClaim ?? 'bsn'];
      const bsn = typeof claim === 'string' ? parseBsn(claim) : null;
      if (bsn === null) return null;
      const person = await findPersonByBsnIndex(db, municipalityId, secretBox.index(bsn));
      return person ? { kind: 'citizen', municipalityId, personId: person.id, assurance } : null;
    },
  };
}

/** Read before the signature is checked, only to know whose keys to check it with. */
function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** The token of `Authorization: Bearer …`; `null` when there is none. */
export function bearerTokenOf(request: Request): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}
