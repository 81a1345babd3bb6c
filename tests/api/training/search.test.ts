import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { searches } from './searches.ts';

/** The demo's catalogue, asked as a citizen of it asks. */
let world: World;
let viewer: CitizenViewer;
beforeAll(async () => {
  world = await createWorld();
  const [row] = await world.rows<{ municipality_id: string; id: string }>(
    `select p.municipality_id, p.id from person p join municipality m on m.id = p.municipality_id where m.slug = 'modelstad' limit 1`,
    [],
  );
  if (!row) throw new Error('nobody was seeded');
  viewer = { kind: 'citizen', municipalityId: row.municipality_id, personId: row.id, assurance: 'substantial' };
});
afterAll(() => world.end());

interface Found {
  readonly count: number;
  readonly pages: number;
  readonly trainings: readonly {
    readonly id: string;
    readonly title: string;
    readonly sector: string;
    readonly form: string;
    readonly costCents: number | null;
    readonly dutchLevel: string | null;
    readonly distance: number | null;
    readonly runs: readonly { readonly startsOn: string }[];
  }[];
  readonly facets: readonly { readonly facet: string; readonly value: string; readonly count: number }[];
  readonly readAs: readonly { readonly typed: string; readonly read: string }[];
}

const fields = `count pages readAs { typed read } facets { facet value count }
  trainings { id title sector form costCents dutchLevel distance runs { startsOn } }`;
const find = async (text: string, chosen: Readonly<Record<string, unknown>> = {}, who = viewer) =>
  (
    await world.ask<{ findTrainings: Found }>(
      who,
      `query Find($search: TrainingSearchInput!) { findTrainings(search: $search) { ${fields} } }`,
      { search: { text, ...chosen } },
    )
  ).findTrainings;

test('sixty searches and more are written down', () => {
  expect(searches.length).toBeGreaterThanOrEqual(60);
});

test.each(searches)('%s finds first: %s', async (typed, expected) => {
  const { trainings, count } = await find(typed);
  if (expected === '-') expect(count).toBe(0);
  else expect(trainings[0]?.title ?? 'nothing').toMatch(new RegExp(`^(?:${expected.replaceAll(' / ', '|')})`, 'u'));
});

describe('what was typed', () => {
  test('is read as another word where nothing has it, and says so', async () => {
    expect((await find('heftrukc')).readAs).toEqual([{ typed: 'heftrukc', read: 'heftruck' }]);
    expect((await find('heftruck')).readAs).toEqual([]);
  });

  test.each(['!!!', '???', '. , ;', '\u200f%', "');--"])('that is only signs finds nothing: %j', async (text) => {
    expect(await find(text)).toMatchObject({ count: 0, trainings: [], pages: 1 });
  });

  test.each(['heftruck & !x', 'a:*|b', '<->', '\\', 'de', ':*'])(
    'cannot be a language of its own: %j',
    async (text) => {
      expect((await find(text)).pages).toBeGreaterThanOrEqual(1);
    },
  );

  test('of five thousand signs is read to a point, and answered', async () => {
    expect((await find('heftruck '.repeat(600))).trainings[0]?.title).toBe('Heftruck');
    expect((await find('x'.repeat(5000))).count).toBe(0);
  });
});

describe('facets', () => {
  test('everything without words is the whole catalogue, and goes on page by page without a training twice', async () => {
    const first = await find('');
    expect(first.count).toBeGreaterThanOrEqual(2000);
    const second = await find('', { page: 2 });
    expect(first.trainings).toHaveLength(10);
    expect(second.trainings.filter(({ id }) => first.trainings.some((other) => other.id === id))).toEqual([]);
    expect((await find('', { page: -3 })).trainings).toEqual(first.trainings);
  });

  const ticks = ['childcare', 'wheelchair', 'shortage', 'basicQualification', 'open', 'place', 'anyDay'];
  /** A choice of a facet, as the search takes it. */
  const choose = (facet: string, value: string): Readonly<Record<string, unknown>> => {
    if (ticks.includes(facet)) return { [facet]: true };
    return { [facet]: facet === 'within' || facet === 'cost' ? Number(value) : value };
  };

  test.each([
    ['nothing', '', {}],
    ['a form', '', { form: 'COURSE' }],
    ['several facets', '', { form: 'COURSE', dutch: 'A2', within: 25, time: 'DAY' }],
    ['a cost', '', { cost: 25_000, within: 10 }],
    ['a month and a tick', '', { start: '2027-01', childcare: true }],
    ['words', 'zorg', {}],
    ['words and a choice', 'nederlands', { language: 'nl', anyDay: true }],
  ])('with %s chosen, the count of each choice is what choosing it gives', async (_what, text, chosen) => {
    const { facets, count } = await find(text, chosen);
    expect(count).toBeGreaterThan(0);
    if (text === '' && Object.keys(chosen).length === 0)
      expect(new Set(facets.map(({ facet }) => facet))).toEqual(
        new Set(['sector', 'form', 'level', 'dutch', 'language', 'within', 'cost', 'time', 'start', ...ticks]),
      );
    for (const { facet, value, count: many } of facets)
      expect({ facet, value, count: (await find(text, { ...chosen, ...choose(facet, value) })).count }).toEqual({
        facet,
        value,
        count: many,
      });
  });

  test('a place is free until as many are taken or offered as there are, and where there is no limit', async () => {
    const [one] = (await find('hondentrimmer', { place: true })).trainings;
    const ids = async (chosen: Readonly<Record<string, unknown>> = {}) =>
      (await find('hondentrimmer', chosen)).trainings.map(({ id }) => id);
    await world.owner.query('update training_run set capacity = 1 where training_id = $1', [one?.id]);
    expect(await ids({ place: true })).toContain(one?.id);
    await world.owner.query('begin');
    await world.owner.query('set local session_replication_role = replica');
    await world.owner.query(
      `insert into training_place (municipality_id, request_id, run_id, number, state, seat, declined)
       select municipality_id, id, id, 1, 'TAKEN', 1, 0 from training_run where training_id = $1`,
      [one?.id],
    );
    await world.owner.query('commit');
    expect(await ids({ place: true })).not.toContain(one?.id);
    expect(await ids({ open: true })).toContain(one?.id);
    await world.owner.query('update training_run set capacity = null where training_id = $1', [one?.id]);
    expect(await ids({ place: true })).toContain(one?.id);
  });

  test('a month beside those that are counted, or one that has gone, has no start', async () => {
    for (const start of ['2026-10', '2028-01']) expect((await find('', { start })).count, start).toBe(0);
    const { facets } = await find('');
    const months = facets.filter(({ facet }) => facet === 'start').map(({ value }) => value);
    expect(months.length).toBeGreaterThan(3);
    expect(months.every((month) => month >= '2026-11' && month <= '2027-10')).toBe(true);
  });

  test('what is not told is in no choice but that of Dutch, which it does not ask for', async () => {
    const [one] = (await find('mbo-verklaring', { within: 40 })).trainings;
    await world.owner.query(
      `update training set sector = null, level = null, time = null, language = null, distance = null, shortage = null,
         dutch_level = null, childcare = null where id = $1`,
      [one?.id],
    );
    const ids = async (chosen: object) => (await find('mbo-verklaring', { ...chosen })).trainings.map(({ id }) => id);
    expect(await ids({})).toContain(one?.id);
    expect(await ids({ dutch: 'A1' })).toEqual([one?.id]);
    for (const chosen of [
      { sector: 'SKILLS' },
      { time: 'DAY' },
      { language: 'nl' },
      { within: 40 },
      { childcare: true },
    ])
      expect(await ids(chosen), JSON.stringify(chosen)).not.toContain(one?.id);
  });

  test('each keeps what does not fit out', async () => {
    const near = await find('', { within: 9, sector: 'CARE', cost: 0, dutch: 'A2' });
    expect(near.count).toBeGreaterThan(0);
    for (const one of near.trainings) {
      expect(one).toMatchObject({ sector: 'CARE', costCents: 0 });
      expect(one.distance ?? 0).toBeLessThanOrEqual(9);
      expect(one.dutchLevel).toBe('A2');
    }
  });

  test('a run whose last day to ask has passed is no start, and its training is not open', async () => {
    const { trainings } = await find('heftruck', { open: true });
    const [one] = trainings;
    expect(one?.runs.length).toBeGreaterThan(0);
    await world.owner.query(`update training_run set apply_by = '2026-11-23' where training_id = $1`, [one?.id]);
    const after = await find('heftruck', { open: true });
    expect(after.trainings.map(({ id }) => id)).not.toContain(one?.id);
  });
});

test('a catalogue is of its municipality', async () => {
  const elsewhere = await world.citizen(await world.municipality());
  expect((await find('', {}, elsewhere)).count).toBe(0);
  const [one] = (await find('heftruck')).trainings;
  const ask = (who: CitizenViewer, id: unknown) =>
    world.ask<{ training: { title: string } | null }>(who, 'query One($id: ID!) { training(id: $id) { title } }', {
      id,
    });
  expect((await ask(viewer, one?.id)).training).toEqual({ title: 'Heftruck' });
  expect((await ask(elsewhere, one?.id)).training).toBeNull();
  expect((await ask(viewer, 'not-an-id')).training).toBeNull();
});
