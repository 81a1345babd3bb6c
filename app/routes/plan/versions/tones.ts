import type { BadgeTone } from '#app/ui/index.ts';
import type { PlanVersionState } from '#graphql/generated/documents.ts';

/** How loud the state of a version is. */
export const versionTones: Readonly<Record<PlanVersionState, BadgeTone>> = {
  DRAFT: 'neutral',
  PROPOSED: 'action',
  IN_FORCE: 'ok',
  REPLACED: 'neutral',
  WITHDRAWN: 'neutral',
};
