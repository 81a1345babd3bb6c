import * as tied from '#db/repositories/evidence-tied.ts';
import { besideToday } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import { citizen, professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import type { StepFiles } from '../models.ts';

interface Row extends Record<string, unknown>, StepFiles {}

const stepText = (who: string) => `
  select s.id as "stepId", ${tied.stepFiles.filesOf('s')} as files from plan_step s
  where s.municipality_id = $1 and s.person_id = $2 and s.id = $3 ${who}`;

/** What goes with a step of the citizen's own plan; `null` where there is no such step. */
export async function stepFiles({ tx, viewer }: OperationContext, stepId: string): Promise<StepFiles | null> {
  if (!isId(stepId)) return null;
  const { municipalityId, personId } = citizen(viewer);
  const values = [municipalityId, personId, stepId];
  const [row] = await tx.query<Row>({ name: 'own-step-files', text: stepText(''), values });
  return row ?? null;
}

/** What goes with a step of somebody beside whom the case manager who asks stands today; `null` otherwise. */
export async function stepFilesOf(
  { tx, viewer, today, access }: OperationContext,
  { personId, stepId }: Record<'personId' | 'stepId', string>,
): Promise<StepFiles | null> {
  if (!isId(personId) || !isId(stepId)) return null;
  const { municipalityId, professionalId } = professional(viewer);
  const beside = besideToday({ municipality: '$1', person: '$2', professional: '$4', today: '$5' });
  const [row] = await tx.query<Row>({
    name: 'step-files-of',
    text: stepText(`and ${beside}`),
    values: [municipalityId, personId, stepId, professionalId, today],
  });
  if (!row) return null;
  access.saw([personId]);
  return row;
}
