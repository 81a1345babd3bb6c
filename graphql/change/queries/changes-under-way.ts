import type { OperationContext } from '../../context.ts';
import type { ChangeUnderWay } from '../../generated/resolvers.ts';
import { preparedJson } from '../../identity/index.ts';
import { citizen } from '../../policy/viewer.ts';

/** What the first page of a citizen has room for. */
const atMost = 5;

/** What waits: for the citizen a question of the municipality or something that was begun, for the municipality what was sent. */
export async function changesUnderWay({ tx, viewer }: OperationContext): Promise<readonly ChangeUnderWay[]> {
  const { municipalityId, personId } = citizen(viewer);
  return tx.query<ChangeUnderWay & Record<string, unknown>>({
    name: 'changes-under-way',
    text: `
      select * from (
        select c.id, c.kind, c.status, v.id is not null as begun, ${preparedJson('v')} as prepared
        from told_change c
        left join told_change_version v
          on v.municipality_id = c.municipality_id and v.change_id = c.id and v.sent_at is null
        where c.municipality_id = $1 and c.person_id = $2) c
      where c.status <> 'PROCESSED' or c.begun
      order by c.status = 'QUESTIONED' desc, c.id desc limit $3`,
    values: [municipalityId, personId, atMost],
  });
}
