import type { MySanction } from '#graphql/generated/documents.ts';
import { daysInclusive, type LocalDate } from '#graphql/shared/local-date.ts';
import { sanctionState } from './sanction-state.ts';

/** How many days ahead a day is worth a warning. */
const soon = 28;

interface WithDates {
  readonly proposed: {
    readonly number: number;
    readonly respondBy: LocalDate | null;
    readonly responses: readonly { readonly kind: string }[];
  } | null;
  readonly inForce: {
    readonly number: number;
    readonly basis: string | null;
    readonly objectionLastDay: LocalDate | null;
    readonly obligations: readonly {
      readonly id: string;
      readonly words: string;
      readonly state: string;
      readonly releasedUntil: LocalDate | null;
    }[];
  } | null;
  readonly nextEvaluationOn: LocalDate | null;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly dueOn: LocalDate | null;
    readonly late: boolean;
  }[];
}

type AskedView = Pick<MySanction, 'id' | 'viewBy' | 'viewAt' | 'outcome' | 'withdrawnAt'>;

/** A day that the citizen has to know about. */
export interface PlanDate {
  readonly key: string;
  /** `view`: their story is asked for. `respond`: a proposal waits. The others are reminders. */
  readonly kind: 'view' | 'respond' | 'objection' | 'evaluation' | 'release' | 'late';
  readonly on: LocalDate;
  /** Negative when the day has passed, 0 today. */
  readonly daysLeft: number;
  /** Words of the step or obligation that it is about. */
  readonly about: string | null;
  readonly to: string;
}

/** What asks for attention, the most pressing first: what waits for the citizen's own words goes before reminders. */
export function datesOf(plan: WithDates, views: readonly AskedView[], today: LocalDate): readonly PlanDate[] {
  const date = (key: string, rest: Omit<PlanDate, 'key' | 'daysLeft'>): PlanDate => ({
    key,
    ...rest,
    daysLeft: daysUntil(rest.on, today),
  });
  const { proposed, inForce, nextEvaluationOn, steps } = plan;
  const asked = views
    .filter((view) => sanctionState(view) === 'waiting')
    .map(({ id, viewBy }) =>
      date(`view-${id}`, { kind: 'view', on: viewBy, about: null, to: `/plan/zienswijze/${id}` }),
    );
  const answer =
    proposed?.respondBy && !isAnswered(proposed)
      ? [date('respond', { kind: 'respond', on: proposed.respondBy, about: null, to: '/plan/voorstel' })]
      : [];
  const reminders = [
    ...(inForce?.basis === 'DECISION' && inForce.objectionLastDay && inForce.objectionLastDay >= today
      ? [
          date('objection', {
            kind: 'objection',
            on: inForce.objectionLastDay,
            about: null,
            to: `/plan/versies/${inForce.number}`,
          }),
        ]
      : []),
    ...(nextEvaluationOn && daysUntil(nextEvaluationOn, today) <= soon
      ? [date('evaluation', { kind: 'evaluation', on: nextEvaluationOn, about: null, to: '/afspraken' })]
      : []),
    ...(inForce?.obligations ?? []).flatMap(({ id, words, state, releasedUntil }) =>
      state !== 'IMPOSED' && releasedUntil && daysUntil(releasedUntil, today) <= soon
        ? [date(`release-${id}`, { kind: 'release', on: releasedUntil, about: words, to: `/plan#plicht-${id}` })]
        : [],
    ),
    ...steps.flatMap(({ id, title, owner, dueOn, late }) =>
      late && dueOn && owner === 'CITIZEN'
        ? [date(`late-${id}`, { kind: 'late', on: dueOn, about: title, to: `/plan/stap/${id}` })]
        : [],
    ),
  ];
  const byDay = (one: PlanDate, other: PlanDate) => one.daysLeft - other.daysLeft;
  return [...asked.toSorted(byDay), ...answer, ...reminders.toSorted(byDay)];
}

/** Whether the citizen said yes or no: having read it is no answer yet. */
export function isAnswered({ responses }: { readonly responses: readonly { readonly kind: string }[] }): boolean {
  return responses.some(({ kind }) => kind === 'AGREED' || kind === 'DISAGREED');
}

/** Days from today: 0 today, negative when it has passed. */
export function daysUntil(on: LocalDate, today: LocalDate): number {
  return on >= today ? daysInclusive(today, on) - 1 : 1 - daysInclusive(on, today);
}
