import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { feed, item, program, run } from '#tests/support/edu-dex.ts';
import { createWorld, type World } from '../income/world.ts';
import { takeFeed } from './feeds.ts';

/** A file that holds a part of what a feed brought ends nothing by itself. */
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

const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => item(program(`nr-${from + index}`)));
const wrong = item(
  program('nr-1', { schedule: { programRun: [run('r', { endDate: { date: '2027-01-01', isFinal: true } })] } }),
);

test('more than a tenth and more than ten end only when somebody says so', async () => {
  const municipalityId = await world.municipality();
  const take = (records: readonly object[], endsMany = false) =>
    takeFeed(pool, municipalityId, feed(...records), { endsMany });
  expect(await take(many(0, 40))).toMatchObject({ counts: { added: 40 }, whole: true });
  expect(await take(many(0, 30))).toMatchObject({ counts: { ended: 10 }, whole: true, withheld: 0 });
  expect(await take(many(0, 19))).toMatchObject({ counts: { same: 19, ended: 0 }, whole: false, withheld: 11 });
  expect(await take([wrong]), 'what was refused is nothing that the feed holds').toMatchObject({
    counts: { refused: 1, ended: 0 },
    whole: false,
    withheld: 0,
  });
  expect(await take(many(0, 19), true)).toMatchObject({ counts: { ended: 11 }, whole: true });
});
