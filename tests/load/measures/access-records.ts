import { contest, type Cost, type Round } from '../contest.ts';
import { type Section, spreadOf } from '../lines.ts';
import { pastTheWalls } from '../past-the-walls.ts';
import { say, type Stage } from '../stage.ts';

type Name = 'in process';

/**
 * The caseload of 50 people before and after very many reads were recorded. What our process uses does not change with them: PostgreSQL's
 * part is told in it, so that a slower moment of the machine is not taken for a slower database.
 */
export async function accessRecords(stage: Stage): Promise<Section> {
  const before = await read(stage);
  const count = await record(stage);
  const after = await read(stage);
  const inOurs = (rounds: readonly Round<Name>[]) => spreadOf(rounds.map((round) => share(round['in process'])));
  const [without, with_] = [inOurs(before), inOurs(after)];
  const ratio = (part: (cost: Cost) => number) =>
    spreadOf(
      after.map(
        (round, index) => part(round['in process']) / part(before[index]?.['in process'] ?? round['in process']),
      ),
    );
  return {
    title: `caseload beside ${count.toLocaleString('en')} access records`,
    lines: [
      {
        what: 'PostgreSQL, of what it took without them',
        unit: 'x',
        spread: spreadOf([with_.median / without.median]),
        bar: { most: 1.1 },
      },
      { what: 'PostgreSQL, as measured', unit: 'x', spread: ratio(({ database }) => database) },
      { what: 'our process, as measured', unit: 'x', spread: ratio(({ node }) => node) },
    ],
  };
}

const share = ({ node, database }: Cost) => database / node;

const read = (stage: Stage) =>
  contest<Name>(stage, [{ name: 'in process', program: 'contestants/caseload.ts' }], () => undefined);

/** Writes records of all case managers about their people, as if they had read for years. Gives how many there are. */
async function record({ database, bulk, accessRecords }: Stage): Promise<number> {
  say(`  recording ${accessRecords.toLocaleString('en')} reads`);
  const municipalityId = bulk.specialists[0]?.municipalityId;
  await pastTheWalls(
    database,
    `with beside as (
       select array_agg(professional_id) as who, array_agg(person_id) as whom, count(*)::int as pairs
       from assignment where municipality_id = $1 and role = 'CASE_MANAGER')
     insert into access_record (municipality_id, id, at, professional_id, professional_name, role, operation, subject_ids, purpose, trace_id)
     select $1, gen_random_uuid(), now() - i * interval '3 seconds', who[1 + i % pairs], 'CASE_MANAGER', 'case',
       array[whom[1 + i % pairs]], 'GUIDE', 'bench'
     from beside, generate_series(1, $2) i`,
    [municipalityId, accessRecords],
  );
  await database.query('vacuum analyze access_record');
  const { rows } = await database.query<{ count: number }>('select count(*)::int as count from access_record');
  return rows[0]?.count ?? 0;
}
