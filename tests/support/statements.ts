import type { Pool, PoolClient } from 'pg';

/** What was sent to the database, in order; transaction statements included. */
export interface StatementRecorder {
  readonly texts: readonly string[];
  /** Forgets what was sent before. */
  reset(): void;
  /** Runs something and gives its outcome with the statements that it sent. */
  during<T>(work: () => Promise<T>): Promise<{ readonly outcome: T; readonly texts: readonly string[] }>;
}

/** Records every statement that is sent through the clients of a pool from now on. */
export function recordStatements(pool: Pool): StatementRecorder {
  const texts: string[] = [];
  const watched = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const send: (...given: never[]) => unknown = client.query;
    Object.defineProperty(client, 'query', {
      configurable: true,
      value(...given: never[]) {
        texts.push(textOf(given[0]));
        return Reflect.apply(send, client, given);
      },
    });
  });
  return {
    texts,
    reset: () => void texts.splice(0),
    async during(work) {
      const from = texts.length;
      const outcome = await work();
      return { outcome, texts: texts.slice(from) };
    },
  };
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  if (typeof statement === 'object' && statement !== null && 'text' in statement) return String(statement.text);
  return 'unknown statement';
}
