import { readFitFacts } from '#db/repositories/training-fit.ts';
import { type OperationContext, oncePerOperation } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { type FitCheck, type FitFacts, trainingFit } from '../domain/fit.ts';
import type { Training } from '../models.ts';

/** What is known of the citizen of an operation: read once, however many trainings it is compared with. */
const factsOf = oncePerOperation<FitFacts>(({ tx, viewer, today }) => {
  const { municipalityId, personId } = citizen(viewer);
  return readFitFacts(tx, { municipalityId, personId, today });
});

/** How a training fits the citizen who asks. */
export async function loadFit(context: OperationContext, training: Training): Promise<readonly FitCheck[]> {
  return trainingFit(await factsOf(context), training, context.today);
}
