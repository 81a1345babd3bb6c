import type { OperationContext } from '../../context.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { ChangeNotice } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { kindsAboutDuties } from '../domain/kinds.ts';

/** More than anybody tells in some years. */
const atMost = 50;

/**
 * That a person told changes that bear on duties, the last one first; `null` when the case manager who asks does not stand beside them
 * today. Other kinds are left out here as well as by row security, which lets somebody with another role see more.
 */
export async function changesOf(context: OperationContext, personId: string): Promise<readonly ChangeNotice[] | null> {
  if (!(await standsBeside(context, personId))) return null;
  return context.tx.query<ChangeNotice & Record<string, unknown>>({
    name: 'changes-of',
    text: `
      select id, kind, withdrawn, to_json(last_sent_at)#>>'{}' as "sentAt" from told_change
      where municipality_id = $1 and person_id = $2 and sent_version > 0 and kind = any($3)
      order by last_sent_at desc, id limit $4`,
    values: [professional(context.viewer).municipalityId, personId, kindsAboutDuties, atMost],
  });
}
