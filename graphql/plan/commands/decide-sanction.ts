import { decideSanction as writeDecision } from '#db/repositories/plan-sanction.ts';
import type { OperationContext } from '../../context.ts';
import { recordDecision, reductionDecision } from '../../decision/index.ts';
import type { MutationDecideSanctionArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { requestNotification } from '../../notification/index.ts';
import { professional } from '../../policy/viewer.ts';
import { objectionLastDay } from '../../shared/legal-terms.ts';
import { addDays } from '../../shared/local-date.ts';
import { planLimits } from '../domain/plan-limits.ts';
import { checkRequired, problem, type Problem } from '../domain/plan-problem.ts';
import { mayBeDecided, waitsForDecision } from '../domain/version-state.ts';
import type { SanctionProposal } from '../models.ts';
import { invalid } from '../outcome.ts';
import { loadSanction } from '../queries/sanctions.ts';
import { wordsOrNull } from '../to-content-change.ts';

type SanctionResult = ResolversParentTypes['SanctionResult'];

/**
 * Decides about a proposal, and lets the citizen know: after their view or its last day, and never the one who proposed it. That there
 * will be a reduction is a decision; no amount and no percentage is known here, they stand in a letter from outside the portal.
 */
export async function decideSanction(
  context: OperationContext,
  { id, outcome, reason }: MutationDecideSanctionArgs,
): Promise<SanctionResult> {
  const proposal = await loadSanction(context, id);
  if (proposal === null) return { __typename: 'SanctionNotFound', id };
  if (!waitsForDecision(proposal)) return { __typename: 'SanctionClosed', proposal };
  const { municipalityId, professionalId, name } = professional(context.viewer);
  const words = wordsOrNull(reason);
  const problems = [
    ...checkRequired('reason', words, planLimits.words),
    ...checkDecision(proposal, professionalId, context.today),
  ];
  if (words === null || problems.length > 0) return invalid(problems);

  const decided = await writeDecision(
    context.tx,
    { municipalityId, id },
    {
      decidedById: professionalId,
      decidedByName: name,
      decidedAt: new Date(context.now).toISOString(),
      outcome,
      outcomeReason: words,
      today: context.today,
    },
  );
  const personId = proposal.person.id;
  // That nothing is done is no decision against which somebody objects: it is told as a proposal that is withdrawn.
  if (decided)
    await requestNotification(context, {
      personId,
      occasion: id,
      ...(outcome === 'REDUCE'
        ? { kind: 'SANCTION_DECIDED', termEndsOn: objectionLastDay(context.today) }
        : { kind: 'SANCTION_WITHDRAWN' }),
    });
  if (decided && outcome === 'REDUCE') {
    const { obligation, reasons, proposedAt, proposedById, view, viewAt } = proposal;
    await recordDecision(context, {
      id,
      personId,
      decidedBy: professionalId,
      involved: [proposedById],
      content: reductionDecision({
        byName: name,
        at: new Date(context.now).toISOString(),
        obligation: obligation.words,
        reasons,
        proposedAt,
        view: view === null || viewAt === null ? null : { words: view, at: viewAt },
        reason: words,
      }),
    });
  }
  const now = await loadSanction(context, id);
  if (now === null) throw new Error('a proposal that was there a moment ago is gone');
  return decided ? { ...now, __typename: 'SanctionProposal' } : { __typename: 'SanctionClosed', proposal: now };
}

function checkDecision(
  proposal: SanctionProposal,
  professionalId: string,
  today: OperationContext['today'],
): readonly Problem[] {
  if (proposal.proposedById === professionalId) return [problem('outcome', 'ownProposal')];
  return mayBeDecided(proposal, today)
    ? []
    : [problem('outcome', 'tooEarly', null, { earliestOn: addDays(proposal.viewBy, 1) })];
}
