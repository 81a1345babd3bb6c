import { listNotifications } from '#db/repositories/notification.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { citizen } from '../policy/viewer.ts';
import { pageSize } from '../shared/paging.ts';
import { chooseChannels } from './commands/choose-channels.ts';
import { markMessageSeen } from './commands/mark-seen.ts';
import { letterBatches, lettersWithoutAddress } from './queries/letters.ts';
import { messagesTo, ownMessages } from './queries/messages.ts';
import { ownNews } from './queries/news.ts';
import { ownReach } from './queries/reach.ts';

export const resolvers = {
  Query: {
    notifications: (_root, { first }, { tx, viewer }) => listNotifications(tx, citizen(viewer), pageSize(first)),
    news: (_root, { first }, context) => ownNews(context, first),
    messages: (_root, { first }, context) => ownMessages(context, first),
    messagesTo: (_root, args, context) => messagesTo(context, args),
    letterBatches: (_root, { first }, context) => letterBatches(context, first),
    lettersWithoutAddress: (_root, { first }, context) => lettersWithoutAddress(context, first),
    reach: (_root, _args, context) => ownReach(context),
  },
  Mutation: {
    chooseChannels: (_root, args, context) => chooseChannels(context, args),
    markMessageSeen: (_root, { id }, context) => markMessageSeen(context, id),
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation'>;
