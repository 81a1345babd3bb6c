import { deletePlace } from '#db/repositories/training-place.ts';
import { insertTrainingAct } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { professional } from '../../policy/viewer.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RequestAct, RequestState } from '../domain/request-state.ts';

/** A request as it stood before the act. */
interface Before {
  readonly id: string;
  readonly personId: string;
  readonly state: RequestState;
}

/**
 * Writes down what a professional did with a request, in their own name. Who never came gives the place back, so that it is offered to the
 * next: the request has moved on by then.
 */
export async function writeProfessionalAct(
  context: OperationContext,
  { id: requestId, personId, state }: Before,
  act: { readonly kind: RequestAct; readonly words: string | null; readonly day: LocalDate | null },
): Promise<{ readonly id: string; readonly at: string }> {
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const written = { id: context.newId(), at: new Date(context.now).toISOString() };
  await insertTrainingAct(context.tx, {
    ...{ municipalityId, personId, requestId, byId: professionalId, byName: name },
    ...written,
    ...act,
  });
  if (act.kind === 'STOP' && state === 'ENROLLED') await deletePlace(context.tx, { municipalityId, requestId });
  return written;
}
