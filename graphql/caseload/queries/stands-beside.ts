import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/**
 * Whether the case manager who asks stands beside a person today. Ask it before anything else about somebody of the caseload: it
 * names the person in the access record.
 */
export async function standsBeside(context: OperationContext, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const { municipalityId, professionalId } = professional(context.viewer);
  const rows = await context.tx.query({
    name: 'stands-beside',
    text: `
      select 1 from assignment
      where municipality_id = $1 and person_id = $2 and professional_id = $3 and role = 'CASE_MANAGER'
        and from_date <= $4::date and (until_date is null or until_date >= $4::date)`,
    values: [municipalityId, personId, professionalId, context.today],
  });
  if (rows.length === 0) return false;
  context.access.saw([personId]);
  return true;
}
