import type { InForceParts } from '#graphql/generated/documents.ts';

interface Parts {
  readonly goals: readonly { readonly id: string }[];
  readonly steps: readonly { readonly id: string }[];
  readonly obligations: readonly { readonly id: string }[];
}

/** What the version in force says and a draft does not: obligations first, because they weigh most. A part keeps its id. */
export function leftOutOf(inForce: InForceParts, draft: Parts): Pick<InForceParts, 'obligations' | 'goals' | 'steps'> {
  const notIn = (parts: Parts[keyof Parts]) => (one: { readonly id: string }) => !parts.some(({ id }) => id === one.id);
  return {
    obligations: inForce.obligations.filter(notIn(draft.obligations)),
    goals: inForce.goals.filter(notIn(draft.goals)),
    steps: inForce.steps.filter(notIn(draft.steps)),
  };
}
