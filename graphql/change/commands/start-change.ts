import { findBegun, insertChange } from '#db/repositories/change.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationStartChangeArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import type { ToldChange } from '../models.ts';
import { reloadOwnChange } from '../queries/load-change.ts';
import { requireTelling } from './open-change.ts';

/** Begins a change of a kind, or answers with the one that was begun and not sent: two requests at once make one. */
export async function startChange(context: OperationContext, { kind }: MutationStartChangeArgs): Promise<ToldChange> {
  requireTelling(context, kind);
  const { municipalityId, personId } = citizen(context.viewer);
  const owner = { municipalityId, personId };
  const begun = await findBegun(context.tx, owner, kind);
  if (begun !== null) return reloadOwnChange(context, begun);
  await insertChange(context.tx, { ...owner, kind, changeId: context.newId(), versionId: context.newId() });
  const id = await findBegun(context.tx, owner, kind);
  if (id === null) throw new Error('a change that was begun a moment ago is gone');
  return reloadOwnChange(context, id);
}
