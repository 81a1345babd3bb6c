import type { IncomingMessage } from 'node:http';
import { json, Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import type { Api, ApiAnswer, ApiError } from './execute.server.ts';
import { maskFailure, RequestRefused, type ErrorCode } from './execution/masking.ts';
import type { Variables } from './execution/prepared.ts';
import { knownDocuments } from './generated/documents.ts';
import { createApolloHandler } from './http/apollo.ts';
import { explorerPage } from './http/explorer.ts';
import { statusOf } from './http/status.ts';
import type { KnownDocument } from './known-document.ts';
import type { Viewer } from './policy/viewer.ts';
import { newId } from './shared/ids.ts';

export interface GraphqlHandlerOptions {
  readonly api: Api;
  /** Who sends a request, from its session cookie or bearer token; anonymous when there is neither. */
  viewerOf(request: Request): Promise<Viewer>;
  /** Whether they may ask now, or have asked too often. Default: always. */
  mayAsk?(viewer: Viewer, request: Request): Promise<boolean>;
  readonly production: boolean;
  /** Refuses every document that is not one of our own pages'. */
  readonly knownDocumentsOnly: boolean;
  readonly logger: Logger;
  /** The documents that may be sent by id. Default: those of our own pages. */
  readonly knownDocuments?: readonly KnownDocument[];
  /** Ties an answer to the log of its request. Default: a new id. */
  readonly traceIdOf?: (request: Request) => string;
}

const bodyLimit = '64kb';

/**
 * `/graphql` for other clients: `POST` with JSON and the header `apollo-require-preflight`, so that no other site can make a browser
 * send it. `{documentId, variables}` goes straight to the API; `{query, variables, operationName}` goes through Apollo Server to
 * the same execution. One operation a request. Outside production `GET` shows a page to try queries.
 */
export function createGraphqlHandler(options: GraphqlHandlerOptions): RequestHandler {
  const { api, production, knownDocumentsOnly, logger } = options;
  const traceIdOf = options.traceIdOf ?? (() => newId());
  const known = new Map<string, KnownDocument<unknown, Variables>>(
    (options.knownDocuments ?? knownDocuments).map(({ id, name, source }) => [id, { id, name, source }]),
  );
  const apollo = createApolloHandler(api, { production, logger });
  const router = Router();

  router.get('/', (request, response) => {
    if (production || !request.accepts('html')) {
      refuse(response, 405, 'Send a POST request.', traceIdOf(request));
      return;
    }
    response.type('html').set('content-security-policy', explorerPage.policy).send(explorerPage.html);
  });
  router.post('/', requireJson(traceIdOf), json({ limit: bodyLimit }), (request, response, next) => {
    const traceId = traceIdOf(request);
    const answer = async (): Promise<void> => {
      const body = readBody(request.body);
      const viewer = await options.viewerOf(request);
      if ((await options.mayAsk?.(viewer, request)) === false)
        throw new RequestRefused('TOO_MANY_REQUESTS', ['You ask too often. Wait a minute.']);
      if (body.documentId !== undefined) {
        const document = known.get(body.documentId);
        if (!document) throw new RequestRefused('BAD_USER_INPUT', ['No document is known by this id.']);
        send(response, await api.execute(viewer, document, body.variables, { traceId }));
        return;
      }
      if (knownDocumentsOnly) throw new RequestRefused('FORBIDDEN', ['Only known documents are answered here.']);
      const document = { source: body.query, operationName: body.operationName };
      const refused = api.refusalOf(document, { traceId });
      if (refused) send(response, { errors: refused });
      else await apollo(request, response, { viewer, document, variables: body.variables, traceId });
    };
    answer().catch((failure: unknown) => {
      if (response.headersSent) return next(failure);
      send(response, { errors: maskFailure(failure, { traceId, operation: 'unknown' }, logger) });
    });
  });
  router.all('/', (request, response) => refuse(response, 405, 'Send a POST request.', traceIdOf(request)));
  router.use(unreadableBody(traceIdOf));
  return router;
}

function requireJson(traceIdOf: (request: Request) => string): RequestHandler {
  return (request, response, next) => {
    if (!isJson(request)) {
      refuse(response, 415, 'Send content-type application/json.', traceIdOf(request));
      return;
    }
    if (request.headers['apollo-require-preflight'] === undefined) {
      refuse(response, 403, 'Send the header apollo-require-preflight.', traceIdOf(request), 'FORBIDDEN');
      return;
    }
    next();
  };
}

function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

type Body = {
  readonly variables: Variables;
} & (
  | { readonly documentId: string }
  | { readonly documentId: undefined; readonly query: string; readonly operationName: string | null }
);

/** Reads the body of a request; throws {@link RequestRefused}. A list of operations is not answered. */
function readBody(body: unknown): Body {
  if (Array.isArray(body)) throw new RequestRefused('BAD_USER_INPUT', ['One operation a request: no list.']);
  if (!isRecord(body)) throw new RequestRefused('BAD_USER_INPUT', ['Send a JSON object.']);
  const { documentId, query, operationName = null, variables = null } = body;
  if (variables !== null && !isRecord(variables))
    throw new RequestRefused('BAD_USER_INPUT', ['"variables" must be an object.']);
  if (typeof documentId === 'string') return { documentId, variables: variables ?? {} };
  if (typeof query !== 'string') throw new RequestRefused('BAD_USER_INPUT', ['Send "query" or "documentId" as text.']);
  if (operationName !== null && typeof operationName !== 'string')
    throw new RequestRefused('BAD_USER_INPUT', ['"operationName" must be text.']);
  return { documentId: undefined, query, operationName, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A body that is no JSON, too large or cut off. */
function unreadableBody(traceIdOf: (request: Request) => string): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent || !isRecord(error) || typeof error['status'] !== 'number' || error['status'] >= 500) {
      next(error);
      return;
    }
    const tooLarge = error['status'] === 413;
    refuse(
      response,
      tooLarge ? 413 : 400,
      tooLarge ? `The request is too large: at most ${bodyLimit}.` : 'The body cannot be read as JSON.',
      traceIdOf(request),
    );
  };
}

function refuse(
  response: Response,
  status: number,
  message: string,
  traceId: string,
  code: ErrorCode = 'BAD_USER_INPUT',
): void {
  if (status === 405) response.set('allow', 'POST');
  const error: ApiError = { message, extensions: { code, traceId } };
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ errors: [error] });
}

function send(response: Response, answer: ApiAnswer<unknown>): void {
  const status = statusOf(answer);
  if (status === 429) response.set('retry-after', '60');
  response.status(status).set('cache-control', 'no-store').json(answer);
}
