import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { courses } from '#db/seed/training-courses.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { createWorld, type World } from '../income/world.ts';
import { namedInstruments, otherRows } from './named-instruments.ts';

/** The catalogue of the demo, as it is seeded. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const count = async (text: string) => {
  const [row] = await world.rows<{ count: number }>(text, []);
  return row?.count ?? 0;
};

test('has at least two thousand trainings of over two hundred courses, and each starts some day', async () => {
  const each = `select count(*)::int as count from training group by municipality_id order by 1 limit 1`;
  expect(await count(each)).toBeGreaterThanOrEqual(2000);
  expect(new Set(courses.map(({ title }) => title)).size).toBeGreaterThanOrEqual(200);
  const without = `select count(*)::int as count from training t
    where not exists (select from training_run r where r.municipality_id = t.municipality_id and r.training_id = t.id)`;
  expect(await count(without)).toBe(0);
});

test('its words are stemmed as Dutch and found with and without accents', async () => {
  const matching = (word: string) =>
    count(`select count(*)::int as count from training where words @@ to_tsquery('dutch', '${word}')`);
  const verzorgende = await matching('verzorgenden');
  expect(verzorgende).toBeGreaterThan(0);
  expect(await matching('verzorgende')).toBe(verzorgende);
  expect(await matching('hygiene')).toBeGreaterThan(0);
});

describe('instruments of the municipality', () => {
  interface Found {
    readonly count: number;
    readonly goals: readonly { readonly goal: string; readonly count: number }[];
    readonly instruments: readonly Readonly<Record<'name' | 'goal' | 'source' | 'validFrom' | 'validUntil', string>>[];
  }
  const find = async (text: string, chosen: object = {}, on = world) => {
    const viewer = await citizen();
    const { findInstruments } = await on.ask<{ findInstruments: Found }>(
      viewer,
      `query Find($search: InstrumentSearchInput!) { findInstruments(search: $search) {
        count goals { goal count } instruments { name goal source validFrom validUntil } } }`,
      { search: { text, ...chosen } },
    );
    return findInstruments;
  };
  const citizen = async (): Promise<CitizenViewer> => {
    const [row] = await world.rows<{ municipality_id: string; id: string }>(
      `select p.municipality_id, p.id from person p join municipality m on m.id = p.municipality_id where m.slug = 'modelstad' limit 1`,
      [],
    );
    if (!row) throw new Error('nobody was seeded');
    return { kind: 'citizen', municipalityId: row.municipality_id, personId: row.id, assurance: 'substantial' };
  };

  test('every one that the policy documents name is found first by its Dutch name', async () => {
    const missing: string[] = [];
    for (const [row, name] of namedInstruments)
      if ((await find(name)).instruments[0]?.name !== name) missing.push(`${row} ${name}`);
    expect(missing).toEqual([]);
  });

  test('every row of the notes is named or left out, once', () => {
    const rows = (letter: string, last: number, first = 1) =>
      Array.from({ length: last - first + 1 }, (_, place) => {
        const number = String(place + first);
        return `${letter}${'EB'.includes(letter) ? number.padStart(2, '0') : number}`;
      });
    const all = [
      ...rows('E', 53),
      ...rows('B', 51),
      ...rows('C', 40, 0),
      'C0b',
      ...rows('W', 12, 0),
      ...rows('Y', 12),
      ...rows('N', 9),
      ...rows('O', 9),
      ...rows('P', 3),
    ];
    const named = [...new Set(namedInstruments.map(([row]) => row))];
    const left = Object.values(otherRows).flatMap((list) => list.split(' '));
    expect([...named, ...left].sort()).toEqual(all.sort());
  });

  test('each says where it was decided, for which year, and what the source says no word about stays empty', async () => {
    expect(
      await count(`select count(*)::int as count from training_instrument
        where source = '' or what = '' or for_whom = '' or rule = '' or valid_until < valid_from + 364`),
    ).toBe(0);
    expect(
      await count(`select count(*)::int as count from training_instrument i where exists (
        select from training_instrument o where o.municipality_id = i.municipality_id and o.name = i.name and o.id <> i.id)`),
    ).toBe(0);
  });

  test('a goal is counted and chosen, signs find nothing, and all are there without words', async () => {
    const all = await find('');
    expect(all.instruments).toHaveLength(all.count);
    for (const { goal, count: many } of all.goals) {
      const chosen = await find('', { goal, first: 5 });
      expect(chosen).toMatchObject({ count: many, goals: all.goals });
      expect(chosen.instruments.length).toBeLessThanOrEqual(5);
      expect(new Set(chosen.instruments.map((one) => one.goal))).toEqual(new Set([goal]));
    }
    expect(await find('!!!')).toEqual({ count: 0, instruments: [], goals: [] });
    expect((await find('klimopbaan')).instruments[0]).toMatchObject({
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    });
  });

  test('is offered in its year and not after', async () => {
    expect((await find('klimopbaan', {}, world.at('2026-12-31T12:00:00Z'))).count).toBeGreaterThan(0);
    expect((await find('klimopbaan', {}, world.at('2027-01-01T12:00:00Z'))).count).toBe(0);
  });
});
