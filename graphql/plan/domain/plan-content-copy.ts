import type { PlanContent, PlannedStep, PlanObligation } from './plan-content.ts';

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

/**
 * What a template adds to what a plan says. Nothing that is there goes, least of all an obligation that is imposed; what is there
 * in the same words is not added again, and what the outline says stays.
 */
export function withTemplate(content: PlanContent, template: PlanContent, newId: () => string): PlanContent {
  const known = new Map(content.goals.map(({ id, title }) => [title, id]));
  const added = withNewIds(template, newId);
  const goalIds = new Map(added.goals.map(({ id, title }) => [id, known.get(title) ?? id]));
  const isNewStep = ({ kind, title }: PlannedStep) =>
    !content.steps.some((one) => one.kind === kind && one.title === title);
  // There is one duty of each kind but this: somebody can have several of their own.
  const isNewObligation = ({ kind, words }: PlanObligation) =>
    !content.obligations.some((one) => one.kind === kind && (kind !== 'INDIVIDUAL' || one.words === words));
  return {
    dreamJob: content.dreamJob ?? template.dreamJob,
    firstStep: content.firstStep ?? template.firstStep,
    evaluationOn: content.evaluationOn ?? template.evaluationOn,
    goals: [...content.goals, ...added.goals.filter(({ title }) => !known.has(title))],
    steps: [
      ...content.steps,
      ...added.steps
        .filter(isNewStep)
        .map((step) => ({ ...step, goalId: step.goalId === null ? null : (goalIds.get(step.goalId) ?? null) })),
    ],
    obligations: [...content.obligations, ...added.obligations.filter(isNewObligation)],
  };
}
