import type { Resolvers } from '../generated/resolvers.ts';
import { placeMyself } from './commands/place-myself.ts';
import { recordLadderPlacement } from './commands/record-ladder-placement.ts';
import { heightOf, inLanguage } from './domain/ladder.ts';
import { loadLadder } from './queries/ladder.ts';
import { loadOwnPlacements, loadPlacementsBeside } from './queries/ladder-placements.ts';

export const ladderResolvers = {
  Query: {
    ladder: (_root, _args, context) => loadLadder(context),
    myLadder: (_root, _args, context) => loadOwnPlacements(context),
    ladderOf: (_root, { personId }, context) => loadPlacementsBeside(context, personId),
  },
  Mutation: {
    placeMyself: (_root, args, context) => placeMyself(context, args),
    recordLadderPlacement: (_root, args, context) => recordLadderPlacement(context, args),
  },
  Ladder: {
    name: ({ definition }, { language }) => inLanguage(definition.name, language),
    domains: ({ definition }) => definition.domains,
    levels: ({ definition }) => definition.levels,
    questions: ({ definition }) => definition.questions,
  },
  LadderDomain: {
    name: ({ name }, { language }) => inLanguage(name, language),
  },
  LadderLevel: {
    name: ({ name }, { language }) => inLanguage(name, language),
    meaning: ({ meaning }, { language }) => inLanguage(meaning, language),
  },
  LadderQuestion: {
    text: ({ text }, { language }) => inLanguage(text, language),
    hint: ({ hint }, { language }) => hint && inLanguage(hint, language),
  },
  LadderOption: {
    text: ({ text }, { language }) => inLanguage(text, language),
  },
  LadderPlacement: {
    levelName: ({ ladder, level }, { language }) => {
      const found = ladder.levels.find(({ code }) => code === level);
      return found ? inLanguage(found.name, language) : level;
    },
    height: ({ ladder, level }) => heightOf(ladder, level),
    domainName: ({ ladder, domain }, { language }) => {
      const found = ladder.domains.find(({ code }) => code === domain);
      return found ? inLanguage(found.name, language) : null;
    },
    reasonWords: ({ ladder, reason }, { language }) => {
      const found = ladder.reasons.find(({ code }) => code === reason);
      return found ? inLanguage(found.words, language) : null;
    },
  },
} satisfies Pick<
  Resolvers,
  | 'Query'
  | 'Mutation'
  | 'Ladder'
  | 'LadderDomain'
  | 'LadderLevel'
  | 'LadderQuestion'
  | 'LadderOption'
  | 'LadderPlacement'
>;
