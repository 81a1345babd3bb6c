import * as mandates from '#db/repositories/identity-mandate.ts';
import type { OperationContext } from '../../context.ts';
import type { ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { isId } from '../../shared/ids.ts';
import { ownMandate } from '../queries/mandates.ts';

/**
 * Ends a mandate, from either side, at once: what its helper is doing at this moment is over before, and nothing begins after. One
 * that had ended stays as it ended.
 */
export async function endMandate(
  context: OperationContext,
  mandateId: string,
): Promise<ResolversParentTypes['EndMandateResult']> {
  if (!isId(mandateId)) return { __typename: 'MandateNotFound', mandateId };
  const at = new Date(context.now).toISOString();
  await mandates.endMandate(context.tx, { ...citizen(context.viewer), id: mandateId }, at);
  const mandate = await ownMandate(context, mandateId);
  return mandate === null ? { __typename: 'MandateNotFound', mandateId } : { __typename: 'MandateOver', mandate };
}
