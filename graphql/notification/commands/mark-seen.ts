import { isMessageOf, writeAllSeen, writeDecisionSeen, writeMatterSeen, writeSeen } from '#db/repositories/reach.ts';
import type { OperationContext } from '../../context.ts';
import type { NotificationKind, ResolversParentTypes } from '../../generated/resolvers.ts';
import { actorOf, citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { makingKnown } from '../kind-facts.ts';

/** Says "I have seen this" about a message, once: a letter about it is not needed any more. */
export async function markMessageSeen(
  { tx, viewer, now }: OperationContext,
  id: string,
): Promise<ResolversParentTypes['MarkMessageSeenResult']> {
  const reader = citizen(viewer);
  const seen =
    isId(id) &&
    ((await writeSeen(tx, reader, { id, at: new Date(now).toISOString() })) || (await isMessageOf(tx, reader, id)));
  return { __typename: seen ? 'MessageSeen' : 'MessageNotFound', id };
}

/**
 * Whoever did what messages of these kinds about a matter ask for has seen them. In the transaction of that act. A helper sees nothing
 * for the person: what the law makes known is made known to them.
 */
export async function markMatterSeen(
  { tx, viewer, now }: Pick<OperationContext, 'tx' | 'viewer' | 'now'>,
  matter: { readonly kinds: readonly NotificationKind[]; readonly occasion: string },
): Promise<void> {
  if (actorOf(viewer) !== null) return;
  await writeMatterSeen(tx, citizen(viewer), { ...matter, at: new Date(now).toISOString() });
}

/** As {@link markMatterSeen} for everything of a kind that was told of a matter, also in the same moment. */
export async function markAllSeen(
  { tx, viewer, now }: Pick<OperationContext, 'tx' | 'viewer' | 'now'>,
  told: { readonly kind: NotificationKind; readonly matter: string },
): Promise<void> {
  if (actorOf(viewer) !== null) return;
  await writeAllSeen(tx, citizen(viewer), { ...told, at: new Date(now).toISOString() });
}

/** As {@link markMatterSeen} for the message that made a decision known, or told of one that came by post. */
export async function markDecisionSeen(
  context: Pick<OperationContext, 'tx' | 'viewer' | 'now'>,
  decisionId: string,
): Promise<void> {
  const { tx, viewer, now } = context;
  if (actorOf(viewer) !== null) return;
  await writeDecisionSeen(tx, citizen(viewer), { decisionId, kinds: makingKnown, at: new Date(now).toISOString() });
  await markMatterSeen(context, { kinds: ['DECISION_POSTED'], occasion: decisionId });
}
