import type { Resolvers } from '../generated/resolvers.ts';

/** Resolvers of `terms.graphql`. */
export const termResolvers = {} satisfies Resolvers;
