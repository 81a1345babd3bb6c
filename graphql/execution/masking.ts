import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isDatabaseAway } from '#db/away.ts';
import { isMandateOver } from '#db/mandate-over.ts';
import type { Viewer } from '../policy/viewer.ts';
import type { ActingNeed } from '../shared/acting.ts';
import { ActingRefused, BadUserInput, Forbidden } from '../shared/errors.ts';
import { StorageAway } from '../shared/ports/storage.ts';

/** `ACTING_REFUSED`: the helper may not do this for the person. `ACTING_ENDED`: they may do nothing for them any more. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'ACTING_REFUSED'
  | 'ACTING_ENDED'
  | 'BAD_USER_INPUT'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL';

/** An error as a client sees it. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: ErrorCode;
    readonly traceId: string;
    /** With `ACTING_REFUSED`: what it would take; `null` where nobody does it for another. */
    readonly acting?: ActingNeed | null;
  };
}

/** A request that is refused before anything ran. The messages go to the client: no personal data, no values. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly code: ErrorCode,
    readonly messages: readonly string[],
    readonly acting?: ActingNeed | null,
  ) {
    super(messages.join(' '));
  }
}

/** What resolvers threw. Thrown inside the transaction, so that nothing of the operation stays. */
export class OperationFailed extends Error {
  override readonly name = 'OperationFailed';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('the operation failed');
  }
}

/** Where a failure happened; all that may be logged about the operation. */
export interface FailurePlace {
  readonly traceId: string;
  /** Names from the contract, never what a client made up. */
  readonly operation: string;
  /** Who asked; left out where nobody was looked up yet. */
  readonly viewer?: Viewer;
}

/**
 * The one place where a failure becomes what a client and the log may know. Neither gets a message of the database, a value or
 * a variable: the log has the trace id, the kind of error, its SQL state and the stack without its first line. What was refused is an
 * event of its own there: somebody may be trying doors.
 */
export function maskFailure(failure: unknown, place: FailurePlace, logger: Logger): readonly ApiError[] {
  if (failure instanceof RequestRefused) {
    const { code, acting } = failure;
    tellRefusal(code, place, logger);
    const extensions = { code, traceId: place.traceId, ...(acting === undefined ? {} : { acting }) };
    return failure.messages.map((message) => ({ message, extensions }));
  }
  if (failure instanceof OperationFailed)
    return distinct(failure.errors).map((error) => maskOne(error.originalError ?? null, error, place, logger));
  return [maskOne(failure, null, place, logger)];
}

/** One error for each field of the document, in the order of their names: which row failed first is chance. */
function distinct(errors: readonly GraphQLError[]): GraphQLError[] {
  const byField = new Map<string, GraphQLError>();
  const sorted = errors
    .map((error) => ({ error, key: (error.path ?? []).join('.') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { error } of sorted) {
    const field = (error.path ?? [error.message]).filter((step) => typeof step === 'string').join('.');
    if (!byField.has(field)) byField.set(field, error);
  }
  return [...byField.values()];
}

function maskOne(cause: unknown, error: GraphQLError | null, place: FailurePlace, logger: Logger): ApiError {
  const { code, message } = explain(cause, error);
  const { traceId, operation } = place;
  if (code === 'INTERNAL' || code === 'SERVICE_UNAVAILABLE')
    logger.error({ traceId, operation, code, ...traces(cause ?? error) }, 'operation failed');
  else tellRefusal(code, place, logger);
  const extensions = {
    code,
    traceId: place.traceId,
    ...(cause instanceof ActingRefused ? { acting: cause.need } : {}),
  };
  return error?.path ? { message, path: error.path, extensions } : { message, extensions };
}

/** A professional is named by the id of their account; a citizen by nothing but that they are one. */
function tellRefusal(code: ErrorCode, { traceId, operation, viewer }: FailurePlace, logger: Logger): void {
  const asker = viewer && {
    asker: viewer.kind,
    ...(viewer.kind === 'professional' ? { professionalId: viewer.professionalId } : {}),
  };
  const level = code === 'FORBIDDEN' || code === 'ACTING_REFUSED' || code === 'ACTING_ENDED' ? 'warn' : 'info';
  logger[level]({ traceId, operation, code, ...asker }, 'refused');
}

function explain(cause: unknown, error: GraphQLError | null): { code: ErrorCode; message: string } {
  if (cause instanceof BadUserInput) return { code: 'BAD_USER_INPUT', message: cause.message };
  if (cause instanceof Forbidden) return { code: 'FORBIDDEN', message: cause.message };
  if (cause instanceof ActingRefused) return { code: 'ACTING_REFUSED', message: cause.message };
  const input = error && inputProblem(error);
  if (input) return { code: 'BAD_USER_INPUT', message: input };
  if (isMandateOver(cause))
    return { code: 'ACTING_ENDED', message: 'Acting for this person has ended. Nothing was changed.' };
  if (isDatabaseAway(cause) || cause instanceof StorageAway)
    return { code: 'SERVICE_UNAVAILABLE', message: 'The service cannot be reached for a moment. Nothing was changed.' };
  return { code: 'INTERNAL', message: 'Something went wrong on our side. Nothing was changed.' };
}

/** Variables and arguments that do not fit their type; the engine's own words repeat the value, so they stay inside. */
function inputProblem(error: GraphQLError): string | null {
  const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
  if (variable !== undefined) return `Variable "$${variable}" has a value that does not fit its type.`;
  const argument = /^Argument "(\w+)"/.exec(error.message)?.[1];
  return argument === undefined ? null : `Argument "${argument}" has a value that does not fit its type.`;
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function traces(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const root = error.cause instanceof Error ? { cause: error.cause.name, causeCode: codeOf(error.cause) } : {};
  return { error: error.name, sqlState: codeOf(error), ...root, stack: frames.slice(0, 12).join('\n') };
}
