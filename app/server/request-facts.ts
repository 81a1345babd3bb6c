import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { newId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';

interface Facts {
  readonly nonce: string;
  readonly traceId: string;
}

const facts = new WeakMap<Response, Facts>();

function factsOf(response: Response): Facts {
  const known = facts.get(response);
  if (!known) throw new Error('nothing is known about this request');
  return known;
}

/** For the content policy; another one each answer. */
export const nonceOf = (response: Response) => factsOf(response).nonce;

/** Under which an answer is found in the log. */
export const traceIdOf = (response: Response) => factsOf(response).traceId;

/** The header under which the reader's address travels on; whatever came in under this name is replaced. */
export const clientHeader = 'x-portal-client';

/** The path of a request without the secret that opens a calendar: whoever reads the log reads nobody's appointments. */
export function pathForLog(url: string): string {
  const [path = ''] = url.split('?');
  return path.replace(/\/agenda\/[^/]+/gi, '/agenda/…');
}

/** Gives each request its number and writes one line about it: never a query, a cookie, an address, a name or a secret. */
export function requestFacts(logger: Logger, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const started = clock.now();
    const traceId = newId(started);
    facts.set(response, { nonce: randomBytes(16).toString('base64'), traceId });
    request.headers[clientHeader] = request.ip ?? 'unknown';
    response.on('finish', () => {
      const path = pathForLog(request.originalUrl);
      const { statusCode: status } = response;
      const level = status >= 500 ? 'error' : 'info';
      logger[level]({ traceId, method: request.method, path, status, milliseconds: clock.now() - started }, 'answered');
    });
    next();
  };
}

/** What kind of failure it is and where it happened, without its message: that may hold what somebody typed. */
export function placeOf(failure: unknown): { readonly problem: string; readonly places?: readonly string[] } {
  if (!(failure instanceof Error)) return { problem: 'unknown' };
  const places = (failure.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { problem: failure.name, places };
}
