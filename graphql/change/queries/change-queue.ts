import type * as tables from '#db/schema/change.ts';
import type { OperationContext } from '../../context.ts';
import type { QueryChangeQueueArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { localDate } from '../../shared/local-date.ts';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type PartCheck } from '../../shared/paging.ts';

type Connection = ResolversParentTypes['ChangeQueueConnection'];

interface QueueRow extends Pick<typeof tables.toldChange.$inferSelect, 'id' | 'kind' | 'status' | 'withdrawn'> {
  readonly sentAt: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string;
  readonly evidenceCount: number;
}

/** What only the one who judges sees of an item. A team lead's statement does not touch it. */
const content = {
  column: 'v.evidence_count',
  join: `
join told_change_version v on v.municipality_id = c.municipality_id and v.change_id = c.id and v.number = c.sent_version`,
};

const noContent = { column: '0', join: '' };

/**
 * The page is cut before anything is joined to it. The status is tested against the words of the partial index, so that the index
 * carries the order. Values: municipality, statuses, rows, and for a later page the cursor.
 */
const text = ({ column, join }: typeof content, cursor: string) => `
select c.id, c.kind, c.status, c.withdrawn, to_json(c.last_sent_at)#>>'{}' as "sentAt", c.sent_version as version,
  p.id as "personId", p.name, p.birth_date::text as "birthDate", ${column} as "evidenceCount"
from (
  select municipality_id, id, person_id, kind, status, withdrawn, last_sent_at, sent_version
  from told_change
  where municipality_id = $1 and status in ('SENT', 'QUESTIONED') and status = any($2) ${cursor}
  order by last_sent_at, id
  limit $3
) c
join person p on p.municipality_id = c.municipality_id and p.id = c.person_id${join}
order by c.last_sent_at, c.id`;

const afterCursor = 'and (last_sent_at, id) > ($4::timestamptz, $5::uuid)';

const statements = {
  specialist: {
    first: { name: 'change-queue', text: text(content, '') },
    next: { name: 'change-queue-next', text: text(content, afterCursor) },
  },
  teamLead: {
    first: { name: 'change-queue-heads', text: text(noContent, '') },
    next: { name: 'change-queue-heads-next', text: text(noContent, afterCursor) },
  },
} as const;

const cursorChecks: readonly PartCheck[] = [(instant) => !Number.isNaN(Date.parse(instant)), isId];

/** One page of the work list, in one statement, what waits longest first. */
export async function changeQueue(
  context: OperationContext,
  { first, after, status }: QueryChangeQueueArgs,
): Promise<Connection> {
  const viewer = professional(context.viewer);
  const reader = viewer.roles.includes('INCOME_SPECIALIST') ? 'specialist' : 'teamLead';
  const size = pageSize(first);
  const rows = await context.tx.query<QueueRow & Record<string, unknown>>({
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

function toEdge({ personId, name, birthDate, ...row }: QueueRow): Connection['edges'][number] {
  return {
    cursor: encodeCursor([row.sentAt, row.id]),
    node: { ...row, person: { id: personId, name, birthDate: localDate(birthDate), bsnCipher: null } },
  };
}
