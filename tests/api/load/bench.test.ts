import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSessions } from '#app/session.server.ts';
import { createPool } from '#db/pools.ts';
import { CaseloadDocument } from '#graphql/generated/documents.ts';
import { systemClock } from '#graphql/shared/ports/clock.ts';
import { apiOn, professionalOf } from '#tests/load/api.ts';
import type { Section } from '#tests/load/lines.ts';
import { caseload } from '#tests/load/measures/caseload.ts';
import { growth } from '#tests/load/measures/growth.ts';
import { home } from '#tests/load/measures/home.ts';
import { reviewQueue } from '#tests/load/measures/review-queue.ts';
import { trainingSearch } from '#tests/load/measures/training-search.ts';
import { openStage, type Stage } from '#tests/load/stage.ts';
import { recordStatements } from '#tests/support/statements.ts';

/** The bench in its smallest form, so that it does not rot: nothing here looks at a time. */
let stage: Stage & { end(): Promise<void> };
beforeAll(async () => {
  stage = await openStage(
    600,
    { rounds: 1, turns: 2, atOnce: 1, seconds: 1, accessRecords: 10, grown: [100, 200], opponents: false },
    () => undefined,
  );
});
afterAll(() => stage.end());

interface Key {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  /** Pairs of columns: of the child and of the parent. */
  readonly columns: readonly (readonly [string, string])[];
}

test('what was generated obeys every key', async () => {
  const { rows: keys } = await stage.database.query<Key>(`
    select c.conname as name, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, (
        select json_agg(json_build_array(mine.attname, theirs.attname))
        from unnest(c.conkey, c.confkey) pair(mine, theirs)
        join pg_attribute mine on mine.attrelid = c.conrelid and mine.attnum = pair.mine
        join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = pair.theirs) as columns
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  expect(keys.length).toBeGreaterThan(40);
  for (const { name, child, parent, columns } of keys) {
    const { rows } = await stage.database.query<{ orphans: number }>(
      `select count(*)::integer as orphans from ${child} c
       where ${columns.map(([mine]) => `c.${mine} is not null`).join(' and ')}
         and not exists (select from ${parent} p where ${columns.map(([mine, theirs]) => `p.${theirs} = c.${mine}`).join(' and ')})`,
    );
    expect(rows, name).toEqual([{ orphans: 0 }]);
  }
});

test('what was generated obeys the triggers that guard what was agreed', async () => {
  const { rows } = await stage.database.query<{ steps: number; wrong: number }>(`
    select count(*)::integer as steps, (count(*) filter (where said is null
      or (said->>'kind', said->>'title', said->>'owner', said->>'goalId', said->>'startsOn', said->>'dueOn')
        is distinct from (s.kind, s.title, s.owner, s.goal_id::text, s.starts_on::text, s.due_on::text)))::integer as wrong
    from plan_step s
    left join lateral step_in_force(s.municipality_id, s.plan_id, s.id, s.version_number) said on true
    where s.origin = 'AGREED'`);
  expect(rows[0]?.steps).toBeGreaterThan(500);
  expect(rows[0]?.wrong).toBe(0);
});

test('its readers have what they are said to have', async () => {
  const { rows } = await stage.database.query(
    `select professional_id as id, count(*)::integer as people from assignment where municipality_id = $1 group by 1`,
    [stage.bulk.specialists[0]?.municipalityId],
  );
  expect(stage.bulk.caseManagers.map(({ people }) => people)).toEqual([20, ...Array<number>(7).fill(50), 200]);
  for (const { professionalId, people } of stage.bulk.caseManagers)
    expect(rows).toContainEqual({ id: professionalId, people });
  expect(stage.bulk.citizens.length).toBeGreaterThan(50);
});

const measures: Readonly<Record<string, (stage: Stage) => Promise<Section>>> = {
  reviewQueue,
  caseload,
  home,
  trainingSearch,
};

// A caseload measures three ways at three sizes, beside another suite.
test.each(Object.entries(measures))('%s measures what answers the same', { timeout: 120_000 }, async (_, measure) => {
  const { lines } = await measure(stage);
  expect(lines.some(({ bar }) => bar !== undefined)).toBe(true);
});

test('growth reads the data of every page at every size', async () => {
  const { lines } = await growth({ ...stage, turns: 1 }, () => undefined);
  expect(lines.filter(({ unit }) => unit === 'exponent')).toHaveLength(6);
});

test.each([20, 50, 200])(
  'the caseload of %i people is six statements, that of the session included',
  async (people) => {
    const reader = stage.bulk.caseManagers.find((one) => one.people === people);
    if (!reader) throw new Error(`nobody stands beside ${people} people`);
    const [pool, identityPool] = [createPool(stage.apiUrl, { max: 1 }), createPool(stage.identityUrl, { max: 1 })];
    try {
      const { municipalityId, professionalId: accountId } = reader;
      const account = { municipalityId, accountId, accountKind: 'professional', assurance: 'high' } as const;
      const sessions = createSessions({ db: identityPool, clock: systemClock });
      const token = await sessions.start({ ...account, device: '', idTokenCipher: null });
      const [ofSession, ofCaseload] = [recordStatements(identityPool), recordStatements(pool)];
      const asked = { first: 100, after: null };
      expect(await sessions.resolve(token)).not.toBeNull();
      const { data } = await apiOn(pool).execute(professionalOf(reader, 'CASE_MANAGER'), CaseloadDocument, asked, {
        traceId: 'trace',
      });
      expect(data?.caseload.edges).toHaveLength(Math.min(people, 100));
      expect(ofSession.texts, 'the session').toHaveLength(1);
      expect(ofCaseload.texts, 'begin, settings, caseload, access record, commit').toHaveLength(5);
    } finally {
      await Promise.all([pool.end(), identityPool.end()]);
    }
  },
);
