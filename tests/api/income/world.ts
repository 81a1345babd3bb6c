import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import pino from 'pino';
import { createPool } from '#db/pools.ts';
import { createFileStorage, createFileWork } from '#graphql/evidence/index.ts';
import { createApi, type Api } from '#graphql/execute.server.ts';
import type { CitizenViewer, ProfessionalRole, ProfessionalViewer, Viewer } from '#graphql/policy/viewer.ts';
import type { Ports } from '#graphql/ports.ts';
import { newId } from '#graphql/shared/ids.ts';
import { fixedClock } from '#graphql/shared/ports/clock.ts';
import { createSecretBox, type InstallationSecretBox, type SecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Storage } from '#graphql/shared/ports/storage.ts';
import { testClock } from '#tests/support/clock.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { threads } from '#tests/support/small-pdf.ts';
import { testSecret } from '#tests/support/secret.ts';
import { recordStatements, type StatementRecorder } from '#tests/support/statements.ts';

/** What a test decides about a person and their benefit; the rest is a single person of 35 whose benefit has run since 2026. */
export interface PersonFacts {
  readonly name?: string;
  readonly birthDate?: string;
  readonly household?: string;
  readonly partnerName?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** Without any benefit. */
  readonly noBenefit?: boolean;
  readonly assurance?: CitizenViewer['assurance'];
  /** Months of sub n that were granted before. */
  readonly exemptionMonths?: readonly string[];
}

/** What a municipality decided; the rest settles in the month itself and gives the exemption by itself. */
export interface ProfileFacts {
  readonly assuranceToSend?: string;
  readonly reportDueDay?: number;
  readonly exemptionStart?: 'automatic' | 'onRequest';
  readonly settlementMethod?: 'SAME_MONTH' | 'NEXT_MONTH';
  readonly tellChangeWithin?: number;
  readonly assuranceForAccount?: string;
}

/** A database of its own with the demo people, an API on it, and the people that a test puts there. */
export interface World {
  readonly api: Api;
  /** Sees everything: sets the stage and looks behind it. */
  readonly owner: Pool;
  readonly pool: Pool;
  readonly worker: Pool;
  /** How the worker logs in. */
  readonly workerUrl: string;
  /** How whoever makes somebody's copy logs in. */
  readonly copyUrl: string;
  /** How the job that removes what is past its term logs in. */
  readonly retentionUrl: string;
  /** How what happens before anybody is known logs in. */
  readonly identityUrl: string;
  /** Where the storage keeps its files. */
  readonly folder: string;
  readonly statements: StatementRecorder;
  readonly storage: Storage;
  readonly secretBox: InstallationSecretBox;
  /** Lines that were logged. */
  readonly log: readonly string[];
  municipality(profile?: ProfileFacts): Promise<string>;
  citizen(municipalityId: string, facts?: PersonFacts): Promise<CitizenViewer>;
  professional(municipalityId: string, ...roles: ProfessionalRole[]): Promise<ProfessionalViewer>;
  /** Runs an operation; throws when it fails. */
  ask<Data>(viewer: Viewer, source: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Runs an operation that has to fail, and gives the codes of its errors. */
  refusal(viewer: Viewer, source: string, variables?: Readonly<Record<string, unknown>>): Promise<readonly string[]>;
  /** The same API on another day. */
  at(instant: string): World;
  /** The same API with something else outside the database. */
  withPorts(ports: Partial<Ports>): World;
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
  const secretBox = createSecretBox(testSecret);
  const storage = createFileStorage(folder, secretBox);
  const [owner, pool, worker] = [
    createPool(database.ownerUrl, { max: 2 }),
    // Hundreds ask in the same moment in some tests, on a machine that does other things as well.
    createPool(database.apiUrl, { max: 8, waits: 60_000 }),
    createPool(database.workerUrl, { max: 1, pipeline: false }),
  ];
  const statements = recordStatements(pool);
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const ports: Ports = { secretBox, storage, fileWork: createFileWork(threads), virusScan: null, smsOffered: true };
  const dependencies = { pool, newId, logger, ports };
  const stage = createStage(owner, secretBox);

  const on = (api: Api): World => ({
    api,
    owner,
    pool,
    worker,
    workerUrl: database.workerUrl,
    copyUrl: database.copyUrl,
    retentionUrl: database.retentionUrl,
    identityUrl: database.identityUrl,
    folder,
    statements,
    storage,
    secretBox,
    log,
    ...stage,
    async ask<Data>(viewer: Viewer, source: string, variables: Readonly<Record<string, unknown>> = {}) {
      const { data, errors } = await api.executeArbitrary(viewer, { source }, variables, { traceId: 'trace' });
      if (errors) throw new Error(`${errors.map(({ message }) => message).join('; ')}\n${log.slice(-1).join('')}`);
      return data as Data;
    },
    async refusal(viewer, source, variables = {}) {
      const { errors } = await api.executeArbitrary(viewer, { source }, variables, { traceId: 'trace' });
      if (!errors) throw new Error('was not refused');
      return errors.map(({ extensions }) => extensions.code);
    },
    at: (instant) => on(createApi({ ...dependencies, clock: fixedClock(Date.parse(instant)) })),
    withPorts: (others) => on(createApi({ ...dependencies, ports: { ...ports, ...others }, clock: testClock })),
    async rows<Row extends object>(text: string, values: unknown[] = []) {
      return (await owner.query<Row>(text, values)).rows;
    },
    async end() {
      await Promise.all([owner.end(), pool.end(), worker.end()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  });
  return on(createApi({ ...dependencies, clock: testClock }));
}

/** Puts people there, as the owner of the database. */
function createStage(owner: Pool, secretBox: SecretBox): Pick<World, 'municipality' | 'citizen' | 'professional'> {
  return {
    async municipality({
      assuranceToSend = 'basic',
      reportDueDay = 5,
      exemptionStart = 'automatic',
      settlementMethod = 'SAME_MONTH',
      tellChangeWithin,
      assuranceForAccount = 'substantial',
    } = {}) {
      const id = newId();
      const contact = { phone: '0', hours: { nl: 'x' }, address: 'x', email: 'x@example.org' };
      await owner.query(
        `insert into municipality (id, slug, name, theme, languages, contact) values ($1, $2, 'Elders', 'warm', '{nl}', $3)`,
        [id, `elders-${id}`, contact],
      );
      await owner.query(
        `insert into municipality_profile
           (municipality_id, valid_from, settlement_method, report_due_day, payment_day, reminder_days_before,
            exemption_start, tolerate_youth_exemption, apply_announced_rules, all_in_wage, assurance_to_send, source,
            tell_change_within, assurance_for_account)
         values ($1, '2023-01-01', $4, $2, 12, '{7,1}', $5, false, false, 'divideBy108', $3, 'test', $6, $7)`,
        [
          id,
          reportDueDay,
          assuranceToSend,
          settlementMethod,
          exemptionStart,
          tellChangeWithin ?? null,
          assuranceForAccount,
        ],
      );
      return id;
    },

    async citizen(municipalityId, facts = {}) {
      const personId = newId();
      await owner.query(
        `insert into person (municipality_id, id, name, birth_date, bsn_cipher, bsn_index, language, email)
         values ($1, $2, $3, $4, $5, $6, 'nl', $7)`,
        [
          municipalityId,
          personId,
          facts.name ?? 'Testpersoon',
          facts.birthDate ?? '1991-03-04',
          secretBox.seal('999990019'),
          personId,
          `${personId}@example.org`,
        ],
      );
      if (!facts.noBenefit)
        await owner.query(
          `insert into benefit
             (municipality_id, id, person_id, household, medically_limited_hours, wage_cost_subsidy, starts_on, ends_on, account_tail,
              partner_name)
           values ($1, $2, $3, $4, false, false, $5, $6, '1234', $7)`,
          [
            municipalityId,
            newId(),
            personId,
            facts.household ?? 'single',
            facts.startsOn ?? '2026-01-01',
            facts.endsOn ?? null,
            facts.partnerName ?? null,
          ],
        );
      for (const month of facts.exemptionMonths ?? [])
        await owner.query(
          `insert into exemption_month (municipality_id, person_id, earner, month, kind, decided_at)
           values ($1, $2, 'self', $3, 'n', '2026-01-01')`,
          [municipalityId, personId, month],
        );
      return { kind: 'citizen', municipalityId, personId, assurance: facts.assurance ?? 'substantial' };
    },

    async professional(municipalityId, ...roles) {
      const professionalId = newId();
      // Whoever gives trainings does it for an organisation; here it is one of their own.
      const providerId = roles.includes('TRAINING_PROVIDER') ? newId() : null;
      if (providerId !== null)
        await owner.query(
          `insert into training_provider (municipality_id, id, code, name, recognitions) values ($1, $2, $3, 'Vakschool', '{}')`,
          [municipalityId, providerId, providerId],
        );
      await owner.query(
        `insert into professional (municipality_id, id, name, email, subject, roles, active, provider_id)
         values ($1, $2, 'Ina Onderzoek', 'ina@example.org', $3, $4, true, $5)`,
        [municipalityId, professionalId, professionalId, roles, providerId],
      );
      return {
        kind: 'professional',
        municipalityId,
        professionalId,
        name: 'Ina Onderzoek',
        roles,
        assurance: 'high',
      };
    },
  };
}
