import { partnerDisagrees } from '#db/repositories/income-partner.ts';
import type * as tables from '#db/schema/income.ts';
import type { OperationContext } from '../../context.ts';
import type { QueryReviewQueueArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { localDate, month, parseLocalDate } from '../../shared/local-date.ts';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type PartCheck } from '../../shared/paging.ts';
import { centsOrNull } from './to-report.ts';

type Connection = ResolversParentTypes['ReviewQueueConnection'];
type HeadRow = typeof tables.incomeReport.$inferSelect;

interface QueueRow extends Pick<HeadRow, 'id' | 'month' | 'status' | 'paymentOn'> {
  readonly sentAt: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly employers: readonly string[];
  readonly income: number | null;
  readonly payout: number | null;
  readonly hasEstimate: boolean;
  readonly evidenceCount: number;
  readonly partnerDisagrees: boolean;
}

/** What only the one who judges sees of an item. A team lead's statement does not touch it. */
const amounts = {
  columns: `v.income_cents::float8 as income, v.payout_cents::float8 as payout, v.employers,
    v.has_estimate as "hasEstimate", v.evidence_count as "evidenceCount",
    ${partnerDisagrees('r')} as "partnerDisagrees"`,
  joins: `
join income_report_version v
  on v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = r.sent_version`,
};

const noAmounts = {
  columns: `null::float8 as income, null::float8 as payout, '{}'::text[] as employers, false as "hasEstimate",
    0 as "evidenceCount", false as "partnerDisagrees"`,
  joins: '',
};

const afterCursor = 'and (payment_on, last_sent_at, id) > ($4::date, $5::timestamptz, $6::uuid)';

/**
 * The page is cut before anything is joined to it. The status is tested against the words of the partial index, so that the
 * index carries the order. Values: municipality, statuses, rows, and for a later page the cursor.
 */
const text = ({ columns, joins }: typeof amounts, cursor: string) => `
select r.id, r.month, r.status, r.payment_on::text as "paymentOn", to_json(r.last_sent_at)#>>'{}' as "sentAt",
  r.sent_version as version, p.id as "personId", p.name, p.birth_date::text as "birthDate", ${columns}
from (
  select municipality_id, id, person_id, month, status, payment_on, last_sent_at, sent_version
  from income_report
  where municipality_id = $1 and status in ('SENT', 'QUESTIONED') and status = any($2) ${cursor}
  order by payment_on, last_sent_at, id
  limit $3
) r
join person p on p.municipality_id = r.municipality_id and p.id = r.person_id
${joins}
order by r.payment_on, r.last_sent_at, r.id`;

const statements = {
  specialist: {
    first: { name: 'review-queue', text: text(amounts, '') },
    next: { name: 'review-queue-next', text: text(amounts, afterCursor) },
  },
  teamLead: {
    first: { name: 'review-queue-without-amounts', text: text(noAmounts, '') },
    next: { name: 'review-queue-without-amounts-next', text: text(noAmounts, afterCursor) },
  },
} as const;

const cursorChecks: readonly PartCheck[] = [
  (day) => parseLocalDate(day) !== null,
  (instant) => !Number.isNaN(Date.parse(instant)),
  isId,
];

/** One page of the work list, in one statement, by payment date and then by the moment it was sent. */
export async function reviewQueue(
  context: OperationContext,
  { first, after, status }: QueryReviewQueueArgs,
): Promise<Connection> {
  const viewer = professional(context.viewer);
  const reader = viewer.roles.includes('INCOME_SPECIALIST') ? 'specialist' : 'teamLead';
  const size = pageSize(first);
  const rows = await context.tx.query<QueueRow>({
    ...statements[reader][after ? 'next' : 'first'],
    values: [
      viewer.municipalityId,
      status ? [status] : ['SENT', 'QUESTIONED'],
      size + 1,
      ...(after ? decodeCursor(after, cursorChecks) : []),
    ],
  });
  context.access.saw(rows.slice(0, size).map(({ personId }) => personId));
  return connectionOf(rows, size, toEdge);
}

function toEdge(row: QueueRow): Connection['edges'][number] {
  return {
    cursor: encodeCursor([row.paymentOn, row.sentAt, row.id]),
    node: {
      id: row.id,
      month: month(row.month),
      status: row.status,
      paymentOn: localDate(row.paymentOn),
      sentAt: row.sentAt,
      version: row.version,
      person: { id: row.personId, name: row.name, birthDate: localDate(row.birthDate), bsnCipher: null },
      employers: row.employers,
      income: centsOrNull(row.income),
      payout: centsOrNull(row.payout),
      hasEstimate: row.hasEstimate,
      evidenceCount: row.evidenceCount,
      partnerDisagrees: row.partnerDisagrees,
    },
  };
}
