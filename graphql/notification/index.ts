export { requestNotification, type NotificationRequest } from './commands/request-notification.ts';
