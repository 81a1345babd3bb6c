import type { NotificationKind } from '../generated/resolvers.ts';
import { kinds, type KindFacts } from './domain/topics.ts';

/** Of every kind of the contract: one without a topic does not compile. */
export const kindFacts: Readonly<Record<NotificationKind, KindFacts>> = kinds;
