import { insertPlacementEvaluation, oneAtATime } from '#db/repositories/plan-terms.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationRecordPlacementEvaluationArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { professional } from '../../policy/viewer.ts';
import { checkPast, checkWords, longest } from '../domain/term-findings.ts';
import { findPlacement } from '../queries/placements.ts';
import { invalid } from '../term-problems.ts';
import { planNow } from './record-displacement-check.ts';

/** Records how an agreed placement went, after a talk with its host. The same words about the same day are recorded once. */
export async function recordPlacementEvaluation(
  context: OperationContext,
  { personId, stepId, heldOn, words }: MutationRecordPlacementEvaluationArgs,
): Promise<ResolversParentTypes['ChangePlanResult']> {
  const placement = await findPlacement(context, personId, stepId);
  if (placement === 'personNotFound') return { __typename: 'PersonNotFound', personId };
  if (!placement?.isAgreed) return invalid([{ field: 'stepId', code: 'unknown' }]);
  const wrong = [
    ...checkPast('heldOn', heldOn, context.today),
    ...checkWords('words', words, { maximum: longest.evaluation, required: true }),
  ];
  if (wrong.length > 0) return invalid(wrong);

  const { municipalityId, professionalId, name } = professional(context.viewer);
  await oneAtATime(context.tx, 'placement-evaluation', personId);
  await insertPlacementEvaluation(context.tx, {
    municipalityId,
    id: context.newId(),
    personId,
    stepId,
    heldOn,
    words: words.trim(),
    byId: professionalId,
    byName: name,
    at: new Date(context.now).toISOString(),
  });
  return planNow(context, personId);
}
