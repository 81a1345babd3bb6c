import type { Resolvers } from '../generated/resolvers.ts';
import { setLanguage } from './commands/set-language.ts';
import { loadMunicipality, loadViewer } from './queries.ts';

export const resolvers = {
  Query: {
    viewer: (_root, _args, context) => loadViewer(context),
  },
  Viewer: {
    municipality: ({ municipalityId }, _args, context) => loadMunicipality(context, municipalityId),
  },
  Mutation: {
    setLanguage: (_root, { language }, context) => setLanguage(context, language),
  },
} satisfies Pick<Resolvers, 'Query' | 'Viewer' | 'Mutation'>;
