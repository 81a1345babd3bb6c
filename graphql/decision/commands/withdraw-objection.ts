import {
  deleteDraftObjection,
  untieFromObjection,
  withdrawObjection as writeWithdrawal,
} from '#db/repositories/decision-objection.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationWithdrawObjectionArgs } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { loadDecision, reloadDecision } from '../queries/decisions.ts';
import { asDecision, changed, decisionNotFound, type ObjectionResult } from './outcome.ts';

/** Withdraws an objection before it was decided about, with what was still being written. Withdrawing twice is withdrawing once. */
export async function withdrawObjection(
  context: OperationContext,
  { decisionId, revision }: MutationWithdrawObjectionArgs,
): Promise<ObjectionResult> {
  const decision = await loadDecision(context, decisionId);
  if (decision === null) return decisionNotFound(decisionId);
  const { objection } = decision;
  if (objection?.status === 'WITHDRAWN') return asDecision(decision);
  if (!objection?.open) return { __typename: 'ObjectionChanged', decision };
  const { municipalityId, personId } = citizen(context.viewer);
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
