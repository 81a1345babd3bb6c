import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { actorOf, type Viewer } from '#graphql/policy/viewer.ts';
import { commentOf, nameOf, type Trace } from './trace.ts';

/** A statement; with a `name` PostgreSQL keeps its plan for the connection. */
export type Statement = Pick<QueryConfig<unknown[]>, 'name' | 'text' | 'values'>;

/** The transaction of one viewer: row security sees nobody else in it. */
export interface ViewerTransaction {
  readonly viewer: Viewer;
  readonly db: NodePgDatabase;
  /** Statements that were asked so far, without those that open and close the transaction. */
  readonly statements: number;
  query<Row extends QueryResultRow = QueryResultRow>(statement: Statement): Promise<Row[]>;
}

/**
 * Local to the transaction: nothing outlives it, whoever gets the connection next. Row policies make planning dear, and every
 * statement starts from the keys of its viewer, so a plan once made serves everybody.
 */
const settings = `select set_config('app.municipality_id', $1, true), set_config('app.person_id', $2, true),
  set_config('app.professional_id', $3, true), set_config('app.reads_income_amounts', $4, true),
  set_config('app.reads_income_heads', $5, true), set_config('app.answers_rights', $6, true),
  set_config('plan_cache_mode', 'force_generic_plan', true), set_config('application_name', $7, true)`;

/**
 * The same of somebody who acts for another, held to the end: the mandate cannot end in between. Raises where it has ended already, so
 * that nothing of the transaction stays.
 */
const actingSettings = `${settings}, set_config('app.actor_id', $8, true), set_config('app.mandate_id', $9, true)`;
const holdMandate = { name: 'hold-mandate', text: 'select hold_mandate()' };

/**
 * Runs `work` in one transaction that belongs to `viewer`; every setting ends with it, so that a pooled connection carries nothing
 * over. Commits when `work` resolves, otherwise rolls back and rejects with its reason. A statement that failed unnoticed by
 * `work` makes the whole fail: PostgreSQL would answer its commit with a rollback.
 *
 * @param pool of `createPool`: the opening travels with the first statement, in one round trip.
 * @param trace by which the database's own lists and logs name what is done here.
 */
export async function withViewer<Outcome>(
  pool: Pool,
  viewer: Viewer,
  work: (tx: ViewerTransaction) => Promise<Outcome>,
  trace: Trace | null = null,
): Promise<Outcome> {
  const client = await pool.connect();
  const transaction = new Transaction(client, viewer, trace);
  try {
    const outcome = await work(transaction);
    await transaction.commit();
    return outcome;
  } catch (failure) {
    await transaction.rollback();
    throw failure;
  } finally {
    client.release(transaction.broken);
  }
}

class Transaction implements ViewerTransaction {
  readonly viewer: Viewer;
  readonly #client: PoolClient;
  readonly #opening: Promise<unknown>;
  #db: NodePgDatabase | undefined;
  #ended = false;
  #statements = 0;
  #firstFailure: { readonly cause: unknown } | undefined;
  /** The connection cannot be used again. */
  broken = false;

  constructor(client: PoolClient, viewer: Viewer, trace: Trace | null) {
    this.#client = client;
    this.viewer = viewer;
    const opening = [this.#send(`begin${commentOf(trace)}`), ...this.#begun(viewer, trace)];
    // Each by itself, so that what failed here is known before the statement that came right behind it fails because of it.
    for (const one of opening) one.catch((cause: unknown) => this.#fail(cause));
    this.#opening = Promise.all(opening);
    this.#opening.catch(() => undefined);
  }

  #begun(viewer: Viewer, trace: Trace | null): Promise<unknown>[] {
    const values = [...settingsOf(viewer), nameOf(trace)];
    const actor = actorOf(viewer);
    if (actor === null) return [this.#send({ name: 'viewer-settings', text: settings, values })];
    const acting = [...values, actor.personId, actor.mandateId];
    return [
      this.#send({ name: 'viewer-settings-acting', text: actingSettings, values: acting }),
      this.#send(holdMandate),
    ];
  }

  get db(): NodePgDatabase {
    return (this.#db ??= drizzle(this.#client, { logger: { logQuery: () => void (this.#statements += 1) } }));
  }

  get statements(): number {
    return this.#statements;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    if (this.#ended) throw new Error('the transaction of this operation has ended');
    this.#statements += 1;
    try {
      return (await this.#send<Row>(statement)).rows;
    } catch (cause) {
      this.#fail(cause);
      throw isAborted(cause) ? this.#firstFailure?.cause : cause;
    }
  }

  async commit(): Promise<void> {
    this.#ended = true;
    const [{ command }] = await Promise.all([this.#send('commit'), this.#opening]);
    if (command !== 'COMMIT')
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever the driver gave, unchanged
      throw this.#firstFailure?.cause ?? new Error('a statement had failed before the commit of its transaction');
  }

  async rollback(): Promise<void> {
    this.#ended = true;
    try {
      await this.#send('rollback');
    } catch {
      this.broken = true;
    }
    // Idle, or nobody else may have it.
    if (this.#client.getTransactionStatus() !== 'I') this.broken = true;
  }

  /**
   * Lets all that is sent in one turn leave in one write: the driver would write once for each statement, and a write is the dearest
   * part of sending a small one.
   */
  #send<Row extends QueryResultRow>(statement: string | Statement): Promise<QueryResult<Row>> {
    const { stream } = this.#client.connection;
    if (stream.writableCorked === 0) {
      stream.cork();
      // After the promises of this turn: what they send is gathered too.
      process.nextTick(() => stream.uncork());
    }
    return this.#client.query<Row>(statement);
  }

  #fail(cause: unknown): void {
    this.#firstFailure ??= { cause };
  }
}

/** Said of every statement after one that failed, and nothing of why that did. */
function isAborted(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === '25P02';
}

function settingsOf(viewer: Viewer): string[] {
  switch (viewer.kind) {
    case 'anonymous':
      return ['', '', '', '', '', ''];
    case 'citizen':
      return [viewer.municipalityId, viewer.personId, '', '', '', ''];
    case 'professional': {
      const amounts = viewer.roles.includes('INCOME_SPECIALIST');
      const heads = amounts || viewer.roles.includes('TEAM_LEAD');
      const rights = viewer.roles.includes('PRIVACY_OFFICER');
      const on = (granted: boolean) => (granted ? 'on' : '');
      return [viewer.municipalityId, '', viewer.professionalId, on(amounts), on(heads), on(rights)];
    }
  }
}
