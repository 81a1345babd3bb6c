import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { typeDefs } from './generated/schema.ts';
import { identityResolvers } from './identity/index.ts';
import { municipalityResolvers } from './municipality/index.ts';
import { scalarResolvers } from './shared/scalars.ts';

/** The whole contract with the resolvers of every room. A resolver without a field in the contract is refused here. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs,
    resolvers: [scalarResolvers, municipalityResolvers, identityResolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
