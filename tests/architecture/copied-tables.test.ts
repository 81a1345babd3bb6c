import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { copiedTables, copyRights } from '#db/repositories/privacy-copied-tables.ts';
import * as schema from '#db/schema/index.ts';
import { copyWords } from '#app/server/privacy/copy-words.ts';
import { languages } from '#app/i18n/index.ts';

const tables: readonly PgTable[] = Object.values(schema);
const nameOf = (table: PgTable) => getTableConfig(table).name;

/** Columns by which a row says whose it is. */
const ofPeople = [
  'person_id',
  'with_person_id',
  'other_person_id',
  'partner_id',
  'partner_person_id',
  'subject_ids',
  'account_id',
  'helper_id',
];

/** Whoever did something for another finds it among what they did for others (`acting_record`), and not in the other one's rows. */
const toldByDeeds = (table: PgTable, column: string) =>
  column === 'helper_id' && table !== schema.actingRecord && table !== schema.mandate;

/** Whether somebody occurs in a table: by a column of its own, or by a chain of ties that ends at the person. */
function holdsPeople(table: PgTable, seen: ReadonlySet<PgTable> = new Set()): boolean {
  if (table === schema.person) return true;
  if (seen.has(table)) return false;
  if (Object.values(getTableColumns(table)).some(({ name }) => ofPeople.includes(name))) return true;
  return getTableConfig(table).foreignKeys.some((tie) =>
    holdsPeople(tie.reference().foreignTable, new Set([...seen, table])),
  );
}

/** What whoever added a table has to do. */
const howTo = (name: string) => `
  The table ${name} holds people and is in nobody's copy.
  1. Say of every column whether somebody gets it in their copy: copied(schema.…, { … }) in db/repositories/privacy-copied-*.ts.
  2. Name the list and its fields in locales/*/copy.json ("list" and "field").
  3. Give the login portal_copy its policy and its columns in a migration; the test below prints both.
  4. Say in graphql/privacy/domain/retention-rules.ts how long its rows are kept.`;

describe('somebody’s copy', () => {
  it('holds every table in which they occur', () => {
    const listed = new Set(copiedTables.map(({ table }) => table));
    const missing = tables.filter((table) => holdsPeople(table) && !listed.has(nameOf(table))).map(nameOf);
    expect(missing, missing.map(howTo).join('\n')).toEqual([]);
    expect(listed.size).toBeGreaterThan(25);
  });

  it('decides about every column once: it is given, or left out with a reason', () => {
    const undecided = copiedTables.flatMap(({ name, table, undecided: columns }) =>
      columns.map(
        (column) => `${table}.${column} is neither given nor left out of "${name}", or both: decide in copied(…)`,
      ),
    );
    expect(undecided, undecided.join('\n')).toEqual([]);
  });

  it('says in every way in which somebody occurs in a table', () => {
    const ways = tables.flatMap((table) =>
      Object.values(getTableColumns(table))
        .filter(({ name }) => ofPeople.includes(name) && !toldByDeeds(table, name))
        .map(({ name }) => `${nameOf(table)} ${name}`),
    );
    const covered = copiedTables.map(({ table, owned }) => `${table} ${owned.split(' ')[0]}`);
    expect(ways.filter((way) => !covered.includes(way))).toEqual([]);
  });

  it('knows every column that is tied to a person', () => {
    const tied = tables.flatMap((table) =>
      getTableConfig(table).foreignKeys.flatMap((tie) => {
        const { columns, foreignTable } = tie.reference();
        return foreignTable === schema.person ? columns.map(({ name }) => name) : [];
      }),
    );
    expect([...new Set(tied)].filter((name) => name !== 'municipality_id' && !ofPeople.includes(name))).toEqual([]);
  });

  it('notices a table that is tied to a person by a chain', () => {
    expect(tables.filter((table) => holdsPeople(table)).map(nameOf)).toEqual(
      expect.arrayContaining(['access_record', 'session', 'income_source_evidence', 'household_adult']),
    );
    expect(tables.filter((table) => !holdsPeople(table)).map(nameOf)).toEqual(
      expect.arrayContaining(['municipality', 'professional', 'plan_template']),
    );
  });

  it.each(languages)('has a name for every list and every field in %s', (language) => {
    const said = copyWords(language);
    const lists = copiedTables.filter(({ name }) => said.list(name) === name).map(({ name }) => name);
    const fields = copiedTables.flatMap(({ given }) => given.map(({ name }) => name));
    const nameless = [...new Set(fields)].filter((name) => said.field(name) === name);
    expect({ lists, nameless }).toEqual({ lists: [], nameless: [] });
  });

  it('gives the login that makes it nothing but a person’s own rows', () => {
    for (const right of copyRights())
      expect(right).toMatch(
        /^(create policy copy on \w+ for select to portal_copy using|grant select \([\w, ]+\) on \w+ to portal_copy)/,
      );
  });
});
