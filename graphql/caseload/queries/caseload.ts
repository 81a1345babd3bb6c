import { canWait, trainingWaits } from '#db/repositories/training-waits.ts';
import type * as tables from '#db/schema/income.ts';
import type { OperationContext } from '../../context.ts';
import type { QueryCaseloadArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { datesOf, type CalendarException, type DatesProfile } from '../../income/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { addMonths, localDate, monthOf, type LocalDate, type Month } from '../../shared/local-date.ts';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type PartCheck } from '../../shared/paging.ts';
import { besideToday } from './stands-beside.ts';

type Connection = ResolversParentTypes['CaseloadConnection'];
type Person = Connection['edges'][number]['node'];
type HeadRow = typeof tables.incomeReport.$inferSelect;

interface Answer {
  /** What the municipality decided about dates. */
  readonly profiles: readonly DatesProfile[];
  readonly exceptions: readonly CalendarException[];
  readonly people: readonly PersonRow[];
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  /** Heads of the month that runs and the one before; never an amount. */
  readonly reports: readonly Pick<HeadRow, 'month' | 'status' | 'dueOn' | 'sentVersion'>[] | null;
  /** Whether there was a benefit in the month before. */
  readonly benefitBefore: boolean | null;
  readonly benefitNow: boolean | null;
  /** What waits, the most pressing first. */
  readonly attention: Person['attention'];
  /** Place of the most pressing one: what people are sorted by first. */
  readonly rank: number;
}

/** SQL: there was a benefit in a month, of which the first day and the one after the last are given. */
const benefitWithin = (first: string, after: string) =>
  `bool_or(b.starts_on < ${after} and (b.ends_on is null or b.ends_on >= ${first}))`;

/**
 * Values: municipality, professional, today, month before, month that runs, rows, and for a later page the cursor. Each table is named
 * once and what waits is an aggregate: row policies make every mention dear, and PostgreSQL would work a plain expression out again
 * wherever it is used.
 */
const text = (cursor: string) => `
with page as (
  select p.municipality_id, p.id, p.name, p.birth_date, place.*
  from person p
  cross join lateral (
    select
      coalesce(bool_or(s.kind = 'DISAGREED' and s.number = s.proposed_number), false) as disagreed,
      coalesce(bool_or(s.kind = 'CHANGE_ASKED' and s.number = s.in_force_number and s.at >= s.proposed_last), false) as wished,
      coalesce(bool_or(s.respond_by < $3::date and s.number = s.proposed_number), false) as overdue
    from (
      select h.proposed_number, h.in_force_number, v.number, v.respond_by, r.kind, r.at,
        max(v.proposed_at) over () as proposed_last
      from participation_plan h
      join plan_version v on v.municipality_id = h.municipality_id and v.plan_id = h.id
      left join plan_response r on r.municipality_id = v.municipality_id and r.version_id = v.id
        and r.kind in ('DISAGREED', 'CHANGE_ASKED')
      where h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null) s) said
  cross join lateral (
    select nullif(array_remove(array_agg(distinct 'TRAINING_' || ${trainingWaits({ request: 'r', today: '$3' })}), null), '{}') as waits
    from training_request r
    where r.municipality_id = p.municipality_id and r.person_id = p.id and ${canWait('r')}) training
  cross join lateral (
    select bool_or(true) as waits
    from perspective_request q
    where q.municipality_id = p.municipality_id and q.person_id = p.id and q.answered_at is null and q.withdrawn_at is null) joining
  cross join lateral (
    select case when said.disagreed then 0 when said.wished then 1 when said.overdue then 2 when training.waits is not null then 3
        when joining.waits then 4 else 5 end as rank,
      array_remove(array[
        case when said.disagreed then 'DISAGREED' end,
        case when said.wished then 'CHANGE_ASKED' end,
        case when said.overdue and not said.disagreed then 'NO_ANSWER' end], null) || coalesce(training.waits, '{}')
        || case when joining.waits then array['PERSPECTIVE_ASKED'] else '{}' end as attention) place
  where p.municipality_id = $1
    and ${besideToday({ municipality: '$1', person: 'p.id', professional: '$2', today: '$3' })}
    ${cursor}
  order by place.rank, p.name, p.id
  limit $6)
select
  coalesce((
    select json_agg(json_build_object(
      'validFrom', mp.valid_from, 'reportDueDay', mp.report_due_day, 'paymentDay', mp.payment_day,
      'settlementMethod', mp.settlement_method))
    from municipality_profile mp where mp.municipality_id = $1), '[]') as profiles,
  coalesce((
    select json_agg(json_build_object('month', c.month, 'dueOn', c.due_on, 'paymentOn', c.payment_on))
    from report_calendar c where c.municipality_id = $1 and c.month in ($4, $5)), '[]') as exceptions,
  coalesce((
    select json_agg(json_build_object(
        'id', page.id, 'name', page.name, 'birthDate', page.birth_date, 'rank', page.rank, 'attention', page.attention,
        'reports', reported.heads, 'benefitBefore', paid.before, 'benefitNow', paid.now)
      order by page.rank, page.name, page.id)
    from page
    cross join lateral (
      select json_agg(json_build_object(
        'month', r.month, 'status', r.status, 'dueOn', r.due_on, 'sentVersion', r.sent_version)) as heads
      from income_report r
      where r.municipality_id = page.municipality_id and r.person_id = page.id and r.month in ($4, $5)) reported
    cross join lateral (
      select ${benefitWithin(`($4 || '-01')::date`, `($5 || '-01')::date`)} as before,
        ${benefitWithin(`($5 || '-01')::date`, `($5 || '-01')::date + interval '1 month'`)} as now
      from benefit b where b.municipality_id = page.municipality_id and b.person_id = page.id) paid), '[]') as people`;

const firstPage = { name: 'caseload', text: text('') };
const nextPage = { name: 'caseload-next', text: text('and (place.rank, p.name, p.id) > ($7::int, $8, $9::uuid)') };

const cursorChecks: readonly PartCheck[] = [(rank) => /^[0-5]$/.test(rank), () => true, isId];

/**
 * One page of the people whom the case manager stands beside today, in one statement: those with whom something waits for them first,
 * then by name.
 */
export async function caseload(context: OperationContext, { first, after }: QueryCaseloadArgs): Promise<Connection> {
  const { municipalityId, professionalId } = professional(context.viewer);
  const now = monthOf(context.today);
  const before = addMonths(now, -1);
  const size = pageSize(first);
  const [answer] = await context.tx.query<Answer>({
    ...(after ? nextPage : firstPage),
    values: [
      municipalityId,
      professionalId,
      context.today,
      before,
      now,
      size + 1,
      ...(after ? decodeCursor(after, cursorChecks) : []),
    ],
  });
  const { people = [], profiles = [], exceptions = [] } = answer ?? {};
  context.access.saw(people.slice(0, size).map(({ id }) => id));
  const dueOn = (month: Month) => datesOf(month, profiles, exceptions)?.dueOn ?? null;
  const months = { before: { month: before, dueOn: dueOn(before) }, now: { month: now, dueOn: dueOn(now) } };
  return connectionOf(people, size, (row) => ({
    // Worked out where it is asked for: pages of ours do not.
    get cursor() {
      return cursorOf(row);
    },
    node: toPerson(row, context.today, months),
  }));
}

const cursorOf = ({ rank, name, id }: PersonRow) => encodeCursor([String(rank), name, id]);

/** A month, and when its report should be in where nothing was begun. */
interface Reportable {
  readonly month: Month;
  readonly dueOn: LocalDate | null;
}

/** The month before is still to be reported as long as nothing was sent for it; otherwise the month that runs. */
function toPerson(
  row: PersonRow,
  today: LocalDate,
  { before, now }: { readonly before: Reportable; readonly now: Reportable },
): Person {
  const reports = row.reports ?? [];
  const sentBefore = reports.some(({ month, sentVersion }) => month === before.month && sentVersion > 0);
  const reportable = row.benefitBefore === true && !sentBefore ? before : now;
  const report = reports.find(({ month }) => month === reportable.month);
  const benefit = (reportable === before ? row.benefitBefore : row.benefitNow) === true;
  const dueOn = report?.dueOn ?? reportable.dueOn;
  return {
    person: { id: row.id, name: row.name, birthDate: localDate(row.birthDate), bsnCipher: null },
    month: reportable.month,
    status: report?.status ?? null,
    late: benefit && (report?.sentVersion ?? 0) === 0 && dueOn !== null && dueOn < today,
    benefit,
    attention: row.attention,
  };
}
