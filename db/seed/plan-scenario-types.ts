import type { appointment } from '../schema/conversation.ts';
import type { LadderAnswers, LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import type { PlanContent, PlacementKind, StepKind, StepStatus } from '#graphql/plan/domain/plan-content.ts';
import type { LocalTerm } from '#graphql/plan/domain/term-rules.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';

/** What a municipality decided about guidance. */
export interface GuidancePolicy {
  readonly ladder: { readonly validFrom: string; readonly definition: LadderDefinition; readonly source: string };
  /** Its own terms; empty where its policy names none. */
  readonly terms: readonly LocalTerm[];
  readonly templates: readonly TemplateScenario[];
}

/** What a case manager starts from. Obligations are individual: a template has none, and no days. */
export interface TemplateScenario {
  readonly targetGroup: string;
  readonly title: string;
  readonly source: string;
  readonly content: (make: Pick<Make, 'id'>) => PlanContent;
}

/** Guidance of one person: what their case manager and they wrote down. */
export interface GuidanceScenario {
  readonly plan?: PlanScenario;
  readonly searchTerm?: SearchTermScenario;
  /** Oldest first. */
  readonly ladder?: readonly LadderScenario[];
  readonly appointments?: readonly AppointmentScenario[];
  /** Subject of the other adult of the household. */
  readonly livesWith?: string;
}

/** Makes the days and the ids of a plan. */
export interface Make {
  /** A day so many days from the clock's; negative before it. */
  on(days: number): LocalDate;
  /** As {@link on}, moved to a working day. */
  workingDay(days: number): LocalDate;
  /** The id of a part of this plan, the same for the same key. */
  id(key: string): string;
}

export interface PlanScenario {
  /** Oldest first; empty where the citizen alone has written steps. */
  readonly versions: readonly PlanVersionScenario[];
  /** Steps that the citizen wrote. */
  readonly ownSteps?: readonly OwnStepScenario[];
  /** How agreed steps go, by key; `PLANNED` where nothing is said. */
  readonly progress?: Readonly<
    Record<string, { readonly status: StepStatus; readonly daysAgo: number; readonly note?: string }>
  >;
  readonly evaluation?: {
    readonly daysAgo: number;
    readonly words: string;
    readonly results: readonly { readonly goal: string; readonly result: 'REACHED' | 'ON_THE_WAY' | 'NOT_YET' }[];
    readonly nextInDays: number;
  };
  /** Displacement checks, each passed. */
  readonly checks?: readonly {
    readonly step: string;
    readonly kind: PlacementKind;
    readonly daysAgo: number;
    readonly conclusion: string;
  }[];
  /** Goals that are shown to the other adult of the household. */
  readonly sharedGoals?: readonly string[];
}

export interface PlanVersionScenario {
  readonly content: (make: Make) => PlanContent;
  readonly changeReason?: string;
  /** Left out for a draft. */
  readonly proposedDaysAgo?: number;
  /** What the citizen said; `AGREED` brings it into force. */
  readonly responses?: readonly {
    readonly kind: 'READ' | 'AGREED' | 'DISAGREED' | 'CHANGE_ASKED';
    readonly daysLater: number;
    readonly words?: string;
  }[];
  /** Established by the municipality without agreement. */
  readonly established?: { readonly daysLater: number; readonly reason: string; readonly talkedFirst: boolean };
}

export interface OwnStepScenario {
  readonly kind: StepKind;
  readonly title: string;
  /** Key of the goal that it belongs to. */
  readonly goal?: string;
  readonly dueInDays: number;
  readonly status: StepStatus;
}

export interface SearchTermScenario {
  readonly notifiedDaysAgo: number;
  readonly efforts: readonly {
    readonly daysAgo: number;
    readonly kind: 'APPLIED' | 'ASKED' | 'REGISTERED' | 'SCHOOL' | 'TALKED' | 'OTHER';
    readonly words: string;
    readonly result?: string;
  }[];
}

export type LadderScenario = { readonly daysAgo: number } & (
  | { readonly kind: 'SELF'; readonly answers: LadderAnswers }
  | {
      readonly kind: 'WISHED' | 'BEGIN' | 'CURRENT' | 'EXPECTED';
      readonly level: string;
      readonly domain?: string;
      readonly note?: string;
    }
);

export interface AppointmentScenario extends Pick<
  typeof appointment.$inferInsert,
  'kind' | 'minutes' | 'way' | 'place'
> {
  readonly inDays: number;
  /** Local time, `HH:MM`. */
  readonly time: string;
  readonly bring?: string;
}
