import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createPool } from '#db/pools.ts';
import { feed, item, program } from '#tests/support/edu-dex.ts';
import { createWorld, type World } from '../income/world.ts';
import { takeFeed } from './feeds.ts';

/** A record does no harm to another one, whatever it is. */
let world: World;
let pool: ReturnType<typeof createPool>;
let municipalityId: string;
beforeAll(async () => {
  world = await createWorld();
  pool = createPool(world.workerUrl, { max: 1, pipeline: false });
});
beforeEach(async () => {
  municipalityId = await world.municipality();
});
afterAll(async () => {
  await pool.end();
  await world.end();
});

const take = (...records: readonly object[]) => takeFeed(pool, municipalityId, feed(...records));
const titled = (code: string, name: string, orgUnitId = 'opleider-voorbeeld') =>
  item(program(code, { classification: { orgUnitId }, descriptions: { programName: { nl: name } } }));

test('trainings whose provider and code come to the same letters are two: in batches apart, and in one', async () => {
  const [cook, welder] = [titled('c', 'Kok', 'a/b'), titled('b/c', 'Lasser', 'a')];
  const others = Array.from({ length: 120 }, (_, place) => item(program(`nr-${place}`)));
  expect(await take(cook, ...others, welder)).toMatchObject({ counts: { added: 122 } });
  expect(await take(cook, welder, ...others)).toMatchObject({ counts: { same: 122, ended: 0 }, refused: [] });
  expect(
    await world.rows(
      `select title, ended_on from training where municipality_id = $1 and code in ('c', 'b/c') order by title`,
      [municipalityId],
    ),
  ).toEqual([
    { title: 'Kok', ended_on: null },
    { title: 'Lasser', ended_on: null },
  ]);
});

/** What PostgreSQL says (`sqlState`) where somebody writes a training of this title. */
const fails = (title: string, sqlState: string) =>
  world.owner.query(
    `create function fails_with_${sqlState}() returns trigger language plpgsql as $$ begin raise 'a title: %', new.title using errcode = '${sqlState}'; end $$;
     create trigger fails_with_${sqlState} before insert on training for each row when (new.title = '${title}') execute function fails_with_${sqlState}()`,
  );

test('one that is too large for the database is told, and the rest is taken', async () => {
  await fails('Te groot', '54000');
  const found = await take(titled('a', 'Lassen'), titled('b', 'Te groot'), titled('c', 'Frezen'));
  expect(found).toMatchObject({ counts: { added: 2, refused: 1 }, whole: true });
  expect(found.refused).toMatchObject([
    { key: { code: 'b' }, problems: [{ path: '', why: 'is larger than the catalogue can keep (54000)' }] },
  ]);
});

test('where the database itself fails, the import ends and says so, without what was in the record', async () => {
  await fails('Kapot', '58030');
  await expect(take(titled('a', 'Kapot'))).rejects.toMatchObject({ code: '58030' });
  const imports =
    'select whole, ended_at is not null as ended, problem from training_import where municipality_id = $1';
  expect(await world.rows(imports, [municipalityId])).toEqual([
    { whole: false, ended: true, problem: 'it could not be taken in: error 58030' },
  ]);
  expect(await take(titled('b', 'Frezen'))).toMatchObject({ counts: { added: 1 } });
});

test('an import that ended nothing keeps why', async () => {
  const problem = async () =>
    (
      await world.rows<{ whole: boolean; problem: string | null }>(
        'select whole, problem from training_import where municipality_id = $1 order by id desc limit 1',
        [municipalityId],
      )
    )[0];
  const many = Array.from({ length: 12 }, (_, place) => item(program(`nr-${place}`)));
  await take(...many);
  expect(await problem()).toEqual({ whole: true, problem: null });
  await take(item(program('nr-1')));
  expect(await problem()).toEqual({
    whole: false,
    problem: 'it does not hold 11 trainings that it brought before: too many to end by themselves',
  });
  await take(...many, { title: 'nobody' });
  expect(await problem()).toEqual({ whole: false, problem: 'records that do not say which training they are: 1' });
  await take();
  expect(await problem()).toEqual({ whole: false, problem: 'it holds nothing that can be taken' });
});
