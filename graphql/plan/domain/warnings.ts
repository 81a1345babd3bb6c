import { addDays, daysInclusive, localDateOf, type LocalDate } from '../../shared/local-date.ts';
import { isPlacement, type PlanContent, type PlannedStep, type StepStatus } from './plan-content.ts';
import { planDays } from './plan-limits.ts';
import { termOf } from '../../shared/term-calculator.ts';
import type { TermRule } from './term-rules.ts';
import type { ResponseKind } from './version-state.ts';

/** The most pressing first: the order in which a case manager reads them. */
export const warningKinds = [
  'TERM_OVER',
  'DISAGREED',
  'NO_ANSWER',
  'CHANGE_ASKED',
  'TERM_ENDS',
  'EVALUATION_DUE',
  'RELEASE_ENDS',
  'STEP_LATE',
  'LADDER_AGAIN',
] as const;

export interface Warning {
  readonly kind: (typeof warningKinds)[number];
  /** Title of the step, kind of the obligation; `null` where it is about the plan as a whole. */
  readonly title: string | null;
  readonly on: LocalDate;
  /** Days until then; negative afterwards. */
  readonly daysLeft: number;
}

interface Response {
  readonly kind: ResponseKind;
  /** ISO instant. */
  readonly at: string;
}

/** What warnings follow from. */
export interface WarningFacts {
  readonly today: LocalDate;
  rulesOn(day: LocalDate): readonly TermRule[];
  readonly inForce: { readonly content: PlanContent; readonly responses: readonly Response[] } | null;
  readonly proposed: { readonly respondBy: LocalDate | null; readonly responses: readonly Response[] } | null;
  /** ISO instant of the last proposal; `null` when there was none. */
  readonly lastProposedAt: string | null;
  readonly steps: readonly WarnedStep[];
  /** As `nextEvaluation` says. */
  readonly nextEvaluationOn: LocalDate | null;
  /** Day on which somebody was placed on the ladder last. */
  readonly lastPlacedOn: LocalDate | null;
}

/** A step that is being taken. */
export interface WarnedStep extends Pick<PlannedStep, 'id' | 'kind' | 'title' | 'startsOn' | 'dueOn'> {
  readonly status: StepStatus;
}

/** What a case manager has to see to, the most pressing first. */
export function warningsOf(facts: WarningFacts): readonly Warning[] {
  const found = [
    ...facts.steps.filter(isOpen).flatMap((step) => ofStep(step, facts)),
    ...ofProposal(facts),
    ...ofWishes(facts),
    ...ofEvaluation(facts),
    ...ofReleases(facts),
    ...ofLadder(facts),
  ];
  const rank = ({ kind }: Warning) => warningKinds.indexOf(kind);
  return found.sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft);
}

/** Neither done nor cancelled. */
export function isOpen({ status }: Pick<WarnedStep, 'status'>): boolean {
  return status === 'PLANNED' || status === 'UNDER_WAY';
}

/** Whether the day of a step has passed and it is neither done nor cancelled. */
export function isLate(step: Pick<WarnedStep, 'status' | 'dueOn'>, today: LocalDate): boolean {
  return isOpen(step) && step.dueOn !== null && step.dueOn < today;
}

function ofStep(step: WarnedStep, { today, rulesOn }: WarningFacts): readonly Warning[] {
  const lastDay = termEndOf(step, rulesOn);
  if (lastDay !== null && lastDay < today) return [warning('TERM_OVER', step.title, lastDay, today)];
  if (isLate(step, today) && step.dueOn !== null) return [warning('STEP_LATE', step.title, step.dueOn, today)];
  const isRunning = step.startsOn !== null && step.startsOn <= today;
  const end = earliest([lastDay, isPlacement(step.kind) ? step.dueOn : null]);
  return isRunning && end !== null && end <= addDays(today, planDays.beforeEnd)
    ? [warning('TERM_ENDS', step.title, end, today)]
    : [];
}

/** Last day that the term of a step allows: with the extension where the step was agreed beyond the first term. */
function termEndOf({ kind, startsOn, dueOn }: WarnedStep, rulesOn: WarningFacts['rulesOn']): LocalDate | null {
  if (startsOn === null || !isPlacement(kind)) return null;
  const rule = rulesOn(startsOn).find((candidate) => candidate.kind === kind);
  if (!rule) return null;
  const { endsOn, latestOn } = termOf(rule, startsOn);
  return dueOn !== null && dueOn > endsOn ? latestOn : endsOn;
}

function ofProposal({ proposed, today }: WarningFacts): readonly Warning[] {
  if (proposed === null) return [];
  const disagreed = proposed.responses.findLast(({ kind }) => kind === 'DISAGREED');
  if (disagreed) return [warning('DISAGREED', null, dayOf(disagreed), today)];
  return proposed.respondBy !== null && proposed.respondBy < today
    ? [warning('NO_ANSWER', null, proposed.respondBy, today)]
    : [];
}

/** A wish for a change that no later proposal answers. */
function ofWishes({ inForce, lastProposedAt, today }: WarningFacts): readonly Warning[] {
  const wish = inForce?.responses.findLast(({ kind }) => kind === 'CHANGE_ASKED');
  if (!wish || (lastProposedAt !== null && Date.parse(lastProposedAt) > Date.parse(wish.at))) return [];
  return [warning('CHANGE_ASKED', null, dayOf(wish), today)];
}

function ofEvaluation({ nextEvaluationOn: next, today }: WarningFacts): readonly Warning[] {
  return next !== null && next <= addDays(today, planDays.beforeEvaluation)
    ? [warning('EVALUATION_DUE', null, next, today)]
    : [];
}

function ofReleases({ inForce, today }: WarningFacts): readonly Warning[] {
  return (inForce?.content.obligations ?? []).flatMap(({ kind, state, releasedUntil }) =>
    state !== 'IMPOSED' && releasedUntil !== null && releasedUntil <= addDays(today, planDays.beforeEnd)
      ? [warning('RELEASE_ENDS', kind, releasedUntil, today)]
      : [],
  );
}

function ofLadder({ lastPlacedOn, rulesOn, today }: WarningFacts): readonly Warning[] {
  const rule = lastPlacedOn && rulesOn(today).find(({ kind }) => kind === 'LADDER_AGAIN');
  if (!rule) return [];
  const { endsOn } = termOf(rule, lastPlacedOn);
  return endsOn < today ? [warning('LADDER_AGAIN', null, endsOn, today)] : [];
}

function warning(kind: Warning['kind'], title: string | null, on: LocalDate, today: LocalDate): Warning {
  return { kind, title, on, daysLeft: daysUntil(on, today) };
}

/** Days from today until a day; negative when it has passed. */
export function daysUntil(day: LocalDate, today: LocalDate): number {
  return daysInclusive(today, day) - 1;
}

function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

function dayOf({ at }: Response): LocalDate {
  return localDateOf(Date.parse(at));
}
