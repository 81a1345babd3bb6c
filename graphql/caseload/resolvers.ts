import type { Resolvers } from '../generated/resolvers.ts';
import { caseload } from './queries/caseload.ts';

export const resolvers = {
  Query: {
    caseload: (_root, args, context) => caseload(context, args),
  },
} satisfies Pick<Resolvers, 'Query'>;
