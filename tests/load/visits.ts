import type pg from 'pg';
import type { Account } from './portal.ts';
import type { Stage } from './stage.ts';

/** Somebody of the stage with the pages that they open. */
export interface Visitor {
  readonly who: 'citizen' | 'case manager' | 'specialist';
  readonly account: Account;
  readonly pages: readonly Page[];
}

export interface Page {
  /** Without ids, for a table. */
  readonly name: string;
  readonly path: string;
}

/** Visitors of one municipality of the stage: so many citizens, and everybody who works there up to a number. */
export async function visitors(stage: Stage, citizens: number, professionals: number): Promise<readonly Visitor[]> {
  const [specialist] = stage.bulk.specialists;
  if (!specialist) throw new Error('nobody is there');
  const { municipalityId, professionalId } = specialist;
  const ids = async (text: string, ...values: readonly unknown[]) =>
    (await stage.database.query<{ id: string }>(text, [municipalityId, ...values])).rows.map(({ id }) => id);
  const people = await ids('select id from person where municipality_id = $1 order by id limit $2', citizens);
  const managers = await ids(
    `select id from professional where municipality_id = $1 and 'CASE_MANAGER' = any(roles) order by id limit $2`,
    professionals,
  );
  const queue = await ids(
    `select id from income_report where municipality_id = $1 and status = 'SENT' order by payment_on, last_sent_at, id limit 1`,
  );
  return [
    ...people.map((accountId): Visitor => ({
      who: 'citizen',
      account: { municipalityId, accountId, accountKind: 'citizen' },
      pages: citizenPages,
    })),
    ...(await Promise.all(
      managers.map(async (accountId): Promise<Visitor> => ({
        who: 'case manager',
        account: { municipalityId, accountId, accountKind: 'professional' },
        pages: managerPages(await firstOf(stage.database, municipalityId, accountId)),
      })),
    )),
    {
      who: 'specialist',
      account: { municipalityId, accountId: professionalId, accountKind: 'professional' },
      pages: [
        { name: '/beoordelen', path: '/beoordelen' },
        { name: '/beoordelen/:id', path: `/beoordelen/${queue[0] ?? ''}` },
      ],
    },
  ];
}

const citizenPages: readonly Page[] = ['/overzicht', '/inkomsten', '/plan', '/afspraken', '/trede'].map((path) => ({
  name: path,
  path,
}));

const managerPages = (person: string | undefined): readonly Page[] => [
  { name: '/mijn-mensen', path: '/mijn-mensen' },
  ...(person === undefined ? [] : [{ name: '/mijn-mensen/:person', path: `/mijn-mensen/${person}` }]),
];

async function firstOf(database: pg.Client, municipalityId: string, manager: string): Promise<string | undefined> {
  const { rows } = await database.query<{ id: string }>(
    'select person_id as id from assignment where municipality_id = $1 and professional_id = $2 order by person_id limit 1',
    [municipalityId, manager],
  );
  return rows[0]?.id;
}
