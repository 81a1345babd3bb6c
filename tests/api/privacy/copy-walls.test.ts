import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyWords } from '#app/server/privacy/copy-words.ts';
import { createPool } from '#db/pools.ts';
import { copiedTables, copyRights } from '#db/repositories/privacy-copied-tables.ts';
import { readPerson } from '#db/repositories/privacy-worker.ts';
import { withViewer } from '#db/with-viewer.ts';
import type { CitizenViewer } from '#graphql/policy/viewer.ts';
import { languages } from '#app/i18n/index.ts';
import { markEverybody, markOf, marksIn } from '../attacks/marked-people.ts';
import { addNeighbours } from '../attacks/neighbours.ts';
import { createWorld, type World } from '../income/world.ts';

/** The login that makes copies, on the demo people: whatever it reads is of the one whom its transaction is about. */
let world: World;
let copyPool: Pool;
beforeAll(async () => {
  world = await createWorld();
  copyPool = createPool(world.copyUrl, { max: 1 });
  await addNeighbours(world);
});
afterAll(async () => {
  await copyPool.end();
  await world.end();
});

const denied = { code: '42501' };

async function everybody(): Promise<readonly CitizenViewer[]> {
  const rows = await world.rows<{ municipality: string; id: string }>(
    'select municipality_id as municipality, id from person',
  );
  return rows.map(({ municipality, id }) => ({
    kind: 'citizen',
    municipalityId: municipality,
    personId: id,
    assurance: 'high',
  }));
}

/** How words are marked that only this person and whoever stands beside them may read. */
const secretOf = (personId: string) => `~s${personId.slice(-12)}~`;

const helpedBy = async (helperId: string) =>
  (await world.rows<{ id: string }>('select person_id as id from mandate where helper_id = $1', [helperId])).map(
    ({ id }) => id,
  );

describe('the login portal_copy', () => {
  test('has the columns that copies give, and no other', async () => {
    const granted = await world.rows<{ right: string }>(
      `select c.table_name || '.' || c.column_name as right from information_schema.columns c
       where c.table_schema = 'public' and has_column_privilege('portal_copy', c.table_name::regclass, c.column_name, 'select')`,
    );
    const wanted = new Set(copiedTables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
    for (const column of ['municipality_id', 'id', 'name']) wanted.add(`professional.${column}`);
    const has = granted.map(({ right }) => right);
    const howTo = `put into a migration what is missing of:\n${copyRights().join(';\n')};`;
    expect(
      [...wanted].filter((right) => !has.includes(right)),
      howTo,
    ).toEqual([]);
    expect(has.filter((right) => !wanted.has(right))).toEqual([]);
  });

  test('sees nobody without somebody, and changes nothing', async () => {
    for (const { table } of copiedTables) {
      const { rows } = await copyPool.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      expect(rows, table).toEqual([{ count: 0 }]);
    }
    const [somebody] = await everybody();
    if (!somebody) throw new Error('nobody was seeded');
    await copyPool.query('set default_transaction_read_only = off');
    for (const { table } of copiedTables)
      for (const text of [`delete from ${table}`, `update ${table} set municipality_id = municipality_id`])
        await expect(
          withViewer(copyPool, somebody, (tx) => tx.query({ text })),
          text,
        ).rejects.toMatchObject(denied);
    await copyPool.query('set default_transaction_read_only = on');
    await expect(copyPool.query('select bsn_index from person')).rejects.toMatchObject(denied);
    await expect(copyPool.query('select token_hash from session')).rejects.toMatchObject(denied);
    await expect(copyPool.query('select partner_name from benefit')).rejects.toMatchObject(denied);
  });

  test('gives nobody a word of anybody else', async () => {
    await markEverybody(world.owner);
    const people = await everybody();
    expect(people.length).toBeGreaterThan(15);
    let read = 0;
    for (const person of people) {
      const lists = await withViewer(copyPool, person, (tx) => readPerson(tx, person));
      const own = [markOf(person.personId), secretOf(person.personId)];
      const helped = (await helpedBy(person.personId)).map(secretOf);
      for (const [name, rows] of lists) {
        // Where somebody else wrote this person down, the words are marked as that one's.
        if (name === 'householdSeenFromOthers') continue;
        const marks = [...marksIn(JSON.stringify(rows))];
        read += marks.length;
        // Whoever helps somebody knows who that is, and copies no more of them than the name.
        const known = name === 'peopleYouHelp' ? [...own, ...helped] : own;
        expect(
          marks.filter((mark) => !known.includes(mark)),
          name,
        ).toEqual([]);
      }
    }
    expect(read).toBeGreaterThan(100);
  });
});

test('every word that a column may hold has words for people, in every language', async () => {
  const checks = await world.rows<{ table: string; column: string; definition: string }>(
    `select t.relname as table, a.attname as column, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
     where c.contype = 'c' and c.connamespace = 'public'::regnamespace and array_length(c.conkey, 1) = 1`,
  );
  const wordless: string[] = [];
  let words = 0;
  for (const { table, column, definition } of checks) {
    const codes = [...definition.matchAll(/'([^']*)'::text/g)].map(([, code = '']) => code);
    for (const list of copiedTables.filter((one) => one.table === table))
      for (const { name, sql } of list.given)
        if (sql === `t.${column}` && !['mediaType', 'month', 'phone', 'calledName'].includes(name))
          for (const code of codes)
            for (const language of languages) {
              words += 1;
              if (copyWords(language).code(list.name, name, code) === null)
                wordless.push(`${language} ${list.name}.${name} ${code}`);
            }
  }
  expect(wordless).toEqual([]);
  expect(words).toBeGreaterThan(200);
});
