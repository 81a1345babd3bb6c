import type { OperationContext } from '../../context.ts';
import { markMatterSeen } from '../../notification/index.ts';
import type { TrainingRequest } from '../models.ts';

/** Whoever answered an offer, or gave up what it was for, needs no letter about it: `request` as it was before. */
export async function markOfferSeen(
  context: OperationContext,
  { place }: Pick<TrainingRequest, 'place'>,
): Promise<void> {
  const offer = place?.offer ?? null;
  if (offer !== null) await markMatterSeen(context, { kinds: ['PLACE_OFFERED'], occasion: offer });
}
