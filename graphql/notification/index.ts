export { markMatterSeen } from './commands/mark-seen.ts';
export { requestNotification, type NotificationRequest } from './commands/request-notification.ts';
export { type Channel, routeOf } from './domain/channels.ts';
export { kindFacts } from './kind-facts.ts';
export { reachFactsOf } from './queries/reach.ts';
