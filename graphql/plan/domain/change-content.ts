import { ok, refused, type Result } from '../../shared/result.ts';
import type { PlanContent, PlannedStep, PlanGoal, PlanObligation } from './plan-content.ts';
import { checkGoal, checkObligation, checkOutline, checkStep, type ContentFacts } from './plan-content-checks.ts';
import { differencesOf } from './differences.ts';
import { planLimits } from './plan-limits.ts';
import { problem, type Problem } from './plan-problem.ts';

/** One change of what a plan says. `id` is `null` for something new; what is given replaces the part as a whole. */
export type ContentChange =
  | { readonly kind: 'OUTLINE'; readonly outline: Pick<PlanContent, 'dreamJob' | 'firstStep' | 'evaluationOn'> }
  | { readonly kind: 'GOAL'; readonly id: string | null; readonly goal: Omit<PlanGoal, 'id'> }
  | { readonly kind: 'STEP'; readonly id: string | null; readonly step: Omit<PlannedStep, 'id'> }
  | { readonly kind: 'OBLIGATION'; readonly id: string | null; readonly obligation: Omit<PlanObligation, 'id'> }
  | { readonly kind: 'REMOVE'; readonly part: PartList; readonly id: string };

type PartList = 'goals' | 'steps' | 'obligations';

/**
 * What a plan says after one change, or everything that is wrong with the change.
 * @param newId of the part, where the change adds one.
 */
export function changeContent(
  content: PlanContent,
  change: ContentChange,
  newId: string,
  facts: ContentFacts,
): Result<PlanContent, readonly Problem[]> {
  switch (change.kind) {
    case 'OUTLINE':
      return orProblems(checkOutline(change.outline, facts), { ...content, ...change.outline });
    case 'GOAL':
      return put(
        content,
        'goals',
        { ...change.goal, id: change.id ?? newId },
        change.id,
        checkGoal(change.goal, change.id, facts),
      );
    case 'STEP': {
      const step = withoutStrayPartner(change.step);
      const problems = checkStep(step, change.id, content.goals, facts);
      return put(content, 'steps', { ...step, id: change.id ?? newId }, change.id, problems);
    }
    case 'OBLIGATION': {
      const obligation = withoutStrayRelease(change.obligation);
      const problems = checkObligation(obligation, change.id, facts);
      return put(content, 'obligations', { ...obligation, id: change.id ?? newId }, change.id, problems);
    }
    case 'REMOVE':
      return remove(content, change.part, change.id);
  }
}

/** Whether a content says already what a change wants it to say; a new part where one like it is there. */
export function saysAlready(content: PlanContent, change: ContentChange, facts: ContentFacts): boolean {
  if (change.kind === 'REMOVE') return !content[change.part].some(({ id }) => id === change.id);
  const says = (wanted: ContentChange) => {
    const changed = changeContent(content, wanted, '', facts);
    return changed.ok && differencesOf(content, changed.value).length === 0;
  };
  if (change.kind === 'OUTLINE' || change.id !== null) return says(change);
  return content[listOf[change.kind]].some(({ id }) => says({ ...change, id }));
}

const listOf = { GOAL: 'goals', STEP: 'steps', OBLIGATION: 'obligations' } as const satisfies Record<string, PartList>;

/** The part in its place, or at the end where it is new. */
function put<List extends PartList>(
  content: PlanContent,
  list: List,
  part: PlanContent[List][number],
  id: string | null,
  problems: readonly Problem[],
): Result<PlanContent, readonly Problem[]> {
  const parts: readonly { readonly id: string }[] = content[list];
  if (id !== null && !parts.some((candidate) => candidate.id === id)) return refused([problem(list, 'unknown', id)]);
  if (id === null && parts.length >= planLimits[list])
    return refused([problem(list, 'tooMany', null, { maximum: planLimits[list] }), ...problems]);
  const changed = id === null ? [...parts, part] : parts.map((candidate) => (candidate.id === id ? part : candidate));
  return orProblems(problems, { ...content, [list]: changed });
}

/** Steps of a goal that goes stay, without a goal. */
function remove(content: PlanContent, list: PartList, id: string): Result<PlanContent, readonly Problem[]> {
  const parts: readonly { readonly id: string }[] = content[list];
  const left = parts.filter((candidate) => candidate.id !== id);
  if (left.length === parts.length) return refused([problem(list, 'unknown', id)]);
  const steps = content.steps.map((step) => (step.goalId === id ? { ...step, goalId: null } : step));
  return ok({ ...content, steps, [list]: left });
}

/** A name is kept only while it names somebody. */
function withoutStrayPartner(step: Omit<PlannedStep, 'id'>): Omit<PlannedStep, 'id'> {
  return step.owner === 'PARTNER' ? step : { ...step, partnerName: null };
}

/** An obligation that is imposed has no release. */
function withoutStrayRelease(obligation: Omit<PlanObligation, 'id'>): Omit<PlanObligation, 'id'> {
  return obligation.state === 'IMPOSED' ? { ...obligation, releasedUntil: null, releaseReason: null } : obligation;
}

function orProblems(problems: readonly Problem[], content: PlanContent): Result<PlanContent, readonly Problem[]> {
  return problems.length === 0 ? ok(content) : refused(problems);
}
