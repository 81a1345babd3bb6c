import type { Resolvers } from '../generated/resolvers.ts';
import { loadTraining, loadTrainings } from './queries/find-trainings.ts';
import { loadFit } from './queries/training-fit.ts';

export const resolvers = {
  Query: {
    findTrainings: (_root, { search }, context) => loadTrainings(context, search),
    training: (_root, { id }, context) => loadTraining(context, id),
    trainingFit: (_root, { trainingId }, context) => loadFit(context, trainingId),
  },
} satisfies Partial<Resolvers>;
