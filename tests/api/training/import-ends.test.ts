import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { feed, item, program, run } from '#tests/support/edu-dex.ts';
import { createWorld, type World } from '../income/world.ts';
import { takeFeed } from './feeds.ts';
import { untilWaiting } from './waiting.ts';

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

test('a batch that the database ends, because somebody waits for it, is taken again and counted once', async () => {
  const municipalityId = await world.municipality();
  const take = (...records: readonly object[]) => takeFeed(pool, municipalityId, feed(...records));
  const titled = (code: string, name: string) => item(program(code, { descriptions: { programName: { nl: name } } }));
  await take(titled('a', 'Lassen'), titled('b', 'Frezen'));
  const holder = await world.owner.connect();
  try {
    // Its own patience is longer, so that it is the feed that is ended.
    await holder.query(`begin; set local deadlock_timeout = '1min'`);
    const hold = (code: string) =>
      holder.query('select from training where municipality_id = $1 and code = $2 for update', [municipalityId, code]);
    await hold('b');
    const taken = take(wrong, titled('a', 'Lassen nieuw'), titled('b', 'Frezen nieuw'));
    await untilWaiting(world, 1);
    await hold('a');
    await holder.query('commit');
    expect(await taken).toMatchObject({ counts: { changed: 2, refused: 1 }, refused: [{ number: 1 }], whole: true });
  } finally {
    holder.release();
  }
});
