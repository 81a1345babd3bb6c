import type { LocalDate } from '../../shared/local-date.ts';
import type { PlanContent } from './plan-content.ts';

/** An evaluation that was held. */
export interface HeldEvaluation {
  readonly versionNumber: number;
  readonly heldOn: LocalDate;
  readonly nextOn: LocalDate | null;
}

/**
 * The day of the next evaluation: what was agreed at the last one of the version in force, else what that version says. A promise
 * of an older version or an earlier evaluation is none any more, and a day on which or after which one was held is over.
 * @param evaluations of the plan, newest first.
 */
export function nextEvaluation(
  inForce: { readonly number: number; readonly content: Pick<PlanContent, 'evaluationOn'> } | null,
  evaluations: readonly HeldEvaluation[],
): LocalDate | null {
  if (inForce === null) return null;
  const [last] = evaluations;
  const agreed = last?.versionNumber === inForce.number ? last.nextOn : null;
  const on = agreed ?? inForce.content.evaluationOn;
  return on !== null && (last === undefined || on > last.heldOn) ? on : null;
}
