import type { Resolvers } from '../generated/resolvers.ts';
import { answerToJoin } from './commands/answer-request.ts';
import { askToJoin, withdrawFromYear } from './commands/ask-to-join.ts';
import { keepPerspectiveDirections } from './commands/keep-directions.ts';
import { myPerspectiveYear, perspectiveRequestsOf, perspectiveStanding } from './queries/joining.ts';
import { perspectiveTrainings, perspectiveYear } from './queries/perspective-year.ts';

export const resolvers = {
  Query: {
    perspectiveYear: (_root, args, context) => perspectiveYear(context, args),
    perspectiveTrainings: (_root, args, context) => perspectiveTrainings(context, args),
    perspectiveStanding: (_root, _args, context) => perspectiveStanding(context),
    myPerspectiveYear: (_root, { language }, context) => myPerspectiveYear(context, language),
    perspectiveRequestsOf: (_root, args, context) => perspectiveRequestsOf(context, args),
  },
  Mutation: {
    keepPerspectiveDirections: (_root, { directions }, context) => keepPerspectiveDirections(context, directions),
    askPerspectiveYear: (_root, args, context) => askToJoin(context, args),
    withdrawPerspectiveRequest: (_root, { id }, context) => withdrawFromYear(context, id),
    answerPerspectiveRequest: (_root, args, context) => answerToJoin(context, args),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
