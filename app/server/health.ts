import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

export interface HealthDeps {
  readonly logger: Logger;
  /** Resolves when the database answers. */
  databaseAnswers(): Promise<unknown>;
  /** Milliseconds after which a database that says nothing counts as away; default 3 seconds. */
  readonly patience?: number;
}

/**
 * `GET /health`: 200 when the database answers, 503 otherwise. It is asked one question at a time, whoever comes meanwhile waits for
 * the same answer: one that is silent keeps one connection and not all of them.
 */
export function createHealth({ logger, databaseAnswers, patience = 3_000 }: HealthDeps): RequestHandler {
  let asked: Promise<unknown> | null = null;
  const ask = () => {
    asked ??= databaseAnswers().finally(() => (asked = null));
    return within(asked, patience);
  };
  return (_request, response) => {
    response.set('cache-control', 'no-store');
    ask().then(
      () => response.type('text').send('ok\n'),
      (failure: unknown) => {
        logger.error({ problem: failure instanceof Error ? failure.name : 'unknown' }, 'the database does not answer');
        response.status(503).type('text').send('the database does not answer\n');
      },
    );
  };
}

/** Answered too late, or not at all. */
class Silent extends Error {
  override readonly name = 'Silent';
}

function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      failed(new Silent());
    }, milliseconds);
    promise.then(done, failed).finally(() => {
      clearTimeout(timer);
    });
  });
}
