import { warningsOf, type Warning } from './domain/warnings.ts';
import type { Plan } from './models.ts';

/** What a case manager has to see to in a plan, the most pressing first; nothing in one that has ended. */
export function planWarnings(plan: Plan): readonly Warning[] {
  if (plan.endedOn !== null) return [];
  const { facts, inForce, proposed, versions, steps, nextEvaluationOn } = plan;
  return warningsOf({
    today: facts.today,
    rulesOn: (day) => facts.rulesOn(day),
    inForce,
    proposed,
    lastProposedAt: versions[0]?.proposedAt ?? null,
    steps,
    nextEvaluationOn,
    lastPlacedOn: facts.lastPlacedOn,
  });
}
