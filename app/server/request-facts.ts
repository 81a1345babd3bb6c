import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { newId } from '#graphql/shared/ids.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import type { KindOf } from './address-kind.ts';

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

/** The trace id of a W3C `traceparent`; `null` for anything that is none. A later version may say more, this one may not. */
export function traceIdIn(header: string | string[] | undefined): string | null {
  const form = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;
  const found = typeof header === 'string' ? form.exec(header) : null;
  const [, version, traceId = '', parent = '', more] = found ?? [];
  if (version === '00' && more !== undefined) return null;
  return /[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(parent) ? traceId : null;
}

/** A trace that begins here; in the order of time, as every id. */
function newTraceId(now: number): string {
  return newId(now).replaceAll('-', '');
}

/** What is known of a request when its answer has gone. */
export interface Answered {
  /** Which of our addresses it was, for example `/inkomsten/:month`. */
  readonly page: string;
  readonly status: number;
  readonly seconds: number;
}

export interface RequestFactsDeps {
  readonly logger: Logger;
  readonly clock: Clock;
  /** How many proxies are believed: the first of them may have begun the trace. */
  readonly proxies: number;
  /** What may be kept of an address: it holds whatever its reader likes, and that of a calendar is a secret. */
  readonly kindOf: KindOf;
  onAnswered(answered: Answered): void;
}

/** Gives each request its number and writes one line about it: never what stands in its address, a cookie, a name or a secret. */
export function requestFacts({ logger, clock, proxies, kindOf, onAnswered }: RequestFactsDeps): RequestHandler {
  return (request, response, next) => {
    const started = clock.now();
    const traceId = (proxies > 0 ? traceIdIn(request.headers['traceparent']) : null) ?? newTraceId(started);
    facts.set(response, { nonce: randomBytes(16).toString('base64'), traceId });
    request.headers[clientHeader] = request.ip ?? 'unknown';
    response.on('finish', () => {
      const page = kindOf(request.originalUrl.split('?')[0] ?? '');
      const { statusCode: status } = response;
      const level = status >= 500 ? 'error' : 'info';
      const milliseconds = clock.now() - started;
      logger[level]({ traceId, method: request.method, page, status, milliseconds }, 'answered');
      onAnswered({ page, status, seconds: milliseconds / 1000 });
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
