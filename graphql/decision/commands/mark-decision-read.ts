import { insertRead } from '#db/repositories/decision.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationMarkDecisionReadArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { markDecisionSeen } from '../../notification/index.ts';
import { citizen } from '../../policy/viewer.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { problem } from '../../shared/problem.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { asDecision, decisionNotFound, invalid } from './outcome.ts';

/** Records that the citizen has read a decision, once: the first time stays. A letter about it is not needed any more. */
export async function markDecisionRead(
  context: OperationContext,
  { id, language }: MutationMarkDecisionReadArgs,
): Promise<ResolversParentTypes['DecisionResult']> {
  const decision = await loadDecision(context, id);
  if (decision === null) return decisionNotFound(id);
  if (!isLanguageTag(language)) return invalid([problem('language', 'unknown')]);
  if (decision.readAt !== null) return asDecision(decision);
  const { municipalityId, personId } = citizen(context.viewer);
  const at = new Date(context.now).toISOString();
  await insertRead(context.tx, { municipalityId, personId, decisionId: id, at, language });
  await markDecisionSeen(context, id);
  return asDecision(await reloadDecision(context, id));
}
