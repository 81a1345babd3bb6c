import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { OperationFacts } from '#graphql/execute.server.ts';
import { OverviewDocument } from '#graphql/generated/documents.ts';
import { createWorld, type World } from './world.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
let world: World;
let watcher: Pool;
beforeAll(async () => {
  world = await createWorld();
  watcher = createPool(world.pool.options.connectionString ?? '', { max: 1, name: 'watcher' });
});
afterAll(async () => {
  await watcher.end();
  await world.end();
});

test('the transaction of a request bears its trace: a comment where it opens, a name with every statement', async () => {
  const { texts } = await world.statements.during(() =>
    world.portal.execute(world.citizen, OverviewDocument, {}, { traceId }),
  );
  expect(texts[0]).toMatch(
    new RegExp(`^begin /\\*traceparent='00-${traceId}-[0-9a-f]{16}-01',operation='Overview'\\*/$`),
  );
  expect(texts.slice(1).filter((text) => text.includes(traceId))).toEqual([]);

  const shown = await withViewer(
    world.pool,
    world.citizen,
    async (tx) => {
      const [own] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
      const ask = { text: 'select application_name as name from pg_stat_activity where pid = $1', values: [own?.pid] };
      return (await watcher.query<{ name: string }>(ask)).rows;
    },
    { traceId, operation: 'Overview' },
  );
  expect(shown).toEqual([{ name: `${traceId} Overview` }]);
});

test('what a stranger calls their operation is in no statement', async () => {
  const source = 'query Drop_table_person { viewer { id } }';
  const { texts } = await world.statements.during(() =>
    world.portal.executeArbitrary(world.citizen, { source }, {}, { traceId }),
  );
  expect(texts.join('\n')).toContain(`operation='other'`);
  expect(texts.join('\n')).not.toContain('Drop_table_person');
});

test('what is counted of an operation', async () => {
  const seen: OperationFacts[] = [];
  const api = world.observed((facts) => void seen.push(facts));
  await api.execute(world.citizen, OverviewDocument, {}, { traceId });
  await api.execute({ kind: 'anonymous' }, OverviewDocument, {}, { traceId });
  await api.executeArbitrary(world.citizen, { source: 'query Made { up }' }, {}, { traceId });
  expect(seen.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['Overview', 'OK'],
    ['Overview', 'UNAUTHENTICATED'],
    ['other', 'BAD_USER_INPUT'],
  ]);
  expect(seen.map(({ cost, statements }) => [cost > 0, statements > 0])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
  const { texts } = await world.statements.during(() => api.execute(world.citizen, OverviewDocument, {}, { traceId }));
  expect(seen.at(-1)?.statements).toBe(texts.length - ['begin', 'settings', 'commit'].length);
});
