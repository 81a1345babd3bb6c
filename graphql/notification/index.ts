export { requestNotification, type NotificationRequest } from './commands/request-notification.ts';
export { resolvers as notificationResolvers } from './resolvers.ts';
