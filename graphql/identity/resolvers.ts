import type { Resolvers } from '../generated/resolvers.ts';
import { setLanguage } from './commands/set-language.ts';
import { loadViewer } from './queries.ts';

export const resolvers = {
  Query: {
    viewer: (_root, _args, context) => loadViewer(context),
  },
  Mutation: {
    setLanguage: (_root, { language }, context) => setLanguage(context, language),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
