import type { Pool } from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '#app/server/limits.ts';
import { migrate, rolePasswords } from '#db/migrate.ts';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import { createApi, type Api } from '#graphql/execute.server.ts';
import { CalendarDocument, MyPlanDocument, OverviewDocument } from '#graphql/generated/documents.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { newId } from '#graphql/shared/ids.ts';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import { testClock } from '#tests/support/clock.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { findPooler, startPooler, type Pooler } from '#tests/support/pooler.ts';
import { testSecret } from '#tests/support/secret.ts';
import { unusedPorts } from '#tests/support/unused-ports.ts';

const program = await findPooler();
if (program === null) process.stdout.write('skipped: there is no pgbouncer here (apt-get install pgbouncer)\n');

/** Two connections to the database stand behind eight of the portal: whoever comes next gets the one of somebody else. */
describe.skipIf(program === null)('behind PgBouncer in transaction mode', () => {
  const connections = 2;
  let database: TestDatabase;
  let pooler: Pooler;
  let pool: Pool;
  let identityPool: Pool;
  let api: Api;
  let citizens: readonly CitizenViewer[];
  const log: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    pooler = await startPooler(program ?? '', [database.apiUrl, database.identityUrl], connections);
    pool = createPool(pooler.through(database.apiUrl), { max: 8, named: false });
    identityPool = createPool(pooler.through(database.identityUrl), { max: 4, named: false });
    const secretBox = createSecretBox(testSecret);
    api = createApi({
      pool,
      clock: testClock,
      newId,
      logger: pino({ level: 'debug' }, { write: (line: string) => void log.push(line) }),
      ports: { ...unusedPorts, secretBox },
    });
    const owner = createPool(database.ownerUrl, { max: 1 });
    const { rows } = await owner.query<{ municipality_id: string; id: string }>(
      'select municipality_id, id from person order by id',
    );
    await owner.end();
    citizens = rows.map(({ municipality_id, id }) => ({
      kind: 'citizen',
      municipalityId: municipality_id,
      personId: id,
      assurance: 'substantial',
    }));
    expect(citizens.length).toBeGreaterThan(connections * 4);
  });
  afterAll(async () => {
    await Promise.all([pool.end(), identityPool.end()]);
    await pooler.stop();
    await database.drop();
  });

  test('it is for what people do; migrations and the queue go to the database itself', async () => {
    const { ownerUrl, apiUrl, identityUrl, workerUrl } = database;
    const passwords = rolePasswords(createSecretBox(testSecret).derive);
    expect(await migrate({ ownerUrl, passwords, poolerUrl: pooler.through(ownerUrl) })).toEqual({
      apiUrl: pooler.through(apiUrl),
      identityUrl: pooler.through(identityUrl),
      workerUrl,
    });
  });

  test('everybody at once sees only themselves, on the few connections that there are', async () => {
    const rounds = Array.from({ length: 5 }, () => citizens).flat();
    const seen = await Promise.all(
      rounds.map((viewer) =>
        withViewer(pool, viewer, async (tx) => {
          const [people, backend] = await Promise.all([
            tx.query<{ id: string }>({ name: 'people', text: 'select id from person' }),
            tx.query<{ pid: number }>({ name: 'backend', text: 'select pg_backend_pid() as pid' }),
          ]);
          return { mine: people.map(({ id }) => id).join() === viewer.personId, pid: backend[0]?.pid };
        }),
      ),
    );
    expect(seen.filter(({ mine }) => !mine)).toEqual([]);
    const backends = new Set(seen.map(({ pid }) => pid));
    expect(backends.size).toBeGreaterThan(0);
    expect(backends.size).toBeLessThanOrEqual(connections);
  });

  test('no setting is left, whether a transaction went well or not', async () => {
    const [viewer] = citizens;
    if (!viewer) throw new Error('nobody was seeded');
    const trace = { traceId: '0af7651916cd43dd8448eb211c80319c', operation: 'Overview' };
    await withViewer(pool, viewer, (tx) => tx.query({ text: 'select 1' }), trace);
    await expect(withViewer(pool, viewer, (tx) => tx.query({ text: 'select 1 / 0' }), trace)).rejects.toMatchObject({
      code: '22012',
    });
    const left = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const { rows } = await pool.query<{ value: string | null }>(
          `select current_setting(name, true) as value
           from unnest(array['app.municipality_id', 'app.person_id', 'app.professional_id',
             'app.reads_income_amounts', 'app.reads_income_heads', 'application_name']) name`,
        );
        return rows.map(({ value }) => value ?? '');
      }),
    );
    expect(new Set(left.map((values) => values.join('|')))).toEqual(new Set(['|||||portal']));
    const nobody = await withViewer(pool, { kind: 'anonymous' }, (tx) => tx.query({ text: 'select id from person' }));
    expect(nobody).toEqual([]);
  });

  test('operations read and write for many people at once, and answer as they do without it', async () => {
    const direct = createPool(database.apiUrl, { max: 2 });
    const secretBox = createSecretBox(testSecret);
    const straight = createApi({
      pool: direct,
      clock: testClock,
      newId,
      logger: pino({ level: 'silent' }),
      ports: { ...unusedPorts, secretBox },
    });
    const trace = { traceId: 'a'.repeat(32) };
    const answers = (from: Api) =>
      Promise.all(
        citizens.map(async (viewer) => [
          await from.execute(viewer, OverviewDocument, {}, trace),
          await from.execute(viewer, MyPlanDocument, {}, trace),
          await from.execute(viewer, CalendarDocument, {}, trace),
        ]),
      );
    expect(await answers(api)).toEqual(await answers(straight));
    await direct.end();

    const language = (source: string, viewer: CitizenViewer) => api.executeArbitrary(viewer, { source }, {}, trace);
    await Promise.all(
      citizens.map((viewer, index) =>
        withViewer(pool, viewer, (tx) =>
          tx.query({ text: 'update person set language = $1', values: [index % 2 === 0 ? 'en' : 'ar'] }),
        ),
      ),
    );
    const found = await Promise.all(citizens.map((viewer) => language('{ viewer { id language } }', viewer)));
    expect(found).toEqual(
      citizens.map(({ personId }, index) => ({
        data: { viewer: { id: personId, language: index % 2 === 0 ? 'en' : 'ar' } },
      })),
    );
    expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('what is counted for sign-in is counted together', async () => {
    const limits = createLimits(identityPool, { signInsPerMinute: 5 });
    const allowed = await Promise.all(Array.from({ length: 12 }, () => limits.maySignIn('192.0.2.7')));
    expect(allowed.filter(Boolean)).toHaveLength(5);
  });
});
