import type { NotificationKind } from '../generated/resolvers.ts';
import { kinds, overtakenBy, type KindFacts } from './domain/topics.ts';

/** Of every kind of the contract: one without a topic does not compile. */
export const kindFacts: Readonly<Record<NotificationKind, KindFacts>> = kinds;

const overtaking: Readonly<Partial<Record<NotificationKind, readonly NotificationKind[]>>> = overtakenBy;

/** Whether what was told later about the same matter takes the place of a message of this kind. */
export function isOvertaken(kind: NotificationKind, later: readonly NotificationKind[]): boolean {
  return later.some((one) => overtaking[kind]?.includes(one) ?? false);
}

/** Kinds that make a decision known. */
export const makingKnown: readonly NotificationKind[] = Object.entries(kinds).flatMap(([kind, facts]) =>
  facts.makesKnown ? [kind as keyof typeof kinds] : [],
);
