import { differencesOf } from './differences.ts';
import { isPlacement, type PlanContent, type PlannedStep } from './plan-content.ts';
import { checkContent, checkTogether, type ContentFacts } from './plan-content-checks.ts';
import { problem, type Problem } from './plan-problem.ts';
import { termOf } from '../../shared/term-calculator.ts';

/** Whether the last displacement check about a placement as it is was passed; `null` where there is none. */
export type CheckPassed = (step: PlannedStep) => boolean | null;

/**
 * What stands in the way of proposing a draft. All placements keep the benefit, so that each needs a displacement check
 * (verdringingstoets) that found no paid work displaced.
 * @param standing what waits for an answer or is in force: the same is not proposed again.
 */
export function missingOf(
  content: PlanContent,
  standing: PlanContent | null,
  checkPassed: CheckPassed,
  facts: ContentFacts,
): readonly Problem[] {
  const { goals, steps, obligations } = content;
  const others = [...steps, ...(standing?.steps ?? []), ...facts.agreedPlacements()];
  const isEmpty = goals.length + steps.length + obligations.length === 0;
  return [
    ...(isEmpty ? [problem('goals', 'required')] : []),
    ...(standing !== null && differencesOf(standing, content).length === 0 ? [problem('goals', 'noChange')] : []),
    ...checkContent(content, facts),
    ...steps.flatMap((step) => checkTogether(step, others, facts)),
    ...steps.flatMap((step) => (isPlacement(step.kind) ? checkDisplacement(step.id, checkPassed(step)) : [])),
  ];
}

function checkDisplacement(stepId: string, passed: boolean | null): readonly Problem[] {
  if (passed === null) return [problem('steps', 'displacementCheckNeeded', stepId)];
  return passed ? [] : [problem('steps', 'displacementFailed', stepId)];
}

/**
 * What a plan had better say and may be proposed without. Looking back together from time to time is the law (art. 44a lid 2
 * Participatiewet), a day for it in the plan is not; how often is the municipality's to decide.
 */
export function adviceOn({ evaluationOn }: PlanContent, { today, rulesOn }: ContentFacts): readonly Problem[] {
  const rule = rulesOn(today).find(({ kind }) => kind === 'EVALUATION');
  const latestOn = rule ? termOf(rule, today).endsOn : null;
  const facts = latestOn === null ? {} : { latestOn };
  if (evaluationOn === null) return [problem('evaluationOn', 'evaluationAdvised', null, facts)];
  return latestOn !== null && evaluationOn > latestOn ? [problem('evaluationOn', 'evaluationLate', null, facts)] : [];
}
