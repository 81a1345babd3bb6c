import * as oidc from 'openid-client';
import type { AccountKind } from '#db/repositories/identity.ts';
import type { IdentityConfig, IssuerConfig } from './config.ts';

/** How long what an issuer says about itself is believed before it is asked again. Milliseconds. */
const believed = 3_600_000;

/** Where `openid-client` meets an issuer: its addresses, keys and our registration. */
export interface Providers {
  configOf(municipalityId: string, kind: AccountKind): IssuerConfig | null;
  /** Every issuer, for tokens that bring only its address. */
  readonly all: readonly IssuerConfig[];
  connect(config: IssuerConfig): Promise<oidc.Configuration>;
  /** Asks the issuer anew at the next sign-in: its answer was not right, and it may have changed its keys or its addresses. */
  forget(config: IssuerConfig): void;
}

interface Connection {
  readonly since: number;
  readonly made: Promise<oidc.Configuration>;
}

export interface ProviderDeps {
  readonly config: IdentityConfig;
  readonly clock: { now(): number };
  /** In place of the global one, for example where the public address cannot be reached from inside. */
  readonly fetch?: oidc.CustomFetch;
}

/** Throws when an issuer is given over plain `http` outside the demo: every token could be read on the way. */
export function createProviders({ config, clock, fetch }: ProviderDeps): Providers {
  for (const { issuer } of config.issuers) {
    if (!config.demo && new URL(issuer).protocol !== 'https:') throw new Error(`the issuer ${issuer} needs https`);
  }
  const connections = new Map<IssuerConfig, Connection>();

  const discover = (issuer: IssuerConfig) =>
    oidc.discovery(
      new URL(issuer.issuer),
      issuer.clientId,
      undefined,
      issuer.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(issuer.clientSecret),
      {
        timeout: 10,
        ...(fetch ? { [oidc.customFetch]: fetch } : {}),
        // The signature of an ID token is checked too, not only the connection that it came over.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the mark is a warning: a demo has no https
        execute: [oidc.enableNonRepudiationChecks, ...(config.demo ? [oidc.allowInsecureRequests] : [])],
      },
    );

  return {
    all: config.issuers,
    configOf: (municipalityId, kind) =>
      config.issuers.find((issuer) => issuer.municipalityId === municipalityId && issuer.kind === kind) ?? null,
    connect(issuer) {
      const known = connections.get(issuer);
      if (known && clock.now() - known.since < believed) return known.made;
      const made = discover(issuer);
      connections.set(issuer, { since: clock.now(), made });
      // One that failed is not kept: the next reader asks again.
      made.catch(() => connections.get(issuer)?.made === made && connections.delete(issuer));
      return made;
    },
    forget: (issuer) => void connections.delete(issuer),
  };
}
