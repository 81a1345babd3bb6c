import type { Resolvers } from '../generated/resolvers.ts';
import { perspectiveTrainings, perspectiveYear } from './queries/perspective-year.ts';

export const resolvers = {
  Query: {
    perspectiveYear: (_root, args, context) => perspectiveYear(context, args),
    perspectiveTrainings: (_root, args, context) => perspectiveTrainings(context, args),
  },
} satisfies Pick<Resolvers, 'Query'>;
