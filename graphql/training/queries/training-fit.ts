import { readFitFacts } from '#db/repositories/training-fit.ts';
import type { OperationContext } from '../../context.ts';
import { citizen } from '../../policy/viewer.ts';
import { type FitCheck, type FitFacts, trainingFit } from '../domain/fit.ts';
import type { Training } from '../models.ts';

/** What is known of the citizen of an operation: read once, however many trainings it is compared with. */
const factsOf = new WeakMap<OperationContext['tx'], Promise<FitFacts>>();

/** How a training fits the citizen who asks. */
export async function loadFit(context: OperationContext, training: Training): Promise<readonly FitCheck[]> {
  const { municipalityId, personId } = citizen(context.viewer);
  const { tx, today } = context;
  const facts = factsOf.get(tx) ?? readFitFacts(tx, { municipalityId, personId, today });
  factsOf.set(tx, facts);
  return trainingFit(await facts, training, today);
}
