import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { isWorkingDay } from '../../shared/holidays.ts';
import {
  isPlacement,
  type PlacementContent,
  type PlanContent,
  type PlannedStep,
  type PlanGoal,
  type PlanObligation,
} from './plan-content.ts';
import { mostWeekMinutes, planLimits } from './plan-limits.ts';
import { checkLength, checkRequired, checkYear, problem, type Problem } from './plan-problem.ts';
import { termOf } from '../../shared/term-calculator.ts';
import type { TermRule } from './term-rules.ts';

/** What checking a plan needs to know besides what it says. */
export interface ContentFacts {
  readonly today: LocalDate;
  /** The terms that count on a day. */
  rulesOn(day: LocalDate): readonly TermRule[];
  /** Placements of the person that were agreed, in this plan and in earlier ones, as long as they lasted. */
  agreedPlacements(): readonly PlannedStep[];
}

export function checkOutline(
  { dreamJob, firstStep, evaluationOn }: Pick<PlanContent, 'dreamJob' | 'firstStep' | 'evaluationOn'>,
  { today }: ContentFacts,
): readonly Problem[] {
  return [
    ...checkLength('dreamJob', dreamJob, planLimits.title),
    ...checkLength('firstStep', firstStep, planLimits.title),
    ...checkMeetingDay('evaluationOn', evaluationOn, today),
  ];
}

/** A day on which people are to sit together: to come, and one on which they work. */
export function checkMeetingDay(field: string, day: LocalDate | null, today: LocalDate): readonly Problem[] {
  if (day === null) return [];
  if (day < today) return [problem(field, 'inPast')];
  const far = checkYear(field, day, today);
  if (far.length > 0) return far;
  return isWorkingDay(day) ? [] : [problem(field, 'weekendOrHoliday')];
}

/** @param id `null` for a new goal. */
export function checkGoal(goal: Omit<PlanGoal, 'id'>, id: string | null, { today }: ContentFacts): readonly Problem[] {
  return [
    ...checkYear('byOn', goal.byOn, today, id),
    ...checkRequired('title', orNull(goal.title), planLimits.title, id),
    ...checkLength('why', goal.why, planLimits.words, id),
    ...checkLength('result', goal.result, planLimits.words, id),
  ];
}

/**
 * @param id `null` for a new step.
 * @param goals goals that the step can belong to.
 */
export function checkStep(
  step: Omit<PlannedStep, 'id'>,
  id: string | null,
  goals: readonly PlanGoal[],
  facts: ContentFacts,
): readonly Problem[] {
  const { goalId, startsOn, dueOn } = step;
  const far = [...checkYear('startsOn', startsOn, facts.today, id), ...checkYear('dueOn', dueOn, facts.today, id)];
  return [
    ...far,
    ...checkRequired('title', orNull(step.title), planLimits.title, id),
    ...(goalId !== null && !goals.some((goal) => goal.id === goalId) ? [problem('goalId', 'unknown', id)] : []),
    ...(step.owner === 'PARTNER' && step.partnerName === null ? [problem('partnerName', 'partnerNeeded', id)] : []),
    ...checkLength('partnerName', step.partnerName, planLimits.title, id),
    ...(startsOn !== null && dueOn !== null && dueOn < startsOn ? [problem('dueOn', 'endBeforeStart', id)] : []),
    ...(far.length > 0 ? [] : checkPlacementOf(step, id, facts)),
  ];
}

function checkPlacementOf(step: Omit<PlannedStep, 'id'>, id: string | null, facts: ContentFacts): readonly Problem[] {
  if (!isPlacement(step.kind)) return step.placement === null ? [] : [problem('placement', 'placementRefused', id)];
  if (step.placement === null) return [problem('placement', 'placementNeeded', id)];
  return [...checkPlacement(step.placement, id), ...checkPlacementTerm(step, step.placement, id, facts)];
}

function checkPlacement(placement: PlacementContent, id: string | null): readonly Problem[] {
  const { weekMinutes, learningGoals } = placement;
  return [
    ...checkRequired('host', orNull(placement.host), planLimits.title, id),
    ...checkRequired('tasks', orNull(placement.tasks), planLimits.words, id),
    ...(weekMinutes <= 0 ? [problem('weekMinutes', 'required', id)] : []),
    ...(weekMinutes > mostWeekMinutes
      ? [problem('weekMinutes', 'tooManyMinutes', id, { maximum: mostWeekMinutes })]
      : []),
    ...(learningGoals.length === 0 ? [problem('learningGoals', 'required', id)] : []),
    ...(learningGoals.length > planLimits.learningGoals
      ? [problem('learningGoals', 'tooMany', id, { maximum: planLimits.learningGoals })]
      : []),
    ...learningGoals.flatMap((goal) => checkLength('learningGoals', goal, planLimits.title, id)),
    ...checkLength('guide', placement.guide, planLimits.title, id),
    ...checkLength('extensionReason', placement.extensionReason, planLimits.words, id),
  ];
}

/** A placement keeps the benefit and therefore has an end, within the term that counts on the day it starts. */
function checkPlacementTerm(
  { kind, startsOn, dueOn }: Omit<PlannedStep, 'id'>,
  { extensionReason }: PlacementContent,
  id: string | null,
  facts: ContentFacts,
): readonly Problem[] {
  if (startsOn === null || dueOn === null)
    return [
      ...(startsOn === null ? [problem('startsOn', 'required', id)] : []),
      ...(dueOn === null ? [problem('dueOn', 'required', id)] : []),
    ];
  const rule = facts.rulesOn(startsOn).find((candidate) => candidate.kind === kind);
  // A day before the first rule is a mistake in the year: no placement of then can be agreed now.
  if (!rule)
    return facts.rulesOn(facts.today).some((one) => one.kind === kind) ? [problem('startsOn', 'inPast', id)] : [];
  const { endsOn, latestOn } = termOf(rule, startsOn);
  if (rule.hard && dueOn > latestOn) return [tooLong(rule, latestOn, id)];
  return dueOn > endsOn && extensionReason === null
    ? [problem('extensionReason', 'extensionReasonNeeded', id, { endsOn })]
    : [];
}

function tooLong(rule: TermRule, latestOn: LocalDate, id: string | null): Problem {
  return problem('dueOn', 'termTooLong', id, {
    latestOn,
    length: rule.length + rule.extension,
    unit: rule.unit,
    ...(rule.article === null ? {} : { article: rule.article }),
    source: rule.source,
  });
}

/** Placements of one kind at one host that follow each other within this many days are one: a local choice, for a jurist to confirm. */
const daysBetween = 31;

/**
 * Placements of one kind at one host that follow each other, or that were agreed before and begin anew, last no longer together than
 * the rule of their first day allows.
 */
export function checkTogether(
  step: PlannedStep,
  others: readonly PlannedStep[],
  facts: ContentFacts,
): readonly Problem[] {
  const { kind, startsOn, dueOn, placement } = step;
  if (startsOn === null || dueOn === null || placement === null || !isPlacement(kind)) return [];
  const host = hostKey(placement);
  const alike = others.filter((other) => other.kind === kind && other.placement && hostKey(other.placement) === host);
  const first = firstDayOf(startsOn, alike);
  if (first === startsOn) return [];
  const rule = facts.rulesOn(first).find((candidate) => candidate.kind === kind);
  if (!rule?.hard) return [];
  const { latestOn } = termOf(rule, first);
  return dueOn > latestOn ? [tooLong(rule, latestOn, step.id)] : [];
}

/** The first day of what leads without a gap to a day. */
function firstDayOf(day: LocalDate, steps: readonly PlannedStep[]): LocalDate {
  const before = steps.find(
    ({ startsOn, dueOn }) =>
      startsOn !== null && startsOn < day && dueOn !== null && addDays(dueOn, daysBetween) >= day,
  );
  return before?.startsOn ? firstDayOf(before.startsOn, steps) : day;
}

function hostKey({ host }: PlacementContent): string {
  return host.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
}

/** @param id `null` for a new obligation. */
export function checkObligation(
  obligation: Omit<PlanObligation, 'id'>,
  id: string | null,
  { today }: ContentFacts,
): readonly Problem[] {
  const { releasedUntil, releaseReason, startsOn } = obligation;
  return [
    ...checkYear('startsOn', startsOn, today, id),
    ...checkYear('releasedUntil', releasedUntil, today, id),
    ...checkRequired('words', orNull(obligation.words), planLimits.words, id),
    ...checkLength('releaseReason', releaseReason, planLimits.words, id),
    ...(obligation.state === 'IMPOSED'
      ? []
      : [
          ...(releasedUntil === null ? [problem('releasedUntil', 'releaseNeeded', id)] : []),
          ...(releaseReason === null ? [problem('releaseReason', 'releaseNeeded', id)] : []),
        ]),
    ...(releasedUntil === null
      ? []
      : releasedUntil < startsOn
        ? [problem('releasedUntil', 'endBeforeStart', id)]
        : releasedUntil < today
          ? [problem('releasedUntil', 'inPast', id)]
          : []),
  ];
}

/** Everything that is wrong with the parts of a plan as they stand. */
export function checkContent(content: PlanContent, facts: ContentFacts): readonly Problem[] {
  return [
    ...checkOutline(content, facts),
    ...content.goals.flatMap((goal) => checkGoal(goal, goal.id, facts)),
    ...content.steps.flatMap((step) => checkStep(step, step.id, content.goals, facts)),
    ...content.obligations.flatMap((obligation) => checkObligation(obligation, obligation.id, facts)),
  ];
}

/** What is more than a plan may hold: nothing that was typed part by part, where each new one is counted. */
export function checkAmounts(content: PlanContent): readonly Problem[] {
  return (['goals', 'steps', 'obligations'] as const).flatMap((list) =>
    content[list].length > planLimits[list] ? [problem(list, 'tooMany', null, { maximum: planLimits[list] })] : [],
  );
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
