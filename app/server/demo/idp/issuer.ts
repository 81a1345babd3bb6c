import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Provider } from 'oidc-provider/lib/provider.js';
import { defaultAssuranceOfAcr } from '#app/server/identity/config.ts';
import type { AccountKind } from '#db/repositories/identity.ts';
import type { DemoAccount } from '#db/seed/scenarios.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { DemoKeys } from './keys.ts';
import { createMemoryStore } from './memory-store.ts';

/** The portal's registration at every issuer of the demo. */
export const portalClientId = 'portaal';

/** A program on somebody's own computer that uses the API: public, with PKCE, any port of the loopback address. */
export const otherClientId = 'eigen-programma';

/** Scope under which an issuer of the demo gives the BSN. */
export const bsnScope = 'bsn';

/** Scope of the API. */
export const apiScope = 'portaal';

type SignOutPages = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;

/** A form that is sent on by itself where there are scripts, and by its button elsewhere. */
export interface PassedForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface IssuerOptions {
  readonly issuer: string;
  readonly kind: AccountKind;
  readonly accounts: readonly DemoAccount[];
  readonly keys: DemoKeys;
  readonly clock: Clock;
  /** Every address of the portal. */
  readonly origins: readonly string[];
  /** What an access token for the API names as its audience. */
  readonly audience: string;
  /** The page on which somebody says that they sign out here too; the provider's own form has no button. */
  readonly signOutPage: NonNullable<SignOutPages['logoutSource']>;
  readonly signedOutPage: NonNullable<SignOutPages['postLogoutSuccessSource']>;
  readonly errorPage: NonNullable<Configuration['renderError']>;
  /** Instead of the provider's own page in English that only passes a form on, as when somebody else was signed in here before. */
  readonly passingPage: (ctx: KoaContextWithOIDC, form: PassedForm) => void;
}

/** A real OpenID Connect provider with the invented people of one municipality, of one kind. */
export function createIssuer(options: IssuerOptions): Provider {
  const { issuer, kind, accounts, keys, origins, audience } = options;
  const path = new URL(issuer).pathname;
  const cookies = { path, httpOnly: true, sameSite: 'lax', secure: issuer.startsWith('https:') } as const;
  const find = (subject: string) => accounts.find((account) => account.subject === subject);
  const provider: Provider = new Provider(issuer, {
    adapter: createMemoryStore(options.clock),
    jwks: { keys: [{ kty: 'RSA', ...keys.signing }] },
    cookies: {
      keys: [keys.cookies],
      names: { session: 'demo-sessie', interaction: 'demo-keuze', resume: 'demo-verder' },
      long: cookies,
      short: cookies,
    },
    clients: [
      {
        client_id: portalClientId,
        client_secret: keys.clientSecret,
        redirect_uris: origins.map((origin) => `${origin}/inloggen/terug`),
        post_logout_redirect_uris: origins.map((origin) => `${origin}/afgemeld`),
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
      {
        client_id: otherClientId,
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/terug'],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    scopes: ['openid', bsnScope, apiScope],
    claims: { openid: ['sub'], acr: null, auth_time: null, [bsnScope]: ['bsn'] },
    acrValues: Object.keys(defaultAssuranceOfAcr),
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `${path}/kies/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: options.signOutPage,
        postLogoutSuccessSource: options.signedOutPage,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => [],
        useGrantedResource: () => false,
        getResourceServerInfo: () => ({
          scope: apiScope,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 900,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: { AccessToken: 900, AuthorizationCode: 60, IdToken: 3_600, Interaction: 900, Session: 3_600, Grant: 3_600 },
    // The session of an issuer changes with each sign-in; a second tab must not undo the one that is under way in the first.
    expiresWithSession: () => false,
    clientBasedCORS: () => false,
    renderError: options.errorPage,
    findAccount(_ctx, subject) {
      const account = find(subject);
      if (!account) return undefined;
      return {
        accountId: subject,
        claims: () => Promise.resolve({ sub: subject, ...(account.bsn ? { bsn: account.bsn } : {}) }),
      };
    },
    // Nobody is asked for consent: the portal is the only place that these issuers are for.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(`openid ${bsnScope} ${apiScope}`);
      grant.addResourceScope(audience, apiScope);
      await grant.save();
      return grant;
    },
    // A token for the API tells who and how sure: the API has no other way to ask.
    extraTokenClaims({ oidc }, token) {
      if (token.kind !== 'AccessToken' || !('accountId' in token)) return undefined;
      const account = find(token.accountId);
      const acr = oidc.entities.AuthorizationCode?.acr;
      return {
        ...(acr === undefined ? {} : { acr }),
        ...(kind === 'citizen' && account?.bsn ? { bsn: account.bsn } : {}),
      };
    },
  });
  provider.proxy = issuer.startsWith('https:');
  provider.use(async (ctx, next) => {
    await next();
    const form = passedForm(ctx.body);
    if (form) options.passingPage(ctx as KoaContextWithOIDC, form);
  });
  return provider;
}

/** The form on the provider's own page, which has no setting to replace it. */
function passedForm(body: unknown): PassedForm | null {
  if (typeof body !== 'string' || !body.includes('<title>Submitting Callback</title>')) return null;
  const action = /<form method="post" action="([^"]*)">/.exec(body)?.[1];
  if (action === undefined) return null;
  const fields = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)];
  return { action, fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])) };
}
