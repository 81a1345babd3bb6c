import { type ActingNeed, mandateParts, mandateRights, mayAct, type MandateRight } from '../shared/acting.ts';
import type { Actor } from './viewer.ts';

/** A root field of an operation with what it asks of a helper; `null` where nobody does it for another. */
export interface AskedOfHelper {
  readonly field: string;
  readonly need: ActingNeed | null;
}

/** Reads the arguments of `@acting`; throws on words without a meaning. */
export function toActingNeed(given: Readonly<Record<string, unknown>> | undefined): ActingNeed | null {
  if (given === undefined) return null;
  const needs = mandateRights.find((right): right is MandateRight => right === given['needs']);
  const part = given['part'] == null ? null : mandateParts.find((one) => one === given['part']);
  if (needs === undefined || part === undefined) throw new Error('a need of a helper without a meaning');
  return { part, needs };
}

/** The first root field that this helper may not ask; `null` when they may ask all of the operation. */
export function refusedToHelper(asked: readonly AskedOfHelper[], { may }: Actor): AskedOfHelper | null {
  return asked.find(({ need }) => need === null || !mayAct(may, need)) ?? null;
}
