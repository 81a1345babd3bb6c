import type { Resolvers } from '../generated/resolvers.ts';

/** Resolvers of `ladder.graphql`. */
export const ladderResolvers = {} satisfies Resolvers;
