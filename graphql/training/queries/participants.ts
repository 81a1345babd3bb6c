import { listParticipants, type ParticipantRow } from '#db/repositories/training-participant.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** Who is enrolled in the trainings of the organisation of the one who asks. Names them in the access record. */
export async function participants(context: OperationContext): Promise<readonly ParticipantRow[]> {
  const { municipalityId, professionalId } = professional(context.viewer);
  const all = await listParticipants(context.tx, { municipalityId, professionalId, id: null });
  context.access.saw(all.map(({ personId }) => personId));
  return all;
}

/** One of them; `null` where nobody with this id is enrolled there. */
export async function participant(context: OperationContext, id: string): Promise<ParticipantRow | null> {
  if (!isId(id)) return null;
  const { municipalityId, professionalId } = professional(context.viewer);
  const [one = null] = await listParticipants(context.tx, { municipalityId, professionalId, id });
  if (one !== null) context.access.saw([one.personId]);
  return one;
}
