import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import type { Logger } from 'pino';
import {
  createRequestHandler,
  type RequestHandler as PageHandler,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router';
import { type Portal, portalContext, type SharedPortfolios } from '#app/context.ts';
import {
  type Language,
  languageOfPath,
  languages,
  namesLanguage,
  pathIn,
  sourceLanguage,
  withoutLanguage,
} from '#app/i18n/languages.ts';
import { isDatabaseAway } from '#db/away.ts';
import type { Api } from '#graphql/execute.server.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { copyOf, isUpload, refusalOf } from './form-requests.ts';
import type { Identity, SignedIn } from './identity/index.ts';
import { pathWithin } from './identity/return-path.ts';
import { identityContext } from './identity/signed-in.server.ts';
import type { Limits } from './limits.ts';
import { clientHeader, nonceOf, placeOf, traceIdOf } from './request-facts.ts';
import type { Tenant, Tenants } from './tenants.ts';

/** The pages without their place: one build serves every language. */
export type PageBuild = typeof import('virtual:react-router/server-build');

export interface PagesDeps {
  readonly logger: Logger;
  readonly api: Api;
  readonly clock: Clock;
  readonly sharedPortfolios: SharedPortfolios;
  readonly demo: boolean;
  readonly identity: Identity;
  readonly limits: Limits;
  readonly tenants: Tenants;
  readonly production: boolean;
  /** The pages; in development another one after each change. */
  loadBuild(): Promise<PageBuild>;
}

/** Seconds after which to ask again: while the database is away, and when somebody asks too often. */
const retryAfter: Readonly<Record<number, string>> = { 503: '30', 429: '60' };

/** What is known of whoever asks. */
interface Known {
  readonly signedIn: SignedIn | null;
  readonly municipality: Tenant | null;
  /** The host name decides about the municipality. */
  readonly fixed: boolean;
  /** Status of a request that cannot be answered now. */
  readonly refused: 429 | 503 | null;
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
    const refused = path === null ? 404 : refusalOf(incoming, request);
    const sent = refused === null && !isReading(incoming) ? copyOf(incoming, request) : null;
    const known = await who(incoming, request);
    const handle = handlersOf(await deps.loadBuild()).get(language);
    if (!handle) throw new Error(`there are no pages in ${language}`);

    const start = new URL(pathIn(language, '/'), request.url);
    let away = false;
    const report = (failure: unknown) => {
      if (isDatabaseAway(failure)) away = true;
      else deps.logger.error({ traceId: traceIdOf(outgoing), ...placeOf(failure) }, 'a page failed');
    };
    /** The page that says why there is none. What is refused is not read. */
    const refusal = async (status: number, address: string | URL) => {
      const notSaved = status === 503 && sent ? await sent() : null;
      const context = contextOf(outgoing, language, known, { refused: status, notSaved, report });
      return handle(new Request(address, { headers: request.headers }), context);
    };
    const page = async () => {
      const response = await handle(
        request,
        contextOf(outgoing, language, known, { refused: null, notSaved: null, report }),
      );
      return away || response.status === 503 ? refusal(503, request.url) : response;
    };
    const status = refused ?? known.refused;
    // An address that leads elsewhere is nothing that a page could link to.
    const answered = status === null ? await page() : await refusal(status, path === null ? start : request.url);
    // An address that gives files has no page of its own that could say so.
    const isBare = answered.status >= 400 && answered.body === null && incoming.method !== 'HEAD';
    const response = isBare ? await refusal(answered.status, start) : answered;
    const later = retryAfter[response.status];
    if (later !== undefined) response.headers.set('retry-after', later);
    if (response.status === 405) response.headers.set('allow', 'GET, HEAD, POST');
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    if (status !== null && !isReading(incoming)) outgoing.setHeader('connection', 'close');
    await sendResponse(outgoing, response);
  };

  /**
   * Who asks, and of which municipality: of the session, the host name or the choice at the start, in this order. While the database
   * is away nobody is known, and no page can be made.
   */
  const who = async (incoming: ExpressRequest, request: Request): Promise<Known> => {
    const { identity, tenants, limits } = deps;
    const lost: unknown[] = [];
    const answered = <Value>(asked: Promise<Value>): Promise<Value | null> =>
      asked.catch((failure: unknown) => {
        if (!isDatabaseAway(failure)) throw failure;
        lost.push(failure);
        return null;
      });
    const [signedIn, ofHost] = await Promise.all([
      answered(identity.resolveSession(request)),
      answered(tenants.byHost(incoming.hostname)),
    ]);
    const mine = signedIn && (await answered(tenants.byId(signedIn.viewer.municipalityId)));
    const chosen = identity.chosenMunicipality(request);
    const municipality = mine ?? ofHost ?? (chosen === null ? null : await answered(tenants.bySlug(chosen)));
    const account = signedIn?.session.accountId;
    const mayAsk = await limits.mayAsk(account ?? String(incoming.headers[clientHeader]));
    const mayUpload = !isUpload(incoming) || account === undefined || (await answered(limits.mayUpload(account)));
    const refused = lost.length > 0 ? 503 : mayAsk && mayUpload ? null : 429;
    return { signedIn, municipality, fixed: ofHost !== null, refused };
  };

  const contextOf = (
    outgoing: ExpressResponse,
    language: Language,
    { signedIn, municipality, fixed }: Known,
    outcome: Pick<Portal, 'refused' | 'notSaved' | 'report'>,
  ) => {
    const { api, clock, demo, identity, sharedPortfolios } = deps;
    const context = new RouterContextProvider();
    context.set(identityContext, { identity, signedIn, municipality, municipalityFixed: fixed });
    context.set(portalContext, {
      api,
      clock,
      sharedPortfolios,
      demo,
      language,
      nonce: nonceOf(outgoing),
      traceId: traceIdOf(outgoing),
      viewer: signedIn?.viewer ?? { kind: 'anonymous' },
      actingEnded: signedIn?.actingEnded ?? false,
      session: signedIn && { expiresAt: signedIn.session.expiresAt },
      municipality,
      ...outcome,
    });
    return context;
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
