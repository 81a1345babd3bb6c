import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers as caseload } from './caseload/resolvers.ts';
import { resolvers as change } from './change/resolvers.ts';
import { resolvers as conversation } from './conversation/resolvers.ts';
import { resolvers as decision } from './decision/resolvers.ts';
import { resolvers as details } from './details/resolvers.ts';
import { resolvers as evidence } from './evidence/resolvers.ts';
import { cleanArguments } from './execution/clean-arguments.ts';
import { typeDefs } from './generated/schema.ts';
import { resolvers as experience } from './experience/resolvers.ts';
import { resolvers as identity } from './identity/resolvers.ts';
import { resolvers as income } from './income/resolvers.ts';
import { resolvers as municipality } from './municipality/resolvers.ts';
import { resolvers as notification } from './notification/resolvers.ts';
import { resolvers as perspectiveYear } from './perspective-year/resolvers.ts';
import { resolvers as plan } from './plan/resolvers.ts';
import { resolvers as portfolio } from './portfolio/resolvers.ts';
import { resolvers as privacy } from './privacy/resolvers.ts';
import { scalarResolvers } from './shared/scalars.ts';
import { resolvers as training } from './training/resolvers.ts';

/**
 * The whole contract with the resolvers of every room. A resolver without a field in the contract is refused here, and text that
 * somebody typed comes to all of them clean.
 */
export function createSchema(): GraphQLSchema {
  return cleanArguments(
    makeExecutableSchema({
      typeDefs,
      resolvers: [
        scalarResolvers,
        municipality,
        identity,
        income,
        evidence,
        notification,
        details,
        experience,
        caseload,
        change,
        conversation,
        decision,
        perspectiveYear,
        ...plan,
        portfolio,
        privacy,
        training,
      ],
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    }),
  );
}
