import { insertDisplacementCheck } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRecordDisplacementCheckArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { checkDisplacement, isPassed } from '../domain/displacement-questions.ts';
import { trimmed } from '../domain/term-findings.ts';
import { findPlacement } from '../queries/placements.ts';
import { loadPlanOf } from '../queries/load-plan.ts';
import { invalid } from '../term-problems.ts';

/**
 * Records the displacement check of a placement, with every answer; whether it is passed follows from them and from nothing else. It
 * is about this kind, host and tasks. What waits for the citizen's answer was proposed with its check: that has to be taken back first.
 */
export async function recordDisplacementCheck(
  context: OperationContext,
  { personId, stepId, input }: MutationRecordDisplacementCheckArgs,
): Promise<ResolversParentTypes['ChangePlanResult']> {
  const placement = await findPlacement(context, personId, stepId);
  if (placement === 'personNotFound') return { __typename: 'PersonNotFound', personId };
  if (placement === null) return invalid([{ field: 'stepId', code: 'unknown' }]);
  if (placement.isWaiting) return invalid([{ field: 'stepId', code: 'tooEarly' }]);
  const answers = input.answers.map(({ question, answer, words }) => ({ question, answer, words: trimmed(words) }));
  const wrong = checkDisplacement(placement.kind, { answers, conclusion: input.conclusion });
  if (wrong.length > 0) return invalid(wrong);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  await insertDisplacementCheck(context.tx, {
    municipalityId,
    id: context.newId(),
    personId,
    stepId,
    kind: placement.kind,
    host: placement.host,
    tasks: placement.tasks,
    answers,
    passed: isPassed(placement.kind, answers),
    conclusion: input.conclusion.trim(),
    byId: professionalId,
    byName: name,
    at: new Date(context.now).toISOString(),
  });
  return planNow(context, personId);
}

/** The plan after a change of what belongs to it. */
export async function planNow(
  context: OperationContext,
  personId: string,
): Promise<ResolversParentTypes['ChangePlanResult']> {
  const plan = await loadPlanOf(context, personId);
  return plan === null ? { __typename: 'PersonNotFound', personId } : { ...plan, __typename: 'Plan' };
}
