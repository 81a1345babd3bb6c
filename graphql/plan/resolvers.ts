import { coreResolvers } from './core-resolvers.ts';
import { ladderResolvers } from './ladder-resolvers.ts';
import { termResolvers } from './term-resolvers.ts';

/** Resolvers of the room, one list a contract. */
export const resolvers = [coreResolvers, ladderResolvers, termResolvers];
