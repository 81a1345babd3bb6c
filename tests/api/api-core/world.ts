import type { Pool } from 'pg';
import pino from 'pino';
import { createPool } from '#db/pools.ts';
import { createApi, type Api, type OperationFacts } from '#graphql/execute.server.ts';
import type { Engine } from '#graphql/execution/prepared.ts';
import type { CitizenViewer, ProfessionalRole, ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { testClock } from '#tests/support/clock.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { recordStatements, type StatementRecorder } from '#tests/support/statements.ts';
import { unusedPorts } from '#tests/support/unused-ports.ts';
import { probeSchema } from './probe-schema.ts';

/** A database of its own with the demo people, and an API on it with the probe fields. */
export interface World {
  readonly api: Api;
  readonly reference: Api;
  /** The contract as it is, without the probe fields. */
  readonly portal: Api;
  /** The same, and somebody who learns what each operation cost. */
  observed(observe: (facts: OperationFacts) => void): Api;
  readonly owner: Pool;
  readonly pool: Pool;
  readonly statements: StatementRecorder;
  readonly citizen: CitizenViewer;
  readonly otherCitizen: CitizenViewer;
  readonly log: readonly string[];
  professional(...roles: ProfessionalRole[]): ProfessionalViewer;
  end(): Promise<void>;
}

/** One municipality with six people, each with a name of their own, and somebody who works there. */
async function setTheStage(owner: Pool) {
  const municipalityId = newId();
  const people = [newId(), newId()] as const;
  const everybody = [...people, newId(), newId(), newId(), newId()];
  const someone = { id: newId(), name: 'Ina Onderzoek' };
  const contact = { phone: '', hours: { nl: 'Op werkdagen van 9 tot 17 uur' }, address: '', email: '' };
  await owner.query(
    `insert into municipality (id, slug, name, theme, languages, contact) values ($1, $2, 'Aanzetstad', 'warm', '{nl,en}', $3)`,
    [municipalityId, `stage-${municipalityId}`, contact],
  );
  for (const [index, id] of everybody.entries())
    await owner.query(
      `insert into person (municipality_id, id, name, birth_date, bsn_cipher, bsn_index, language)
       values ($1, $2, $5, '1991-03-04', $3, $4, 'nl')`,
      [municipalityId, id, Buffer.from('sealed'), id, `Testpersoon ${index + 1}`],
    );
  await owner.query(
    `insert into professional (municipality_id, id, name, email, subject, roles, active)
     values ($1, $2, $3, 'ina@example.org', $4, '{TEAM_LEAD}', true)`,
    [municipalityId, someone.id, someone.name, someone.id],
  );
  return { municipalityId, people, someone };
}

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const owner = createPool(database.ownerUrl, { max: 2 });
  const pool = createPool(database.apiUrl, { max: 4 });
  const statements = recordStatements(pool);
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const { municipalityId, people, someone } = await setTheStage(owner);
  const dependencies = { pool, clock: testClock, newId, logger, ports: unusedPorts };
  const make = (engine: Engine) => createApi({ ...dependencies, engine, schema: probeSchema });
  return {
    api: make('compiled'),
    reference: make('reference'),
    portal: createApi(dependencies),
    observed: (observe) => createApi({ ...dependencies, observe }),
    owner,
    pool,
    statements,
    log,
    citizen: { kind: 'citizen', municipalityId, personId: people[0], assurance: 'substantial' },
    otherCitizen: { kind: 'citizen', municipalityId, personId: people[1], assurance: 'substantial' },
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
