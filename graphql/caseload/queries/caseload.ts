import type * as tables from '#db/schema/income.ts';
import type { OperationContext } from '../../context.ts';
import type { QueryCaseloadArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { datesOf, type CalendarException, type DatesProfile } from '../../income/index.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { addMonths, localDate, monthOf, type LocalDate, type Month } from '../../shared/local-date.ts';
import { decodeCursor, encodeCursor, pageSize, type PartCheck } from '../../shared/paging.ts';
import { besideToday } from './stands-beside.ts';

type Connection = ResolversParentTypes['CaseloadConnection'];
type Person = Connection['edges'][number]['node'];
type HeadRow = typeof tables.incomeReport.$inferSelect;

/** What the municipality decided about dates: the same for the whole page. */
interface CalendarRow {
  readonly profiles: readonly DatesProfile[];
  readonly exceptions: readonly CalendarException[];
}

interface PersonRow extends CalendarRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  /** Heads of the month that runs and the one before; never an amount. */
  readonly reports: readonly Pick<HeadRow, 'month' | 'status' | 'dueOn' | 'sentVersion'>[];
  /** Whether there was a benefit in the month before. */
  readonly benefitBefore: boolean;
  readonly benefitNow: boolean;
  /** What waits in the plan, the most pressing first. */
  readonly attention: Person['attention'];
  /** Place of the most pressing one: what people are sorted by first. */
  readonly rank: number;
}

/** SQL: there was a benefit in a month, of which the first day and the one after the last are given. */
const benefitWithin = (first: string, after: string) => `exists (
    select 1 from benefit b
    where b.municipality_id = p.municipality_id and b.person_id = p.id
      and b.starts_on < ${after} and (b.ends_on is null or b.ends_on >= ${first}))`;

/** Values: municipality, professional, today, month before, month that runs, rows, and for a later page the cursor. */
const text = (cursor: string) => `
with calendar as (
  select
    coalesce((
      select json_agg(json_build_object(
        'validFrom', mp.valid_from, 'reportDueDay', mp.report_due_day, 'paymentDay', mp.payment_day,
        'settlementMethod', mp.settlement_method))
      from municipality_profile mp where mp.municipality_id = $1), '[]') as profiles,
    coalesce((
      select json_agg(json_build_object('month', c.month, 'dueOn', c.due_on, 'paymentOn', c.payment_on))
      from report_calendar c where c.municipality_id = $1 and c.month in ($4, $5)), '[]') as exceptions)
select p.id, p.name, p.birth_date::text as "birthDate", calendar.profiles, calendar.exceptions,
  coalesce((
    select json_agg(json_build_object(
      'month', r.month, 'status', r.status, 'dueOn', r.due_on, 'sentVersion', r.sent_version))
    from income_report r
    where r.municipality_id = p.municipality_id and r.person_id = p.id and r.month in ($4, $5)), '[]') as reports,
  ${benefitWithin(`($4 || '-01')::date`, `($5 || '-01')::date`)} as "benefitBefore",
  ${benefitWithin(`($5 || '-01')::date`, `($5 || '-01')::date + interval '1 month'`)} as "benefitNow",
  to_json(array_remove(array[
    case when said.disagreed then 'DISAGREED' end,
    case when said.wished then 'CHANGE_ASKED' end,
    case when said.nothing then 'NO_ANSWER' end], null)) as attention,
  place.rank
from person p
cross join calendar
left join participation_plan h on h.municipality_id = p.municipality_id and h.person_id = p.id and h.ended_on is null
left join plan_version w on w.municipality_id = h.municipality_id and w.plan_id = h.id and w.number = h.proposed_number
left join plan_version f on f.municipality_id = h.municipality_id and f.plan_id = h.id and f.number = h.in_force_number
cross join lateral (
  select exists (
    select 1 from plan_response r
    where r.municipality_id = w.municipality_id and r.version_id = w.id and r.kind = 'DISAGREED') as disagreed) answer
cross join lateral (
  select answer.disagreed, coalesce(w.respond_by < $3::date, false) and not answer.disagreed as nothing, exists (
    select 1 from plan_response r
    where r.municipality_id = f.municipality_id and r.version_id = f.id and r.kind = 'CHANGE_ASKED'
      and not exists (
        select 1 from plan_version later
        where later.municipality_id = h.municipality_id and later.plan_id = h.id and later.proposed_at > r.at)) as wished) said
cross join lateral (
  select case when said.disagreed then 0 when said.wished then 1 when said.nothing then 2 else 3 end as rank) place
where p.municipality_id = $1
  and ${besideToday({ municipality: '$1', person: 'p.id', professional: '$2', today: '$3' })}
  ${cursor}
order by place.rank, p.name, p.id
limit $6`;

const firstPage = { name: 'caseload', text: text('') };
const nextPage = { name: 'caseload-next', text: text('and (place.rank, p.name, p.id) > ($7::int, $8, $9::uuid)') };

const cursorChecks: readonly PartCheck[] = [(rank) => /^[0-3]$/.test(rank), () => true, isId];

/**
 * One page of the people whom the case manager stands beside today, in one statement: those whose plan waits for them first, then by
 * name.
 */
export async function caseload(context: OperationContext, { first, after }: QueryCaseloadArgs): Promise<Connection> {
  const { municipalityId, professionalId } = professional(context.viewer);
  const now = monthOf(context.today);
  const before = addMonths(now, -1);
  const size = pageSize(first);
  const rows = await context.tx.query<PersonRow>({
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
  const page = rows.slice(0, size);
  context.access.saw(page.map(({ id }) => id));
  const edges = page.map((row) => ({
    cursor: encodeCursor([String(row.rank), row.name, row.id]),
    node: toPerson(row, context.today, before, now),
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The month before is still to be reported as long as nothing was sent for it; otherwise the month that runs. */
function toPerson(row: PersonRow, today: LocalDate, before: Month, now: Month): Person {
  const sentBefore = row.reports.some(({ month, sentVersion }) => month === before && sentVersion > 0);
  const month = row.benefitBefore && !sentBefore ? before : now;
  const report = row.reports.find((candidate) => candidate.month === month);
  const benefit = month === before ? row.benefitBefore : row.benefitNow;
  const dueOn = report?.dueOn ?? datesOf(month, row.profiles, row.exceptions)?.dueOn ?? null;
  return {
    person: { id: row.id, name: row.name, birthDate: localDate(row.birthDate), bsnCipher: null },
    month,
    status: report?.status ?? null,
    late: benefit && (report?.sentVersion ?? 0) === 0 && dueOn !== null && dueOn < today,
    benefit,
    attention: row.attention,
  };
}
