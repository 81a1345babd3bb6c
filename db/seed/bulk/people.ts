import { idOf, type Bulk } from './statements.ts';

/** Somebody who can read what was made. */
export interface BulkReader {
  readonly municipalityId: string;
  readonly professionalId: string;
}

export interface BulkCaseManager extends BulkReader {
  readonly name: string;
  /** How many people they stand beside. */
  readonly people: number;
}

export interface BulkCitizen {
  readonly municipalityId: string;
  readonly personId: string;
}

/** People at whom others than the usual caseload of 50 begin: one of 20 and one of 200. */
const unusual = 500;

/** SQL: number of the case manager of somebody, of the place in which the people of all case managers are laid one after the other. */
const managerAt = (people: number): string =>
  people < unusual
    ? 'place / 50'
    : 'case when place < 20 then 0 when place < 220 then 1 else 2 + (place - 220) / 50 end';

/** Residents, each with a benefit. */
export async function residents({ run, key, municipalityId, people }: Bulk): Promise<void> {
  await run(
    `insert into person (municipality_id, id, name, birth_date, bsn_cipher, bsn_index, language)
     select $2, ${idOf('person', 'i')}, 'Testpersoon ' || i, date '1970-01-01' + (i * 37 % 7000), '\\x00', $1::text || i, 'nl'
     from generate_series(1, $3) i`,
    key,
    municipalityId,
    people,
  );
  await run(
    `insert into benefit (municipality_id, id, person_id, household, medically_limited_hours, wage_cost_subsidy, starts_on, account_tail)
     select $2, ${idOf('benefit', 'i')}, ${idOf('person', 'i')}, 'single', false, false, '2020-01-01', '0000'
     from generate_series(1, $3) i`,
    key,
    municipalityId,
    people,
  );
}

/**
 * Case managers with their caseloads of 50, one of 20 and one of 200, whose people lie scattered over the table. Leaves the table
 * `guided` for the rest of the transaction: who (`i`, `person_id`) has whom (`manager_id`, `manager_name`).
 */
export async function caseloads({ run, key, municipalityId, people }: Bulk): Promise<void> {
  const shared = [key, municipalityId, people] as const;
  await run(
    `insert into professional (municipality_id, id, name, email, subject, roles, active)
     select distinct on (i) $2::uuid, ${idOf('manager', 'i')}, 'Casus Beheerder ' || i, 'casus' || i || '@example.org',
       $1::text || '/manager/' || i, array['CASE_MANAGER'], true
     from (select ${managerAt(people)} as i from generate_series(0, $3 - 1) place) manager`,
    ...shared,
  );
  // 7919 is a prime: the places of neighbours lie far apart, and each is taken once.
  await run(
    `create temporary table guided on commit drop as
     select i, person.id as person_id, m.id as manager_id, m.name as manager_name
     from (select i, ${managerAt(people)} as manager
       from (select i, (i * 7919::bigint % ${people})::integer as place from generate_series(1, ${people}) i) placed) p
     join professional m on m.municipality_id = '${municipalityId}' and m.subject = '${key}/manager/' || p.manager
     join person on person.municipality_id = m.municipality_id and person.bsn_index = '${key}' || i`,
  );
  await run('analyze guided');
  await run(
    `insert into assignment (municipality_id, person_id, professional_id, role, from_date)
     select $1, person_id, manager_id, 'CASE_MANAGER', '2026-01-01' from guided`,
    municipalityId,
  );
}

/** Of each size of caseload some case managers, and citizens of every kind. */
export async function readersOf({ run, municipalityId, people }: Bulk): Promise<{
  readonly caseManagers: readonly BulkCaseManager[];
  readonly citizens: readonly BulkCitizen[];
}> {
  const managers = await run(
    `select * from (
       select manager_id as id, manager_name as name, count(*)::integer as people,
         row_number() over (partition by count(*) order by manager_id) as place
       from guided group by manager_id, manager_name) m
     where place <= 40 and people in (20, 50, 200) order by people, id`,
  );
  const citizens = await run('select person_id as id from guided where i % $1 = 0 order by i', Math.ceil(people / 100));
  return {
    caseManagers: (managers.rows as readonly { id: string; name: string; people: number }[]).map((row) => ({
      municipalityId,
      professionalId: row.id,
      name: row.name,
      people: row.people,
    })),
    citizens: (citizens.rows as readonly { id: string }[]).map(({ id }) => ({ municipalityId, personId: id })),
  };
}
