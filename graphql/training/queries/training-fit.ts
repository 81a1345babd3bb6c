import { readFitFacts } from '#db/repositories/training-fit.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { type FitCheck, trainingFit } from '../domain/fit.ts';
import { loadTraining } from './find-trainings.ts';

/** How a training fits the citizen who asks; `null` when there is no such training. */
export async function loadFit(context: OperationContext, trainingId: string): Promise<readonly FitCheck[] | null> {
  const training = await loadTraining(context, trainingId);
  if (training === null) return null;
  const { municipalityId, personId } = citizen(context.viewer);
  const facts = await readFitFacts(context.tx, { municipalityId, personId, today: context.today });
  return trainingFit(facts, training, context.today);
}
