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
}

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
  exists (
    select 1 from benefit b
    where b.municipality_id = p.municipality_id and b.person_id = p.id
      and b.starts_on < ($5 || '-01')::date and (b.ends_on is null or b.ends_on >= ($4 || '-01')::date)
  ) as "benefitBefore"
from person p, calendar
where p.municipality_id = $1
  and ${besideToday({ municipality: '$1', person: 'p.id', professional: '$2', today: '$3' })}
  ${cursor}
order by p.name, p.id
limit $6`;

const firstPage = { name: 'caseload', text: text('') };
const nextPage = { name: 'caseload-next', text: text('and (p.name, p.id) > ($7, $8::uuid)') };

const cursorChecks: readonly PartCheck[] = [() => true, isId];

/** One page of the people whom the case manager stands beside today, in one statement, by name. */
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
    cursor: encodeCursor([row.name, row.id]),
    node: toPerson(row, context.today, before, now),
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The month before is still to be reported as long as nothing was sent for it; otherwise the month that runs. */
function toPerson(row: PersonRow, today: LocalDate, before: Month, now: Month): Person {
  const sentBefore = row.reports.some(({ month, sentVersion }) => month === before && sentVersion > 0);
  const month = row.benefitBefore && !sentBefore ? before : now;
  const report = row.reports.find((candidate) => candidate.month === month);
  const dueOn = report?.dueOn ?? datesOf(month, row.profiles, row.exceptions)?.dueOn ?? null;
  return {
    person: { id: row.id, name: row.name, birthDate: localDate(row.birthDate), bsnCipher: null },
    month,
    status: report?.status ?? null,
    late: (report?.sentVersion ?? 0) === 0 && dueOn !== null && dueOn < today,
  };
}
