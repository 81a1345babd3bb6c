import type { ApiAnswer, ErrorCode } from '../execute.server.ts';

const statuses: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ACTING_REFUSED: 403,
  ACTING_ENDED: 403,
  BAD_USER_INPUT: 400,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of an answer: an operation succeeds as a whole or not at all. */
export function statusOf({ errors }: ApiAnswer<unknown>): number {
  return Math.max(200, ...(errors ?? []).map(({ extensions }) => statuses[extensions.code]));
}
