import type { Placement } from '../generated/resolvers.ts';
import { isPlacement, type PlannedStep } from './domain/plan-content.ts';
import { termOf } from './domain/term-calculator.ts';
import { daysUntil } from './domain/warnings.ts';
import type { PlanFacts } from './models.ts';

/** Where a step places somebody, with its term and its last displacement check; `null` where it is no placement. */
export function placementOf(step: PlannedStep, facts: PlanFacts): Placement | null {
  return (
    step.placement && {
      ...step.placement,
      term: placementTermOf(step, facts),
      displacementCheck: facts.checkOf(step.id),
    }
  );
}

/** How long it may last from the day it starts. Days left count to the end that was agreed to: the first one, or the extended one. */
function placementTermOf({ kind, startsOn, dueOn }: PlannedStep, { today, rulesOn }: PlanFacts): Placement['term'] {
  if (startsOn === null || !isPlacement(kind)) return null;
  const rule = rulesOn(startsOn).find((candidate) => candidate.kind === kind);
  if (!rule) return null;
  const days = termOf(rule, startsOn);
  const end = dueOn !== null && dueOn > days.endsOn ? days.latestOn : days.endsOn;
  const { hard, status, article, source } = rule;
  return { ...days, kind, daysLeft: daysUntil(end, today), hard, status, article, source };
}
