import { insertTrainingAct } from '#db/repositories/training-request.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import type { RequestAct } from '../domain/request-state.ts';

/** Writes down what the citizen did with a request, in their own name. */
export function writeOwnAct(
  context: OperationContext,
  act: { readonly requestId: string; readonly kind: RequestAct; readonly words: string | null },
): Promise<void> {
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  return insertTrainingAct(context.tx, {
    ...{ municipalityId, personId, id: context.newId(), at, day: null, byId: null, byName: null },
    ...act,
  });
}
