import type { PlanContent } from './plan-content.ts';

/** The same words as parts of another plan: every part gets an id of its own, and steps follow their goals. */
export function withNewIds(content: PlanContent, newId: () => string): PlanContent {
  const goals = content.goals.map((goal) => ({ was: goal.id, goal: { ...goal, id: newId() } }));
  const goalIds = new Map(goals.map(({ was, goal }) => [was, goal.id]));
  return {
    ...content,
    goals: goals.map(({ goal }) => goal),
    steps: content.steps.map((step) => ({
      ...step,
      id: newId(),
      goalId: step.goalId === null ? null : (goalIds.get(step.goalId) ?? null),
    })),
    obligations: content.obligations.map((obligation) => ({ ...obligation, id: newId() })),
  };
}
