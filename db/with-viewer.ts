import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool, QueryConfig, QueryResultRow } from 'pg';
import type { Viewer } from '#graphql/policy/viewer.ts';

/** A statement; with a `name` PostgreSQL keeps its plan for the connection. */
export type Statement = Pick<QueryConfig<unknown[]>, 'name' | 'text' | 'values'>;

/** The transaction of one viewer: row security sees nobody else in it. */
export interface ViewerTransaction {
  readonly viewer: Viewer;
  readonly db: NodePgDatabase;
  query<Row extends QueryResultRow = QueryResultRow>(statement: Statement): Promise<Row[]>;
}

const settings = `select set_config('app.municipality_id', $1, true), set_config('app.person_id', $2, true),
  set_config('app.professional_id', $3, true), set_config('app.reads_income_amounts', $4, true),
  set_config('app.reads_income_heads', $5, true)`;

/**
 * Runs `work` in one transaction that belongs to `viewer`; every setting ends with it, so that a pooled connection carries nothing
 * over. Commits when `work` resolves, otherwise rolls back and rejects with its reason. The opening travels with the first statement.
 */
export async function withViewer<Outcome>(
  pool: Pool,
  viewer: Viewer,
  work: (tx: ViewerTransaction) => Promise<Outcome>,
): Promise<Outcome> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const opening = Promise.all([
      client.query('begin'),
      client.query({ name: 'viewer-settings', text: settings, values: settingsOf(viewer) }),
    ]);
    opening.catch(() => undefined);
    try {
      const outcome = await work({
        viewer,
        db: drizzle(client),
        query: async <Row extends QueryResultRow>(statement: Statement) => (await client.query<Row>(statement)).rows,
      });
      await opening;
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit');
      return outcome;
    } catch (failure) {
      await client.query('rollback').catch((cause: unknown) => {
        broken = cause instanceof Error ? cause : new Error('rollback failed');
      });
      throw failure;
    }
  } finally {
    client.release(broken);
  }
}

function settingsOf(viewer: Viewer): string[] {
  switch (viewer.kind) {
    case 'anonymous':
      return ['', '', '', '', ''];
    case 'citizen':
      return [viewer.municipalityId, viewer.personId, '', '', ''];
    case 'professional': {
      const amounts = viewer.roles.includes('INCOME_SPECIALIST');
      const heads = amounts || viewer.roles.includes('TEAM_LEAD');
      return [viewer.municipalityId, '', viewer.professionalId, amounts ? 'on' : '', heads ? 'on' : ''];
    }
  }
}
