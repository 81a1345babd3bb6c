import type pg from 'pg';
import { createSecretBox } from '#graphql/shared/ports/secret-box.ts';
import type { Account } from './sessions.ts';
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
  const managers = stage.bulk.caseManagers.slice(0, professionals);
  const [first] = await idsOf(
    stage,
    `select id from income_report where municipality_id = $1 and status = 'SENT'
     order by payment_on, last_sent_at, id limit $2`,
    1,
  );
  await letNumberBeOpened(stage, first);
  const offices: Visitor[] = [];
  for (const { professionalId: accountId } of managers)
    offices.push({
      who: 'case manager',
      account: { municipalityId, accountId, accountKind: 'professional' },
      pages: managerPages(await firstOf(stage.database, municipalityId, accountId)),
    });
  return [
    ...(await residents(stage, citizens)).map((account): Visitor => ({ who: 'citizen', account, pages: citizenPages })),
    ...offices,
    {
      who: 'specialist',
      account: { municipalityId, accountId: professionalId, accountKind: 'professional' },
      pages: [
        { name: '/beoordelen', path: '/beoordelen' },
        { name: '/beoordelen/:id', path: `/beoordelen/${first ?? ''}` },
      ],
    },
  ];
}

/** So many people of the municipality, the same ones each time. */
export async function residents(stage: Stage, most: number): Promise<readonly Account[]> {
  const municipalityId = stage.bulk.specialists[0]?.municipalityId ?? '';
  const ids = await idsOf(stage, 'select id from person where municipality_id = $1 order by id limit $2', most);
  return ids.map((accountId) => ({ municipalityId, accountId, accountKind: 'citizen' }));
}

async function idsOf({ database, bulk }: Stage, text: string, most: number): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(text, [bulk.specialists[0]?.municipalityId, most]);
  return rows.map(({ id }) => id);
}

/** The page of a report shows the end of a number, and opens it with the key of this stage. */
async function letNumberBeOpened({ database, secret }: Stage, reportId: string | undefined): Promise<void> {
  const sealed = createSecretBox(Buffer.from(secret, 'base64')).seal('999990019');
  await database.query(
    `update person p set bsn_cipher = $1 from income_report r
     where r.id = $2 and p.municipality_id = r.municipality_id and p.id = r.person_id`,
    [sealed, reportId],
  );
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
