import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** What {@link besideToday} compares: SQL, each a column or a placeholder. */
interface Beside {
  readonly municipality: string;
  readonly person: string;
  readonly professional: string;
  readonly today: string;
}

/**
 * SQL: the case manager stands beside the person today. Row security says so again, but leaves others of the municipality in sight of
 * somebody who has another role as well.
 */
export const besideToday = ({ municipality, person, professional: caseManager, today }: Beside) => `exists (
    select 1 from assignment a
    where a.municipality_id = ${municipality} and a.person_id = ${person} and a.professional_id = ${caseManager}
      and a.role = 'CASE_MANAGER' and a.from_date <= ${today}::date
      and (a.until_date is null or a.until_date >= ${today}::date))`;

const text = `select ${besideToday({ municipality: '$1', person: '$2', professional: '$3', today: '$4' })} as beside`;

/**
 * Whether the case manager who asks stands beside a person today. Ask it before anything else about somebody of the caseload: it
 * names the person in the access record.
 */
export async function standsBeside(context: OperationContext, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [row] = await context.tx.query<{ beside: boolean }>({
    name: 'stands-beside',
    text,
    values: [municipalityId, personId, professionalId, context.today],
  });
  if (row?.beside !== true) return false;
  context.access.saw([personId]);
  return true;
}
