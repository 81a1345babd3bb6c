import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '#db/embedded.ts';
import { createPool } from '#db/pools.ts';

let server: Embedded;
let pool: pg.Pool;
const said: string[] = [];
beforeAll(async () => {
  server = await startEmbedded({ throwaway: true, onNotice: (sentence) => said.push(sentence) });
  pool = createPool(server.ownerUrl, { max: 2 });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

test('a server whose process dies is started again at the same address, with its data, and can be stopped', async () => {
  await pool.query('create table kept as select 7 as number');
  // A throw-away server writes late; this one has to have written.
  await pool.query('checkpoint');
  const { rows } = await pool.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid`,
  );
  process.kill(rows[0]!.pid, 'SIGKILL');
  await expect.poll(() => said.at(-1), { timeout: 20_000 }).toBe('the database is back');
  expect(said[0]).toBe('the database ended by itself: starting it again (1 of 5)');
  expect((await pool.query('select number from kept')).rows).toEqual([{ number: 7 }]);
});
