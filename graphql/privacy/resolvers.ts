import type { Resolvers } from '../generated/resolvers.ts';
import { answerRightRequest } from './commands/answer-right-request.ts';
import { eraseMine } from './commands/erase-mine.ts';
import { requestDataCopy } from './commands/request-data-copy.ts';
import { sendRightRequest } from './commands/send-right-request.ts';
import { accessMonth } from './queries/access-month.ts';
import { ownCopy } from './queries/data-copy.ts';
import { erasableParts, keptData } from './queries/kept-data.ts';
import { ownRequest, ownRequests, requestQueue, requestToAnswer } from './queries/right-requests.ts';

export const resolvers = {
  Query: {
    accessMonth: (_root, { month }, context) => accessMonth(context, month),
    dataCopy: (_root, _args, context) => ownCopy(context),
    erasable: (_root, _args, context) => erasableParts(context),
    keptData: (_root, _args, context) => keptData(context),
    rightRequests: (_root, { first }, context) => ownRequests(context, first),
    rightRequest: (_root, { id }, context) => ownRequest(context, id),
    rightRequestQueue: (_root, args, context) => requestQueue(context, args),
    rightRequestToAnswer: (_root, { id }, context) => requestToAnswer(context, id),
  },
  Mutation: {
    eraseMine: (_root, { kinds }, context) => eraseMine(context, kinds),
    requestDataCopy: (_root, { language }, context) => requestDataCopy(context, language),
    sendRightRequest: (_root, args, context) => sendRightRequest(context, args),
    answerRightRequest: (_root, args, context) => answerRightRequest(context, args),
  },
  RightRequest: {
    answeredBy: ({ answeredByName }) => answeredByName,
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'RightRequest'>;
