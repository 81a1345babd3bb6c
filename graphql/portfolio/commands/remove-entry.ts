import { deleteEntry } from '#db/repositories/portfolio.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';

/** Deletes an entry for good, with every version and every tie to a file. */
export async function removeEntry(
  { tx, viewer }: OperationContext,
  id: string,
): Promise<ResolversParentTypes['RemovePortfolioResult']> {
  const removed = isId(id) && (await deleteEntry(tx, citizen(viewer), id));
  return { __typename: removed ? 'PortfolioRemoved' : 'PortfolioNotThere', id };
}
