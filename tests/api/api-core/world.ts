import pg from 'pg';
import pino from 'pino';
import { createApi, type Api } from '#graphql/execute.server.ts';
import type { Engine } from '#graphql/execution/prepared.ts';
import type { CitizenViewer, ProfessionalRole, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import type { Ports } from '#graphql/ports.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { recordStatements, type StatementRecorder } from '#tests/support/statements.ts';
import { probeSchema } from './probe-schema.ts';

/** A database of its own with the demo people, and an API on it with the probe fields. */
export interface World {
  readonly api: Api;
  readonly reference: Api;
  /** The contract as it is, without the probe fields. */
  readonly portal: Api;
  readonly owner: pg.Pool;
  readonly pool: pg.Pool;
  readonly statements: StatementRecorder;
  readonly citizen: CitizenViewer;
  readonly otherCitizen: CitizenViewer;
  readonly log: readonly string[];
  professional(...roles: ProfessionalRole[]): ProfessionalViewer;
  end(): Promise<void>;
}

const ports: Ports = {
  secretBox: { seal: (plain) => Buffer.from(plain), open: (sealed) => sealed.toString(), index: (plain) => plain },
  storage: { write: async () => undefined, read: async () => null, remove: async () => undefined },
};

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  const pool = new pg.Pool({ connectionString: database.apiUrl, max: 4, connectionTimeoutMillis: 5_000 });
  for (const each of [owner, pool]) {
    each.on('error', () => undefined);
    each.on('connect', (client) => client.on('error', () => undefined));
  }
  const statements = recordStatements(pool);
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const { rows } = await owner.query<{ municipality_id: string; id: string }>(
    'select municipality_id, id from person order by municipality_id, id',
  );
  const [first, second] = rows.filter(({ municipality_id: id }, _index, [head]) => id === head?.municipality_id);
  if (!first || !second) throw new Error('the demo has too few people');
  const professionals = await owner.query<{ id: string; name: string }>(
    'select id, name from professional where municipality_id = $1 order by id',
    [first.municipality_id],
  );
  const someone = professionals.rows[0];
  if (!someone) throw new Error('the demo has no professional');
  const municipalityId = first.municipality_id;
  const dependencies = { pool, clock: testClock, newId, logger, ports };
  const make = (engine: Engine) => createApi({ ...dependencies, engine, schema: probeSchema });
  return {
    api: make('compiled'),
    reference: make('reference'),
    portal: createApi(dependencies),
    owner,
    pool,
    statements,
    log,
    citizen: { kind: 'citizen', municipalityId, personId: first.id, assurance: 'substantial' },
    otherCitizen: { kind: 'citizen', municipalityId, personId: second.id, assurance: 'substantial' },
    professional: (...roles) => ({
      kind: 'professional',
      municipalityId,
      professionalId: someone.id,
      name: someone.name,
      roles,
      assurance: 'high',
    }),
    async end() {
      await Promise.all([owner.end(), pool.end()]);
      await database.drop();
    },
  };
}
