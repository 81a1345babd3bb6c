import type { Resolvers } from '../generated/resolvers.ts';
import { loadTraining, loadTrainings } from './queries/find-trainings.ts';

export const resolvers = {
  Query: {
    findTrainings: (_root, { search }, context) => loadTrainings(context, search),
    training: (_root, { id }, context) => loadTraining(context, id),
  },
} satisfies Partial<Resolvers>;
