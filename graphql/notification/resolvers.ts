import { listNotifications, readNews } from '#db/repositories/notification.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { citizen } from '../policy/viewer.ts';
import { pageSize } from '../shared/paging.ts';

export const resolvers = {
  Query: {
    notifications: (_root, { first }, { tx, viewer }) => listNotifications(tx, citizen(viewer), pageSize(first)),
    news: (_root, { first }, { tx, viewer }) => readNews(tx, citizen(viewer), pageSize(first)),
  },
} satisfies Pick<Resolvers, 'Query'>;
