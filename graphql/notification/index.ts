export { markAllSeen, markDecisionSeen, markMatterSeen } from './commands/mark-seen.ts';
export { requestNotification, type NotificationRequest } from './commands/request-notification.ts';
export { type Channel, routeOf } from './domain/channels.ts';
export { isOvertaken, kindFacts, makingKnown } from './kind-facts.ts';
export { fetchBatch, type PrintableBatch } from './queries/letters.ts';
export { reachFactsOf } from './queries/reach.ts';
