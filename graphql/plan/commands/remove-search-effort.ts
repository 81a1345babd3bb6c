import { deleteEffort } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRemoveSearchEffortArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { searchTermNow } from './save-search-effort.ts';

/** Takes an entry out of the own log. One that is gone already is gone. */
export async function removeSearchEffort(
  context: OperationContext,
  { effortId }: MutationRemoveSearchEffortArgs,
): Promise<ResolversParentTypes['SearchEffortResult']> {
  const { municipalityId, personId } = citizen(context.viewer);
  if (isId(effortId)) await deleteEffort(context.tx, { municipalityId, personId, id: effortId });
  return searchTermNow(context);
}
