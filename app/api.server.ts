import { redirect, type RouterContextProvider } from 'react-router';
import type { ApiAnswer, ErrorCode } from '#graphql/execute.server.ts';
import type { KnownDocument } from '#graphql/known-document.ts';
import { refusedToHelper } from './acting.tsx';
import { portalContext } from './context.ts';

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ACTING_REFUSED: 403,
  ACTING_ENDED: 403,
  BAD_USER_INPUT: 404,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Asks the API what a page needs, as the one who reads the page. Expected refusals are in the answer; see {@link dataOf}. */
export async function query<Result, Variables>(
  context: Readonly<RouterContextProvider>,
  document: KnownDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { api, viewer, traceId } = context.get(portalContext);
  return dataOf(await api.execute(viewer, document, variables, { traceId }));
}

/**
 * What the API answered. Everything but an answer ends the page with a status: 404 where the address held something that the API
 * cannot read, 403, 429 and 503 as they are, otherwise 500. Whoever acts for another is told what they may not, or that it has ended.
 */
export function dataOf<Result>(answer: ApiAnswer<Result>): Result {
  if (answer.errors === undefined) return answer.data;
  const { code = 'INTERNAL', acting = null } = answer.errors[0]?.extensions ?? {};
  if (code === 'ACTING_ENDED') throw redirect('/namens', 303);
  if (code === 'ACTING_REFUSED') throw refusedToHelper(acting);
  throw new Response(null, { status: statuses[code] });
}
