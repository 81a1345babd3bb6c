import { deleteUnusedEvidence } from '#db/repositories/evidence.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { usesOf } from '../queries/locker.ts';

type Outcome = Awaited<ResolversTypes['RemoveFromLockerResult']>;

/**
 * Throws away a file of the citizen that nothing uses. Its row goes at once, its bytes with the next sweep of the storage. What uses it is
 * named where something does; a file that is gone, or was never theirs, is answered like one that went.
 */
export async function removeFromLocker(context: OperationContext, id: string): Promise<Outcome> {
  const removed: Outcome = { __typename: 'FileRemoved', id };
  if (!isId(id)) return removed;
  const gone = await deleteUnusedEvidence(context.tx, citizen(context.viewer), [id]);
  if (gone.length > 0) return removed;
  const uses = await usesOf(context, id);
  return uses === null ? removed : { __typename: 'FileInUse', uses };
}
