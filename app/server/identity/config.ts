import type { AccountKind } from '#db/repositories/identity.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';

/** The issuer that a municipality trusts for one kind of account. */
export interface IssuerConfig {
  readonly municipalityId: string;
  readonly kind: AccountKind;
  /** Address of the OpenID Connect issuer; `https`, or `http` in the demo. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: PKCE protects the code. */
  readonly clientSecret?: string;
  /** Requested beside `openid`, for example the scope under which the issuer gives the BSN. */
  readonly scopes?: readonly string[];
  /** Name of the claim that holds the BSN of a citizen. Default `bsn`. */
  readonly bsnClaim?: string;
  /** What the issuer's `acr` values mean. A value that is not named signs nobody in. Default {@link defaultAssuranceOfAcr}. */
  readonly assuranceOfAcr?: Readonly<Record<string, Assurance>>;
  /** Values of `acr` that prove a second factor; a professional needs one. Default {@link defaultSecondFactorAcr}. */
  readonly secondFactorAcr?: readonly string[];
  /** Lowest assurance that is asked for at a citizen's ordinary sign-in. Default `middle`. */
  readonly lowestAssurance?: Assurance;
}

export interface IdentityConfig {
  /** Address of the portal as people type it, without a path: `https://portal.example`. */
  readonly origin: string;
  /** More addresses of the same portal: host names that fix a municipality. Any other host is answered with `origin`. */
  readonly otherOrigins?: readonly string[];
  /** Allows issuers over plain `http`; only where nothing is real. */
  readonly demo: boolean;
  readonly issuers: readonly IssuerConfig[];
  /** Audience that a bearer token has to name. Default `<origin>/graphql`. */
  readonly audience?: string;
}

/** The portal's own address as this browser knows it; cookies belong to one host, so people have to come back to theirs. */
export function originOf(config: IdentityConfig, request: Request): string {
  const { origin } = new URL(request.url);
  return config.otherOrigins?.includes(origin) ? origin : config.origin;
}

/** From little to much. */
export const assuranceOrder = ['basic', 'middle', 'substantial', 'high'] as const satisfies readonly Assurance[];

/** Whether `held` is at least `needed`. */
export function reaches(held: Assurance, needed: Assurance): boolean {
  return assuranceOrder.indexOf(held) >= assuranceOrder.indexOf(needed);
}

export function isAssurance(text: string | null): text is Assurance {
  return assuranceOrder.some((assurance) => assurance === text);
}

/** The levels of DigiD as its SAML side and the Dutch scheme for electronic access name them. */
export const defaultAssuranceOfAcr: Readonly<Record<string, Assurance>> = {
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport': 'basic',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract': 'middle',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard': 'substantial',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI': 'high',
  'urn:etoegang:core:assurance-class:loa1': 'basic',
  'urn:etoegang:core:assurance-class:loa2': 'middle',
  'urn:etoegang:core:assurance-class:loa2plus': 'middle',
  'urn:etoegang:core:assurance-class:loa3': 'substantial',
  'urn:etoegang:core:assurance-class:loa4': 'high',
};

/** Two factors by definition of the scheme: a professional's issuer answers with one of these. */
export const defaultSecondFactorAcr: readonly string[] = [
  'urn:etoegang:core:assurance-class:loa3',
  'urn:etoegang:core:assurance-class:loa4',
];

/** What an `acr` is worth at this issuer; `null` when it is worth nothing here. */
export function assuranceOf(config: IssuerConfig, acr: unknown): Assurance | null {
  if (typeof acr !== 'string') return null;
  const meanings = config.assuranceOfAcr ?? defaultAssuranceOfAcr;
  const assurance = Object.hasOwn(meanings, acr) ? meanings[acr] : undefined;
  if (assurance === undefined) return null;
  if (config.kind === 'professional' && !(config.secondFactorAcr ?? defaultSecondFactorAcr).includes(acr)) return null;
  return assurance;
}

/** The `acr` values to ask for, the lowest that will do first. */
export function acrValuesFor(config: IssuerConfig, lowest: Assurance): readonly string[] {
  if (config.kind === 'professional') return config.secondFactorAcr ?? defaultSecondFactorAcr;
  return Object.entries(config.assuranceOfAcr ?? defaultAssuranceOfAcr)
    .filter(([, assurance]) => reaches(assurance, lowest))
    .sort(([, a], [, b]) => assuranceOrder.indexOf(a) - assuranceOrder.indexOf(b))
    .map(([acr]) => acr);
}
