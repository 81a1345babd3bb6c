import type { OperationContext } from '../../context.ts';
import type { MutationConfirmObjectionArgs } from '../../generated/resolvers.ts';
import { ok } from '../../shared/result.ts';
import { actOnObjection, type ActResult } from './act-on-objection.ts';

/** Confirms that an objection was received (Awb 6:14). */
export function confirmObjection(context: OperationContext, args: MutationConfirmObjectionArgs): Promise<ActResult> {
  return actOnObjection(context, args, 'RECEIVED', (_file, at) => ok({ columns: { receivedAt: at }, words: null }));
}
