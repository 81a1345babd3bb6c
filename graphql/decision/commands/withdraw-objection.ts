import {
  deleteDraftObjection,
  untieFromObjection,
  withdrawObjection as writeWithdrawal,
} from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationWithdrawObjectionArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { assuranceWord } from '../../identity/index.ts';
import { citizen, isAtLeast } from '../../policy/viewer.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { asDecision, changed, decisionNotFound } from './outcome.ts';

/** Withdraws an objection before it was decided about, with what was still being written. Withdrawing twice is withdrawing once. */
export async function withdrawObjection(
  context: OperationContext,
  { decisionId, revision }: MutationWithdrawObjectionArgs,
): Promise<ResolversParentTypes['WithdrawObjectionResult']> {
  const decision = await loadDecision(context, decisionId);
  if (decision === null) return decisionNotFound(decisionId);
  const { objection } = decision;
  if (objection?.status === 'WITHDRAWN') return asDecision(decision);
  if (!objection?.open) return { __typename: 'ObjectionChanged', decision };
  const { municipalityId, personId, assurance } = citizen(context.viewer);
  const needed = decision.policy.assuranceToSend;
  if (!isAtLeast(assurance, needed)) return { __typename: 'AssuranceTooLow', needed: assuranceWord(needed) };
  const owner = { municipalityId, personId };
  const at = new Date(context.now).toISOString();
  const done = await writeWithdrawal(context.tx, { ...owner, id: objection.id, revision }, at);
  if (done && objection.draft) {
    const draft = { ...owner, versionId: objection.draft.id };
    await untieFromObjection(context.tx, { ...draft, evidenceId: null });
    await deleteDraftObjection(context.tx, { ...draft, objectionId: objection.id });
  }
  const now = await reloadDecision(context, decisionId);
  return done || now.objection?.status === 'WITHDRAWN' ? asDecision(now) : changed(context, decisionId);
}
