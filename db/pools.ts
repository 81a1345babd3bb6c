import pg from 'pg';

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Shown in the database's list of connections. */
  readonly name?: string;
  /**
   * Sends statements without waiting for the one before; `withViewer` opens its transaction without a wait by it.
   * Default true. The job queue needs false.
   */
  readonly pipeline?: boolean;
  /**
   * Milliseconds after which a statement that got no answer is given up together with its connection: the server's own limit is of no
   * use when the server is silent, and has to be below. Default 12 seconds; `null` waits for ever.
   */
  readonly patience?: number | null;
  /** How long somebody waits for a connection, in milliseconds. Default 5 seconds. */
  readonly waits?: number;
  /**
   * Lets PostgreSQL keep the plans of statements that have a name. Default true. A pooler in transaction mode needs false: the next
   * statement may run on another connection, which knows none of them.
   */
  readonly named?: boolean;
  /** A connection broke. Whoever used it learns it too; without a listener the process would end. */
  onError?(error: Error): void;
}

/**
 * Connections to the database, with a listener for errors on the pool (idle connections) and on each client (those in use).
 * The server's limits of time belong to the login roles, because a pooler in between refuses them as connection settings.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const { max = 10, name = 'portal', pipeline = true, patience = 12_000 } = options;
  const { waits = 5_000, named = true, onError = () => undefined } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    pipeline,
    connectionTimeoutMillis: waits,
    idleTimeoutMillis: 30_000,
    ...(patience === null ? {} : { query_timeout: patience }),
    keepAlive: true,
    ...(named ? {} : { Client: Nameless }),
  });
  pool.on('error', onError);
  pool.on('connect', (client) => void client.on('error', onError));
  return pool;
}

/** Sends every statement without its name. */
class Nameless extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send: (...given: unknown[]) => unknown = this.query.bind(this);
    Object.defineProperty(this, 'query', {
      value: (statement: unknown, ...rest: unknown[]) => send(withoutName(statement), ...rest),
    });
  }
}

function withoutName(statement: unknown): unknown {
  return typeof statement === 'object' && statement !== null && 'name' in statement
    ? { ...statement, name: undefined }
    : statement;
}
