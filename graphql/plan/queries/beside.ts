import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';

/**
 * SQL: the case manager stands beside person `p` today. Row security says so again, but leaves others of the municipality in sight of
 * somebody who has another role as well. Values: municipality, person, professional, today.
 */
export const besidePerson = `p.municipality_id = $1 and p.id = $2 and exists (
    select 1 from assignment a
    where a.municipality_id = p.municipality_id and a.person_id = p.id and a.professional_id = $3
      and a.role = 'CASE_MANAGER' and a.from_date <= $4::date and (a.until_date is null or a.until_date >= $4::date))`;

/** SQL: person `p` is the citizen who asks. Values: municipality, person. */
export const ownPerson = 'p.municipality_id = $1 and p.id = $2';

/** The values of {@link besidePerson}. */
export function besideValues({ viewer, today }: OperationContext, personId: string): readonly string[] {
  const { municipalityId, professionalId } = professional(viewer);
  return [municipalityId, personId, professionalId, today];
}
