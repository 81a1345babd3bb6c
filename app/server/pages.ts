import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import type { Logger } from 'pino';
import {
  createRequestHandler,
  type RequestHandler as PageHandler,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router';
import { portalContext } from '#app/context.ts';
import {
  type Language,
  languageOfPath,
  languages,
  namesLanguage,
  pathIn,
  sourceLanguage,
  withoutLanguage,
} from '#app/i18n/languages.ts';
import type { Api } from '#graphql/execute.server.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { isUpload, refusalOf } from './form-requests.ts';
import type { Identity, SignedIn } from './identity/index.ts';
import { pathWithin } from './identity/return-path.ts';
import { identityContext } from './identity/signed-in.server.ts';
import type { Limits } from './limits.ts';
import { nonceOf, placeOf, traceIdOf } from './request-facts.ts';
import type { Tenant, Tenants } from './tenants.ts';

/** The pages without their place: one build serves every language. */
export type PageBuild = typeof import('virtual:react-router/server-build');

export interface PagesDeps {
  readonly logger: Logger;
  readonly api: Api;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly identity: Identity;
  readonly limits: Limits;
  readonly tenants: Tenants;
  readonly production: boolean;
  /** The pages; in development another one after each change. */
  loadBuild(): Promise<PageBuild>;
}

/** Answers every address that is a page, in each language with the same table of routes. */
export function createPages(deps: PagesDeps): RequestHandler {
  const handlers = new WeakMap<PageBuild, ReadonlyMap<Language, PageHandler>>();
  const handlersOf = (build: PageBuild) => {
    const known = handlers.get(build);
    if (known) return known;
    const made = new Map(languages.map((language) => [language, handlerIn(build, language, deps.production)]));
    handlers.set(build, made);
    return made;
  };

  const answer = async (incoming: ExpressRequest, outgoing: ExpressResponse): Promise<void> => {
    const language = languageOfPath(incoming.path);
    const request = createRequest(incoming, outgoing, { protocol: `${incoming.protocol}:` });
    const path = pathWithin(incoming.path);
    if (path !== null && isReading(incoming) && language === sourceLanguage && namesLanguage(path)) {
      outgoing.redirect(301, `${withoutLanguage(path)}${new URL(request.url).search}`);
      return;
    }
    const { signedIn, municipality, fixed } = await who(request, incoming.hostname);
    const refused = path === null ? 404 : (refusalOf(incoming, request) ?? (await tooOften(incoming, signedIn)));
    const { api, clock, demo, identity } = deps;
    const context = new RouterContextProvider();
    context.set(identityContext, { identity, signedIn, municipality, municipalityFixed: fixed });
    context.set(portalContext, {
      api,
      clock,
      demo,
      language,
      nonce: nonceOf(outgoing),
      traceId: traceIdOf(outgoing),
      viewer: signedIn?.viewer ?? { kind: 'anonymous' },
      session: signedIn && { expiresAt: signedIn.session.expiresAt },
      municipality,
      refused,
      report: (failure) => {
        deps.logger.error({ traceId: traceIdOf(outgoing), ...placeOf(failure) }, 'a page failed');
      },
    });
    const handle = handlersOf(await deps.loadBuild()).get(language);
    if (!handle) throw new Error(`there are no pages in ${language}`);
    // What is refused is not read. An address that leads elsewhere is nothing that a page could link to.
    const address = path === null ? new URL(pathIn(language, '/'), request.url) : request.url;
    const asked = refused === null ? request : new Request(address, { headers: request.headers });
    const response = await handle(asked, context);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    if (refused === 405) response.headers.set('allow', 'GET, HEAD, POST');
    if (refused !== null && !isReading(incoming)) outgoing.setHeader('connection', 'close');
    await sendResponse(outgoing, response);
  };

  /** Who asks, and of which municipality: of the session, the host name or the choice at the start, in this order. */
  const who = async (request: Request, host: string) => {
    const { identity, tenants } = deps;
    const signedIn = await identity.resolveSession(request);
    const ofHost = await tenants.byHost(host);
    const mine = signedIn && (await tenants.byId(signedIn.viewer.municipalityId));
    const chosen = identity.chosenMunicipality(request);
    const municipality: Tenant | null = mine ?? ofHost ?? (chosen === null ? null : await tenants.bySlug(chosen));
    return { signedIn, municipality, fixed: ofHost !== null };
  };

  const tooOften = async (incoming: ExpressRequest, signedIn: SignedIn | null): Promise<number | null> => {
    if (!isUpload(incoming) || !signedIn) return null;
    return (await deps.limits.mayUpload(signedIn.session.accountId)) ? null : 429;
  };

  return (incoming, outgoing, next) => {
    answer(incoming, outgoing).catch(next);
  };
}

function isReading({ method }: ExpressRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function handlerIn(build: PageBuild, language: Language, production: boolean): PageHandler {
  const { allowedActionOrigins, unstable_getCriticalCss, ...rest } = build;
  const inLanguage: ServerBuild = {
    ...rest,
    basename: language === sourceLanguage ? '/' : `/${language}`,
    ...(allowedActionOrigins === undefined ? {} : { allowedActionOrigins }),
    ...(unstable_getCriticalCss === undefined ? {} : { unstable_getCriticalCss }),
  };
  return createRequestHandler(inLanguage, production ? 'production' : 'development');
}
