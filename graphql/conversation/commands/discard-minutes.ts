import { deleteMinutes } from '#db/repositories/conversation.ts';
import { standsBeside } from '../../caseload/index.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationDiscardMinutesArgs } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { talksOf } from '../queries/talks.ts';
import { minutesSaved, movedOn, personNotFound, type MinutesResult } from './outcome.ts';

/** Throws the draft away that was read. One that is gone already stays gone. */
export async function discardMinutes(
  context: OperationContext,
  { personId, minutesId: id, revision }: MutationDiscardMinutesArgs,
): Promise<MinutesResult> {
  if (!(await standsBeside(context, personId))) return personNotFound(personId);
  if (!isId(id)) return movedOn(context, personId);
  const { municipalityId, professionalId } = professional(context.viewer);
  const draft = { municipalityId, personId, id, revision, authorId: professionalId };
  if (await deleteMinutes(context.tx, draft)) return minutesSaved(context, personId, null);
  const stands = (await talksOf(context, personId)).some((one) => one.id === id);
  return stands ? movedOn(context, personId) : minutesSaved(context, personId, null);
}
