import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRecord } from '#app/server/training/read-record.ts';
import { FeedBroken, recordsOf } from '#app/server/training/records-of.ts';
import { createPool } from '#db/pools.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { feed, item, program, run } from '#tests/support/edu-dex.ts';
import { inPieces } from '#tests/support/in-pieces.ts';
import { changed, changes, damage, damaged } from '#tests/support/edu-dex-mutations.ts';
import { createWorld, type World } from '../income/world.ts';
import { takeFeed } from './feeds.ts';

/** Feeds that nobody thought of, into a real catalogue. */
let world: World;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  world = await createWorld();
  pool = createPool(world.workerUrl, { max: 1, pipeline: false });
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

const today = localDate('2026-11-24');
const records = ['a', 'b', 'c'].map((code) =>
  item(program(code, { schedule: { programRun: [run(`${code}-1`), run(`${code}-2`)] } })),
);

/** The trainings that a file holds, each once, with the names of their runs: read again without the import. */
async function trainingsIn(file: Buffer): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  try {
    for await (const record of recordsOf(inPieces(file))) {
      const read = readRecord(record, () => ({ today, taxExempt: false }));
      if ('training' in read && !found.has(read.training.code))
        found.set(read.training.code, read.training.runs.map(({ code }) => code).sort());
    }
  } catch (failure) {
    if (!(failure instanceof FeedBroken)) throw failure;
  }
  return found;
}

test('whatever is in a file, every record is counted, what is written is whole, and what is left out is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(changes, changes, changes), damage, async (each, all) => {
      const municipalityId = await world.municipality();
      const file = damaged(Buffer.from(feed(...records.map((one, place) => changed(one, each[place] ?? [])))), all);
      const take = () => takeFeed(pool, municipalityId, file);
      const first = await take();
      const expected = await trainingsIn(file);
      const rows = await world.rows<{ code: string; runs: string[] }>(
        `select t.code, array(select r.code from training_run r where r.municipality_id = t.municipality_id and r.training_id = t.id
           order by r.code collate "C") as runs
         from training t where t.municipality_id = $1`,
        [municipalityId],
      );
      const there = new Map(rows.map(({ code, runs }) => [code, runs]));
      // What the database did not take is told; everything else is there, whole.
      const toldBy = new Set(first.refused.map(({ key }) => key?.code));
      for (const [code, runs] of expected) if (!toldBy.has(code)) expect(there.get(code)).toEqual(runs);
      for (const [code, runs] of there) expect(expected.get(code)).toEqual(runs);
      expect(first.counts.added).toBe(rows.length);
      expect(first.counts.refused).toBe(first.refused.length);
      for (const { problems } of first.refused) expect(problems.length).toBeGreaterThan(0);
      expect(await take()).toMatchObject({
        counts: { added: 0, changed: 0, same: rows.length, refused: first.counts.refused, ended: 0 },
      });
    }),
    { seed: 20261124, numRuns: 150 },
  );
});
