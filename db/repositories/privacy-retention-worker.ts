import type { FileFacts } from '#graphql/privacy/domain/retention.ts';
import type { RetentionReport } from '#graphql/privacy/domain/retention-report.ts';
import { inUseDays, longerKept, retentionRules } from '#graphql/privacy/domain/retention-rules.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { localDay } from './local-day.ts';
import { closedOn, reduction, running } from './privacy-own-file.ts';

/** A connection of the login `portal_retention`. */
export interface RetentionDatabase {
  query<Row extends object>(
    text: string,
    values?: unknown[],
  ): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }>;
}

/** A run of the job that is under way. */
export interface OpenRun {
  readonly id: string;
  readonly onDay: LocalDate;
  readonly closedBefore: LocalDate;
  readonly cursor: string | null;
  readonly report: RetentionReport;
}

const clientFile = retentionRules.find(({ id }) => id === 'clientFile')?.tables ?? [];
const heldTables = retentionRules.flatMap(({ id, by, tables }) =>
  by === 'RETENTION' ? tables.map((table) => ({ id, table })) : [],
);

/** Lets this transaction be about a municipality, and about a person of it where one is named. */
export async function standIn(database: RetentionDatabase, municipalityId: string, personId = ''): Promise<void> {
  await database.query(`select set_config('app.municipality_id', $1, true), set_config('app.person_id', $2, true)`, [
    municipalityId,
    personId,
  ]);
}

/** Municipalities by their short name. */
export async function listMunicipalities(
  database: RetentionDatabase,
): Promise<readonly { readonly id: string; readonly slug: string }[]> {
  return (await database.query<{ id: string; slug: string }>('select id, slug from municipality order by slug')).rows;
}

/** Whether a municipality decided that what is past its term is removed. */
export async function removesOn(database: RetentionDatabase, municipalityId: string, on: LocalDate): Promise<boolean> {
  const { rows } = await database.query<{ removes: boolean }>(
    `select removes from retention_setting where municipality_id = $1 and valid_from <= $2 order by valid_from desc limit 1`,
    [municipalityId, on],
  );
  return rows[0]?.removes ?? false;
}

/** Begins a run, or gives the one that was cut off: it goes on where it was, with the day that it was asked about. */
export async function beginRun(
  database: RetentionDatabase,
  municipalityId: string,
  run: Pick<OpenRun, 'id' | 'onDay' | 'closedBefore' | 'report'> & {
    readonly forReal: boolean;
    readonly startedAt: string;
  },
): Promise<OpenRun> {
  await database.query(
    `insert into retention_run (municipality_id, id, on_day, for_real, closed_before, started_at, report)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (municipality_id, for_real) where finished_at is null do nothing`,
    [municipalityId, run.id, run.onDay, run.forReal, run.closedBefore, run.startedAt, JSON.stringify(run.report)],
  );
  const { rows } = await database.query<OpenRun>(
    `select id, to_char(on_day, 'YYYY-MM-DD') as "onDay", to_char(closed_before, 'YYYY-MM-DD') as "closedBefore", cursor, report
     from retention_run where municipality_id = $1 and for_real = $2 and finished_at is null`,
    [municipalityId, run.forReal],
  );
  const [open] = rows;
  if (!open) throw new Error('a run that was begun is not there');
  return open;
}

/** Writes how far a run is, or with `finishedAt` that it is done. */
export async function writeRun(
  database: RetentionDatabase,
  municipalityId: string,
  run: { readonly id: string; readonly cursor: string | null; readonly report: RetentionReport },
  finishedAt: string | null,
): Promise<void> {
  await database.query(
    `update retention_run set cursor = $3, report = $4, finished_at = $5 where municipality_id = $1 and id = $2`,
    [municipalityId, run.id, run.cursor, JSON.stringify(run.report), finishedAt],
  );
}

/** Facts of the next people after one, in the order of their ids. */
export async function readFileFacts(
  database: RetentionDatabase,
  municipalityId: string,
  { on, after, first }: { readonly on: LocalDate; readonly after: string | null; readonly first: number },
): Promise<readonly (FileFacts & { readonly personId: string })[]> {
  const of = (table: string, condition: string) =>
    `exists (select 1 from ${table} t where t.municipality_id = p.municipality_id and ${condition})`;
  const { rows } = await database.query<FileFacts & { personId: string }>(
    `select p.id as "personId",
       ${running('p.municipality_id', 'p.id', '$2')} as running,
       ${closedOn('p.municipality_id', 'p.id')} as "closedOn",
       ${of('income_report', `t.person_id = p.id and t.status in ('SENT', 'QUESTIONED')`)}
         or ${of('review_question', 't.person_id = p.id and t.answered_at is null')}
         or ${of('told_change', `t.person_id = p.id and t.status in ('SENT', 'QUESTIONED')`)}
         or ${of('objection', `t.person_id = p.id and t.status in ('SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD')`)} as "openReport",
       ${of('right_request', 't.person_id = p.id and t.answered_at is null')}
         or ${of('data_copy', 't.person_id = p.id and t.ended_at is null')} as "openRequest",
       ${reduction('p.municipality_id', 'p.id', '$5')} as reduction,
       ${of('visit', `t.person_id = p.id and ${localDay('t.latest_at')} > $2::date - $6::int`)} as "inUse",
       ${of('plan_goal_share', '(t.person_id = p.id or t.with_person_id = p.id) and t.ended_at is null')} as shared,
       ${of('household_adult', '(t.person_id = p.id or t.other_person_id = p.id) and (t.until_date is null or t.until_date >= $2)')} as household,
       ${of('assignment', 't.person_id = p.id and (t.until_date is null or t.until_date >= $2)')} as assigned,
       ${of('partner_part', 't.partner_id = p.id')} or ${of('benefit', 't.partner_person_id = p.id')}
         or ${of('mandate', 't.helper_id = p.id')} as "otherRoom"
     from person p
     where p.municipality_id = $1 and ($3::uuid is null or p.id > $3)
     order by p.id limit $4`,
    [municipalityId, on, after, first, longerKept, inUseDays],
  );
  return rows;
}

/** How many rows of each table are about some people. */
export async function countRows(
  database: RetentionDatabase,
  municipalityId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ table: string; count: number }>(
    heldTables
      .map(
        ({ table }) =>
          `select '${table}' as table, count(*)::int as count from ${table}
           where municipality_id = $1 and ${countedBy(table)}`,
      )
      .join(' union all '),
    [municipalityId, people],
  );
  return new Map(rows.map(({ table, count }) => [table, count]));
}

/**
 * Removes the whole file of the person of this transaction, and gives how many rows of each table went. What refers to another comes
 * before it, so that the database itself refuses to leave anything behind that is referred to.
 */
export async function removeFile(
  database: RetentionDatabase,
  municipalityId: string,
  personId: string,
): Promise<ReadonlyMap<string, number>> {
  const gone = new Map<string, number>();
  for (const table of clientFile) {
    const { rowCount } = await database.query(`delete from ${table} where municipality_id = $1 and ${whoseIn(table)}`, [
      municipalityId,
      personId,
    ]);
    gone.set(table, rowCount ?? 0);
  }
  return gone;
}

/** Rows about somebody: what another adult shared with them, wrote them down as or answered about their report, goes too. */
function whoseIn(table: string): string {
  switch (table) {
    case 'person':
      return 'id = $2';
    case 'plan_goal_share':
      return '(person_id = $2 or with_person_id = $2)';
    case 'household_adult':
      return '(person_id = $2 or other_person_id = $2)';
    case 'partner_answer':
      return 'part_id in (select p.id from partner_part p where p.municipality_id = $1 and p.person_id = $2)';
    case 'training_place':
      return 'request_id in (select r.id from training_request r where r.municipality_id = $1 and r.person_id = $2)';
    default:
      return 'person_id = $2';
  }
}

/** The same for people in a list. */
function countedBy(table: string): string {
  switch (table) {
    case 'person':
      return 'id = any($2::uuid[])';
    case 'access_record':
      return 'subject_ids && $2::uuid[]';
    case 'partner_answer':
      return 'part_id in (select p.id from partner_part p where p.municipality_id = $1 and p.person_id = any($2::uuid[]))';
    case 'training_place':
      return 'request_id in (select r.id from training_request r where r.municipality_id = $1 and r.person_id = any($2::uuid[]))';
    default:
      return 'person_id = any($2::uuid[])';
  }
}
