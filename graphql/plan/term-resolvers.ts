import type { Resolvers } from '../generated/resolvers.ts';
import { deviateFromSearchTerm } from './commands/deviate-from-search-term.ts';
import { recordDisplacementCheck } from './commands/record-displacement-check.ts';
import { recordPlacementEvaluation } from './commands/record-placement-evaluation.ts';
import { removeSearchEffort } from './commands/remove-search-effort.ts';
import { saveSearchEffort } from './commands/save-search-effort.ts';
import { startSearchTerm } from './commands/start-search-term.ts';
import { loadPlacementEvaluations } from './queries/placements.ts';
import { loadOwnSearch, loadSearchBeside, toSearchTerm } from './queries/search-term.ts';
import { termsOfToday } from './queries/terms.ts';

export const termResolvers = {
  Query: {
    searchTerm: async (_root, _args, context) => toSearchTerm(await loadOwnSearch(context), context.today),
    searchTermOf: async (_root, { personId }, context) => {
      const person = await loadSearchBeside(context, personId);
      return person && toSearchTerm(person, context.today);
    },
    terms: (_root, _args, context) => termsOfToday(context),
  },
  Mutation: {
    saveSearchEffort: (_root, args, context) => saveSearchEffort(context, args),
    removeSearchEffort: (_root, args, context) => removeSearchEffort(context, args),
    startSearchTerm: (_root, args, context) => startSearchTerm(context, args),
    deviateFromSearchTerm: (_root, args, context) => deviateFromSearchTerm(context, args),
    recordDisplacementCheck: (_root, args, context) => recordDisplacementCheck(context, args),
    recordPlacementEvaluation: (_root, args, context) => recordPlacementEvaluation(context, args),
  },
  Plan: {
    placementEvaluations: ({ person }, _args, context) => loadPlacementEvaluations(context, person.id),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'Plan'>;
