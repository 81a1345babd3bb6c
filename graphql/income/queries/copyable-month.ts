import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { month, type Month } from '../../shared/local-date.ts';

const text = `
select max(r.month) as month
from income_report r
where r.municipality_id = $1 and r.person_id = $2 and r.month < $3
  and exists (
    select 1 from income_report_version v
    join income_source s on s.municipality_id = v.municipality_id and s.version_id = v.id and s.kind = 'employment'
    where v.municipality_id = r.municipality_id and v.report_id = r.id and v.number = r.sent_version)`;

/** The last month before this one whose report was sent with employers. One statement. */
export async function copyableMonth({ tx, viewer }: OperationContext, before: Month): Promise<Month | null> {
  const { municipalityId, personId } = citizen(viewer);
  const [row] = await tx.query<{ month: string | null }>({
    name: 'copyable-month',
    text,
    values: [municipalityId, personId, before],
  });
  return row?.month ? month(row.month) : null;
}
