import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';

/** Why a column, or a row, is not in somebody's copy. Each has a sentence in the copy itself. */
export const leftOutReasons = [
  /** The municipality, which the copy names once. */
  'TENANT',
  /** The one whose copy it is: the same in every row. */
  'OWNER',
  /** A number by which the portal finds a row and nothing else. */
  'KEY',
  /** The number of a professional, whose name is given. */
  'PROFESSIONAL',
  /** About another adult of the household, or about others who stand in the same row. */
  'OTHERS',
  /** Would let somebody in, or tells only our own programs something: a hash of a token. */
  'SECRET',
  /** Where a file lies; the file itself is in the copy. */
  'STORAGE',
  /** How far a program is: a count of saves, a number in a log. */
  'WORKING',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

/** One table as somebody's copy holds it. A table in which somebody occurs in two ways has two. */
export interface CopiedTable {
  /** Name of its list in the copy. */
  readonly name: string;
  readonly table: string;
  /** Condition over the row `t`; `$1` is the municipality, `$2` the person. */
  readonly whose: string;
  /** The same for a row policy, without the further condition: whose a row is. */
  readonly owned: string;
  /** Rows of it that are not given, with the reason; `null` where all are. */
  readonly rowsLeftOut: 'NOT_YET_SHARED' | null;
  /** Names in the copy with what they are read from. */
  readonly given: readonly { readonly name: string; readonly sql: string }[];
  /** Those of `given` that are ciphertext of the person's own, by their name. */
  readonly opened: readonly string[];
  /** Names of columns with the reason. */
  readonly leftOut: Readonly<Record<string, LeftOut>>;
  readonly order: string;
  /** Columns in the database that the login which makes copies has to read. */
  readonly columns: readonly string[];
  /** Names of all columns of the table that have neither place: a fault. */
  readonly undecided: readonly string[];
}

type ColumnsOf<Table extends PgTable> = keyof Table['_']['columns'] & string;

interface Facts<Column extends string> {
  readonly name: string;
  /** The column that says whose row it is; default `personId`. */
  readonly owner?: Column;
  /** For a table that names nobody: the column that refers to a row of a table that does, by its `id` and `person_id`. */
  readonly through?: { readonly column: Column; readonly table: PgTable };
  /** A further condition over `t`. */
  readonly only?: string;
  readonly rowsLeftOut?: CopiedTable['rowsLeftOut'];
  readonly given: readonly Column[];
  /** Ciphertext that is the person's own, by the name under which it is given. */
  readonly opened?: Partial<Record<Column, string>>;
  /** Numbers of professionals, by the name under which the professional's name is given. */
  readonly named?: Partial<Record<Column, string>>;
  readonly leftOut: Partial<Record<Column, LeftOut>>;
  /** Columns that are left out and that the making of a copy reads all the same. */
  readonly read?: readonly Column[];
  /** Default: as it was written. */
  readonly order?: readonly Column[];
}

/** Says of every column of a table whether it is in somebody's copy. */
export function copied<Table extends PgTable>(table: Table, facts: Facts<ColumnsOf<Table>>): CopiedTable {
  const columns: Readonly<Record<string, { readonly name: string }>> = getTableColumns(table);
  const inDatabase = (name: string) => {
    const column = columns[name];
    if (!column) throw new Error(`${getTableConfig(table).name} has no ${name}`);
    return column.name;
  };
  const { given, opened = {}, named = {}, leftOut, only = null } = facts;
  const entriesOf = (record: Partial<Record<string, string>>) =>
    Object.entries(record).flatMap(([name, as]) => (as === undefined ? [] : [{ name, as }]));
  const { through } = facts;
  const owner = inDatabase(through?.column ?? facts.owner ?? 'personId');
  const reasons: Readonly<Record<string, LeftOut>> = {
    municipalityId: 'TENANT',
    ...(leftOut as Record<string, LeftOut>),
  };
  const decided = [...given, ...[opened, named, reasons].flatMap((place) => Object.keys(place))];
  const ordered = facts.order ?? given.slice(0, 1);
  const name = getTableConfig(table).name;
  /** Whether the row that `row` stands for is of `person`. */
  const ownedBy = (row: string, column: string, person: string) => {
    if (through)
      return `${column} in (select o.id from ${getTableConfig(through.table).name} o where o.municipality_id = ${row}.municipality_id and o.person_id = ${person})`;
    return owner === 'subject_ids' ? `${column} @> array[${person}]` : `${column} = ${person}`;
  };
  return {
    name: facts.name,
    table: name,
    whose: ['t.municipality_id = $1', ownedBy('t', `t.${owner}`, '$2::uuid'), ...(only === null ? [] : [only])].join(
      ' and ',
    ),
    owned: ownedBy(name, owner, '(select viewer_person())'),
    rowsLeftOut: facts.rowsLeftOut ?? null,
    given: [
      ...given.map((name) => ({ name, sql: `t.${inDatabase(name)}` })),
      ...entriesOf(opened).map(({ name, as }) => ({ name: as, sql: `encode(t.${inDatabase(name)}, 'base64')` })),
      ...entriesOf(named).map(({ name, as }) => ({
        name: as,
        sql: `(select p.name from professional p where p.municipality_id = t.municipality_id and p.id = t.${inDatabase(name)})`,
      })),
    ],
    opened: entriesOf(opened).map(({ as }) => as),
    leftOut: reasons,
    order: ordered.map((name) => `t.${inDatabase(name)}`).join(', '),
    columns: [
      ...new Set([
        'municipality_id',
        owner,
        ...[...given, ...[opened, named].flatMap((place) => Object.keys(place)), ...ordered, ...(facts.read ?? [])].map(
          inDatabase,
        ),
        ...[...(only ?? '').matchAll(/\bt\.(\w+)/g)].map(([, name = '']) => name),
      ]),
    ],
    undecided: Object.keys(columns).filter((name) => decided.filter((one) => one === name).length !== 1),
  };
}
