import { isPlacement, type PlannedStep, type PlanGoal } from './plan-content.ts';
import { checkStep, type ContentFacts } from './plan-content-checks.ts';
import { problem, type Problem } from './plan-problem.ts';

/** What a citizen says of a step of their own. */
export type OwnStepContent = Pick<PlannedStep, 'kind' | 'title' | 'goalId' | 'startsOn' | 'dueOn'>;

/**
 * What is wrong with an own step. A placement is agreed with the municipality, and is never an own step.
 * @param goals of the version in force.
 */
export function checkOwnStep(
  step: OwnStepContent,
  id: string | null,
  goals: readonly PlanGoal[],
  facts: ContentFacts,
): readonly Problem[] {
  if (isPlacement(step.kind)) return [problem('kind', 'placementRefused', id)];
  return checkStep({ ...step, owner: 'CITIZEN', partnerName: null, placement: null }, id, goals, facts);
}
