import { besideToday } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';

/** SQL: person `p` is the citizen who asks. Values: municipality, person. */
export const ownPerson = 'p.municipality_id = $1 and p.id = $2';

/** SQL: the case manager stands beside person `p` today. Values: municipality, person, professional, today. */
export const besidePerson = `${ownPerson} and ${besideToday({
  municipality: 'p.municipality_id',
  person: 'p.id',
  professional: '$3',
  today: '$4',
})}`;

/** The values of {@link besidePerson}. */
export function besideValues({ viewer, today }: OperationContext, personId: string): readonly string[] {
  const { municipalityId, professionalId } = professional(viewer);
  return [municipalityId, personId, professionalId, today];
}
