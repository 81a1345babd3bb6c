import type {
  ObligationKind,
  PlanGoal,
  PlannedStep,
  PlanObligation,
  StepKind,
} from '#graphql/plan/domain/plan-content.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

export function goal(id: string, title: string, more: Partial<PlanGoal> = {}): PlanGoal {
  return { id, title, why: null, result: null, byOn: null, ...more };
}

/** A step that the citizen takes, where nothing else is said. */
export function step(id: string, kind: StepKind, title: string, more: Partial<PlannedStep> = {}): PlannedStep {
  return {
    id,
    goalId: null,
    kind,
    title,
    owner: 'CITIZEN',
    partnerName: null,
    startsOn: null,
    dueOn: null,
    placement: null,
    ...more,
  };
}

export function imposed(id: string, kind: ObligationKind, startsOn: LocalDate, words: string): PlanObligation {
  return { id, kind, words, state: 'IMPOSED', startsOn, releasedUntil: null, releaseReason: null };
}

interface Release {
  readonly words: string;
  readonly isWhole: boolean;
  readonly until: LocalDate;
  readonly reason: string;
}

export function released(
  id: string,
  kind: ObligationKind,
  startsOn: LocalDate,
  { words, isWhole, until, reason }: Release,
): PlanObligation {
  const state = isWhole ? 'RELEASED' : 'PARTLY_RELEASED';
  return { id, kind, words, state, startsOn, releasedUntil: until, releaseReason: reason };
}
