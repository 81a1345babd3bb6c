import type { PlanContent } from './plan-content.ts';

/** What the content hash of a version is made of: what the citizen is asked to agree to, and nothing else. */
export interface ProposedContent {
  readonly planId: string;
  readonly number: number;
  readonly changeReason: string | null;
  readonly content: PlanContent;
}

/** Of something that holds it, exactly that. */
export function proposedContentOf({ planId, number, changeReason, content }: ProposedContent): ProposedContent {
  return { planId, number, changeReason, content };
}
