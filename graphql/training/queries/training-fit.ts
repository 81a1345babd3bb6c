import { readFitFacts } from '#db/repositories/training-fit.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { type FitCheck, trainingFit } from '../domain/fit.ts';
import type { Training } from '../models.ts';

/** How a training fits the citizen who asks. */
export async function loadFit(context: OperationContext, training: Training): Promise<readonly FitCheck[]> {
  const { municipalityId, personId } = citizen(context.viewer);
  const facts = await readFitFacts(context.tx, { municipalityId, personId, today: context.today });
  return trainingFit(facts, training, context.today);
}
