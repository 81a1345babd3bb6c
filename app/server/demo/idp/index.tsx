import { Router } from 'express';
import { isLanguage, type Language, pathIn, sourceLanguage } from '#app/i18n/languages.ts';
import type { AccountKind } from '#db/repositories/identity.ts';
import type { DemoAccount } from '#db/seed/scenarios.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { IdentityLogger, IssuerConfig } from '../../identity/index.ts';
import { contentPolicy, renderDemoPage } from './frame.tsx';
import { createInteractions } from './interactions.tsx';
import { bsnScope, createIssuer, portalClientId } from './issuer.ts';
import type { DemoKeys } from './keys.ts';
import { DemoFailure, PassOn, SignedOut, SignOut } from './pages.tsx';

export { createDemoKeys, type DemoKeys, parseDemoKeys } from './keys.ts';

export interface DemoMunicipality {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly theme: string;
}

export interface DemoIdentityDeps {
  /** Address of the portal, without a path; the issuers stand below it. */
  readonly origin: string;
  /** Further addresses of the same portal. */
  readonly otherOrigins?: readonly string[];
  readonly municipalities: readonly DemoMunicipality[];
  readonly accounts: readonly DemoAccount[];
  readonly keys: DemoKeys;
  /** Address of the portal's style sheet. */
  readonly stylesheet: string;
  readonly clock: Clock;
  readonly logger: IdentityLogger;
}

export interface DemoIdentity {
  /** Answers everything below `/demo/idp`; mount it at the root, before anything that reads bodies. */
  readonly router: Router;
  /** The same issuers as configuration of the portal. */
  readonly issuers: readonly IssuerConfig[];
}

const kinds: readonly AccountKind[] = ['citizen', 'professional'];

/** Two issuers for each municipality: one for its citizens, like DigiD, and one for those who work there. */
export function createDemoIdentity(deps: DemoIdentityDeps): DemoIdentity {
  const router = Router();
  router.use('/demo/idp', (_request, response, next) => {
    response.set({
      'content-security-policy': contentPolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    next();
  });
  const issuers = deps.municipalities.flatMap((municipality) =>
    kinds.map((kind) => {
      const path = `/demo/idp/${municipality.slug}/${kind}`;
      const issuer = `${deps.origin}${path}`;
      router.use(path, createOne(deps, municipality, kind, issuer));
      return {
        municipalityId: municipality.id,
        kind,
        issuer,
        clientId: portalClientId,
        clientSecret: deps.keys.clientSecret,
        scopes: kind === 'citizen' ? [bsnScope] : [],
        lowestAssurance: 'basic',
      } as const;
    }),
  );
  return { router, issuers };
}

function createOne(deps: DemoIdentityDeps, municipality: DemoMunicipality, kind: AccountKind, issuer: string): Router {
  const { keys, clock, logger, origin, otherOrigins = [] } = deps;
  const frame = { theme: municipality.theme, stylesheet: deps.stylesheet };
  const accounts = deps.accounts.filter(
    (account) => account.municipality === municipality.slug && account.kind === kind,
  );
  const provider = createIssuer({
    issuer,
    kind,
    accounts,
    keys,
    clock,
    origins: [origin, ...otherOrigins],
    audience: `${origin}/graphql`,
    signOutPage(ctx) {
      const secret: unknown = ctx.oidc.session?.state?.['secret'];
      const action = ctx.oidc.urlFor('end_session_confirm');
      ctx.body = renderDemoPage(
        { ...frame, language: languageOf(ctx.oidc.params) },
        <SignOut action={action} secret={typeof secret === 'string' ? secret : ''} />,
      );
    },
    signedOutPage(ctx) {
      ctx.body = renderDemoPage({ ...frame, language: languageOf(ctx.oidc.params) }, <SignedOut />);
    },
    passingPage(ctx, form) {
      const language = languageOf(ctx.oidc.entities.Interaction?.params ?? ctx.oidc.params);
      ctx.set('content-security-policy', contentPolicy);
      ctx.body = renderDemoPage({ ...frame, language }, <PassOn {...form} />);
    },
    errorPage(ctx, out) {
      logger.warn({ problem: out.error, issuer: kind }, 'the demo could not go on with a sign-in');
      const language = languageOf(ctx.query);
      ctx.type = 'html';
      ctx.body = renderDemoPage({ ...frame, language }, <DemoFailure start={pathIn(language, '/')} />);
    },
  });
  provider.on('server_error', (_ctx, error) => {
    logger.warn({ problem: error.name }, 'an issuer of the demo failed');
  });
  const router = Router();
  const path = new URL(issuer).pathname;
  router.use(
    createInteractions({
      provider,
      kind,
      municipality: municipality.name,
      accounts,
      path,
      secret: keys.cookies,
      frame,
    }),
  );
  const answer = provider.callback();
  router.use((request, response) => void answer(request, response));
  return router;
}

/** The language that the portal asked the issuer for. */
function languageOf(values: unknown): Language {
  if (typeof values !== 'object' || values === null) return sourceLanguage;
  const asked: unknown = Object.entries(values).find(([name]) => name === 'ui_locales')?.[1];
  const first = typeof asked === 'string' ? asked.split(' ')[0] : undefined;
  return isLanguage(first) ? first : sourceLanguage;
}
