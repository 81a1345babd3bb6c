import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from '#db/away.ts';
import { type Embedded, startEmbedded } from '#db/embedded.ts';
import { createPool } from '#db/pools.ts';
import { withViewer } from '#db/with-viewer.ts';

let server: Embedded;
let pool: Pool;
beforeAll(async () => {
  server = await startEmbedded({ throwaway: true });
  pool = createPool(server.ownerUrl, { patience: 300, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

/** Every process of the server, the first of them first. */
async function processes(): Promise<readonly number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid union all select pid from pg_stat_activity`,
  );
  return rows.map(({ pid }) => pid);
}

test('a statement that gets no answer is given up, with everything behind it, and the next ones are answered again', async () => {
  const anonymous = { kind: 'anonymous' } as const;
  const ask = () => withViewer(pool, anonymous, (tx) => tx.query<{ one: number }>({ text: 'select 1 as one' }));
  await Promise.all([ask(), ask()]);
  const all = await processes();
  for (const pid of all) process.kill(pid, 'SIGSTOP');
  try {
    const outcomes = await Promise.allSettled([ask(), pool.query('select 1')]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && isDatabaseAway(outcome.reason))).toEqual([
      true,
      true,
    ]);
  } finally {
    for (const pid of all) process.kill(pid, 'SIGCONT');
  }
  expect(await ask()).toEqual([{ one: 1 }]);
});
