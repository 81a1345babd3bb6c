import type { Placement } from '../generated/resolvers.ts';
import { isPlacement, type PlannedStep } from './domain/plan-content.ts';
import { termOf } from '../shared/term-calculator.ts';
import { daysUntil } from './domain/warnings.ts';
import type { PlanFacts } from './models.ts';

/**
 * Where a step places somebody, with its term and its displacement check; `null` where it is no placement.
 * @param proposedAt when its version was proposed: the check is the one that it was proposed with. `null` for a draft.
 */
export function placementOf(step: PlannedStep, facts: PlanFacts, proposedAt: string | null): Placement | null {
  return (
    step.placement && {
      ...step.placement,
      term: placementTermOf(step, facts),
      displacementCheck: facts.checkOf(step, proposedAt),
    }
  );
}

/** How long it may last from the day it starts. Days left count to its own last day. */
function placementTermOf({ kind, startsOn, dueOn }: PlannedStep, { today, rulesOn }: PlanFacts): Placement['term'] {
  if (startsOn === null || !isPlacement(kind)) return null;
  const rule = rulesOn(startsOn).find((candidate) => candidate.kind === kind);
  if (!rule) return null;
  const days = termOf(rule, startsOn);
  const end = dueOn ?? days.endsOn;
  const { hard, status, article, source } = rule;
  return { ...days, kind, daysLeft: daysUntil(end, today), hard, status, article, source };
}
