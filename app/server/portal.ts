import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { createGraphqlHandler } from '#graphql/http.server.ts';
import { accountOf } from '#graphql/policy/viewer.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { createHealth } from './health.ts';
import { viewerAsking } from './identity/asking.ts';
import type { Identity } from './identity/index.ts';
import { createPages, type PagesDeps } from './pages.ts';
import { clientHeader, nonceOf, placeOf, requestFacts, type RequestFactsDeps, traceIdOf } from './request-facts.ts';
import { refuseUnreadable, wholeAddresses } from './request-target.ts';

export interface PortalOptions extends PagesDeps, RequestFactsDeps {
  readonly origin: string;
  /** Folder with the files that browsers ask for; `null` in development, where the bundler answers. */
  readonly clientFolder: string | null;
  /** Answers before everything else: the bundler in development. */
  readonly before?: RequestHandler;
  /** Answers the addresses that calendars read. */
  readonly calendar: RequestHandler;
  /** Routers below `/demo`. */
  readonly demoRouters: readonly RequestHandler[];
  readonly knownDocumentsOnly: boolean;
  /** Where to report a weak place, for `security.txt`. */
  readonly securityContact: string;
  /** Resolves when the database answers. */
  databaseAnswers(): Promise<unknown>;
}

/** The whole of what is served, in the order in which it is asked. */
export function createPortal(options: PortalOptions): Express {
  const { logger, clock, origin, identity, limits } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.proxies);
  app.use(wholeAddresses);
  app.get('/health', createHealth(options));
  app.use(requestFacts(options));
  app.use(securityHeaders(origin, identity));
  app.use(refuseUnreadable);
  app.use(compression());
  if (options.before) app.use(options.before);
  if (options.clientFolder !== null) app.use(files(options.clientFolder));
  app.get('/.well-known/security.txt', securityText(origin, options.securityContact, clock));
  for (const router of options.demoRouters) app.use(router);
  app.use(
    '/graphql',
    createGraphqlHandler({
      api: options.api,
      production: options.production,
      knownDocumentsOnly: options.knownDocumentsOnly,
      logger,
      viewerOf: (request) => viewerAsking(identity, origin, request),
      mayAsk: (viewer, request) => limits.mayAsk(accountOf(viewer) ?? String(request.headers[clientHeader])),
      traceIdOf: (request) => (request.res ? traceIdOf(request.res) : ''),
    }),
  );
  app.use(options.calendar);
  app.use(createPages(options));
  app.use(lastResort(logger));
  return app;
}

/** Nothing from elsewhere, scripts only with this answer's nonce. */
function securityHeaders(origin: string, identity: Identity): RequestHandler {
  const secure = origin.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': [(_request, response) => `'nonce-${nonceOf(response as express.Response)}'`],
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'form-action': ["'self'", ...identity.formTargets],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    // Stricter makes browsers send `Origin: null` with forms, which are then refused.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** Files with a hash in their name never change; the others are asked for again. */
function files(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/');
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    },
  });
}

const halfYear = 182 * 24 * 3_600_000;

/** RFC 9116. */
function securityText(origin: string, contact: string, clock: Clock): RequestHandler {
  return (_request, response) => {
    const expires = new Date(clock.now() + halfYear).toISOString();
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${origin}/.well-known/security.txt`,
    ];
    response.type('text/plain').send(`${lines.join('\n')}\n`);
  };
}

/** What no page could say: one plain sentence and, when it is our failure, the number under which it is found. */
function lastResort(logger: Logger): ErrorRequestHandler {
  return (failure: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(failure);
      return;
    }
    // A body that cannot be read and the like: whoever sent it has to do it otherwise.
    const status = refusedWith(failure);
    if (status !== null) {
      response
        .status(status)
        .type('text')
        .send('Dit kunnen wij niet lezen. Er is niets veranderd. / This cannot be read. Nothing was changed.\n');
      return;
    }
    const traceId = traceIdOf(response);
    logger.error({ traceId, ...placeOf(failure) }, 'a request failed');
    response
      .status(500)
      .type('text')
      .send(
        `Er ging iets mis aan onze kant. Er is niets veranderd. / Something went wrong on our side. Nothing was changed. (${traceId})\n`,
      );
  };
}

/** The status that a parser gave to its refusal. */
function refusedWith(failure: unknown): number | null {
  if (!(failure instanceof Error) || !('status' in failure) || typeof failure.status !== 'number') return null;
  return failure.status >= 400 && failure.status < 500 ? failure.status : null;
}
