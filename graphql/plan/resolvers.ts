import { ladderResolvers } from './ladder-resolvers.ts';
import { termResolvers } from './term-resolvers.ts';

/** Every resolver of the room. To be replaced: the plan itself is missing. */
export const resolvers = {
  ...ladderResolvers,
  ...termResolvers,
  Query: { ...ladderResolvers.Query, ...termResolvers.Query },
  Mutation: { ...ladderResolvers.Mutation, ...termResolvers.Mutation },
};
