import { insertSanction } from '#db/repositories/plan-sanction.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationProposeSanctionArgs } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { planDays, planLimits } from '../domain/plan-limits.ts';
import { waitsForDecision } from '../domain/version-state.ts';
import { checkAhead, checkRequired, problem, type Problem } from '../domain/plan-problem.ts';
import type { Plan } from '../models.ts';
import { afterAct, invalid, movedOn, personNotFound, type ChangePlanResult } from '../outcome.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { wordsOrNull } from '../to-content-change.ts';
import { obligationsOf } from '../version-content.ts';

/**
 * Proposes a reduction about an obligation that is imposed, and asks the citizen for their view. Nothing is calculated and nothing
 * imposed: somebody else decides. While one proposal about an obligation waits there is no second.
 */
export async function proposeSanction(
  context: OperationContext,
  { personId, obligationId, reasons, viewBy }: MutationProposeSanctionArgs,
): Promise<ChangePlanResult> {
  const plan = await loadPlanOf(context, personId);
  if (plan === null) return personNotFound(personId);
  const { inForce } = plan;
  if (inForce === null) return movedOn(plan);
  const words = wordsOrNull(reasons);
  const problems = [
    ...checkObligation(plan, obligationId, context.today),
    ...checkRequired('reasons', words, planLimits.words),
    ...checkSaidBefore(plan, obligationId, words),
    ...checkAhead('viewBy', viewBy, context.today, planDays.toGiveView),
  ];
  const obligation = obligationsOf(inForce).find(({ id }) => id === obligationId);
  if (!obligation || words === null || problems.length > 0) return invalid(problems);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  const id = context.newId();
  const inserted = await insertSanction(context.tx, {
    municipalityId,
    id,
    planId: inForce.planId,
    personId,
    versionNumber: inForce.number,
    obligationId,
    obligation: { kind: obligation.kind, words: obligation.words, article: obligation.article },
    reasons: words,
    proposedById: professionalId,
    proposedByName: name,
    proposedAt: new Date(context.now).toISOString(),
    viewBy,
  });
  if (inserted) await requestNotification(context, { personId, kind: 'VIEW_ASKED', occasion: id, termEndsOn: viewBy });
  return afterAct(context, personId, inserted);
}

/** Only what is imposed, and has begun, can have been left undone. */
function checkObligation({ inForce }: Plan, obligationId: string, today: string): readonly Problem[] {
  const obligation = inForce?.content.obligations.find(({ id }) => id === obligationId);
  if (!obligation) return [problem('obligations', 'unknown', obligationId)];
  if (obligation.state !== 'IMPOSED') return [problem('obligations', 'notImposed', obligationId)];
  const { startsOn } = obligation;
  return startsOn > today ? [problem('obligations', 'tooEarly', obligationId, { earliestOn: startsOn })] : [];
}

/** The same words about the same obligation were closed before: a form that is sent once more makes no second proposal. */
function checkSaidBefore({ inForce, sanctionProposals }: Plan, obligationId: string, words: string | null) {
  const about = inForce?.content.obligations.find(({ id }) => id === obligationId);
  const isClosed = sanctionProposals.some(
    (proposal) => proposal.reasons === words && proposal.obligation.kind === about?.kind && !waitsForDecision(proposal),
  );
  return isClosed ? [problem('reasons', 'saidBefore', obligationId)] : [];
}
