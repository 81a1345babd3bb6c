import { eraseExperience, listExperienceCounts, listExperiences, skipExperience } from '#db/repositories/experience.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { citizen, professional } from '../policy/viewer.ts';
import { isId } from '../shared/ids.ts';
import { month } from '../shared/local-date.ts';
import { askExperience } from './commands/ask-experience.ts';
import { giveExperience } from './commands/give-experience.ts';

const at = (now: number) => new Date(now).toISOString();

export const resolvers = {
  Query: {
    myExperiences: (_root, _args, { tx, viewer }) => listExperiences(tx, citizen(viewer)),
    experienceCounts: async (_root, _args, { tx, viewer }) =>
      (await listExperienceCounts(tx, professional(viewer).municipalityId)).map((row) => ({
        ...row,
        month: month(row.month),
      })),
  },
  Mutation: {
    askExperience: (_root, { kind }, context) => askExperience(context, kind),
    giveExperience: (_root, args, context) => giveExperience(context, args),
    skipExperience: (_root, { questionId: id }, { tx, viewer, now }) =>
      isId(id) ? skipExperience(tx, citizen(viewer), { id, at: at(now) }) : false,
    eraseExperience: (_root, { id }, { tx, viewer, now }) =>
      isId(id) ? eraseExperience(tx, citizen(viewer), { id, at: at(now) }) : false,
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
