import type {
  PlacementInput,
  PlanChange,
  PlanGoalInput,
  PlannedStepInput,
  PlanObligationInput,
  PlanOutlineInput,
} from '../generated/resolvers.ts';
import { BadUserInput } from '../shared/errors.ts';
import { typedText, typedLine } from '../shared/typed-text.ts';
import type { ContentChange } from './domain/change-content.ts';
import type { PlacementContent } from './domain/plan-content.ts';

/**
 * A change in the words of the domain: without what nobody sees, and with `null` for what was not said.
 * @throws BadUserInput when it is not exactly one change: the compiled engine does not ask for that.
 */
export function toContentChange(change: PlanChange): ContentChange {
  if (Object.values(change).filter((part) => part !== undefined && part !== null).length !== 1)
    throw new BadUserInput('a change names exactly one part');
  if (change.outline) return { kind: 'OUTLINE', outline: toOutline(change.outline) };
  if (change.goal) return { kind: 'GOAL', id: change.goal.id ?? null, goal: toGoal(change.goal) };
  if (change.step) return { kind: 'STEP', id: change.step.id ?? null, step: toStep(change.step) };
  if (change.obligation)
    return { kind: 'OBLIGATION', id: change.obligation.id ?? null, obligation: toObligation(change.obligation) };
  if (change.removeGoal) return { kind: 'REMOVE', part: 'goals', id: change.removeGoal };
  if (change.removeStep) return { kind: 'REMOVE', part: 'steps', id: change.removeStep };
  return { kind: 'REMOVE', part: 'obligations', id: change.removeObligation ?? '' };
}

function toOutline({ dreamJob, firstStep, evaluationOn }: PlanOutlineInput) {
  return { dreamJob: lineOrNull(dreamJob), firstStep: lineOrNull(firstStep), evaluationOn: evaluationOn ?? null };
}

function toGoal({ title, why, result, byOn }: PlanGoalInput) {
  return { title: typedLine(title), why: wordsOrNull(why), result: wordsOrNull(result), byOn: byOn ?? null };
}

function toStep({ goalId, kind, title, owner, partnerName, startsOn, dueOn, placement }: PlannedStepInput) {
  return {
    goalId: goalId ?? null,
    kind,
    title: typedLine(title),
    owner,
    partnerName: lineOrNull(partnerName),
    startsOn: startsOn ?? null,
    dueOn: dueOn ?? null,
    placement: placement ? toPlacement(placement) : null,
  };
}

function toPlacement({
  host,
  tasks,
  weekMinutes,
  learningGoals,
  guide,
  extensionReason,
}: PlacementInput): PlacementContent {
  return {
    host: typedLine(host),
    tasks: typedText(tasks),
    weekMinutes,
    learningGoals: learningGoals.map(typedLine).filter((goal) => goal !== ''),
    guide: lineOrNull(guide),
    extensionReason: wordsOrNull(extensionReason),
  };
}

function toObligation({ kind, words, state, startsOn, releasedUntil, releaseReason }: PlanObligationInput) {
  return {
    kind,
    words: typedText(words),
    state,
    startsOn,
    releasedUntil: releasedUntil ?? null,
    releaseReason: wordsOrNull(releaseReason),
  };
}

/** A line that may be missing; an empty one is missing. */
export function lineOrNull(text: string | null | undefined): string | null {
  return typedLine(text ?? '') || null;
}

/** Words that may be missing; empty ones are missing. */
export function wordsOrNull(text: string | null | undefined): string | null {
  return typedText(text ?? '') || null;
}
