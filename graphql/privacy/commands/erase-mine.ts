import { countErasable, erase } from '#db/repositories/privacy-erase.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { type ErasableKind, erasableKinds } from '../domain/erasable.ts';

/** Erases what the citizen chose of what is theirs, at once. What is shown to somebody is hidden from them with it. */
export async function eraseMine(
  { tx, viewer, now, today }: OperationContext,
  kinds: readonly ErasableKind[],
): Promise<ResolversParentTypes['EraseResult']> {
  const chosen = erasableKinds.filter((kind) => kinds.includes(kind));
  if (chosen.length === 0) return { __typename: 'NothingChosen', field: 'kinds' };
  const { shown } = await countErasable(tx, citizen(viewer), today);
  await erase(tx, citizen(viewer), chosen, new Date(now).toISOString());
  return {
    __typename: 'Erased',
    kinds: chosen,
    sharesEnded: chosen.reduce((sum, kind) => sum + (shown[kind] ?? 0), 0),
  };
}
