import type { PlanVersion } from '../models.ts';

/** What a mail about a version is about: the plan, and the version in it. */
export function occasionOf({ planId, number }: Pick<PlanVersion, 'planId' | 'number'>): string {
  return `${planId}/${number}`;
}
