import type { LocalDate } from '../../shared/local-date.ts';

/** What a step is. Placements keep the benefit and have a hard end: `placementKinds`. */
export const stepKinds = [
  'OWN_ACTIVITY',
  'APPLICATION',
  'TRAINING',
  /** Proefplaats, art. 8a lid 2 sub d Participatiewet. */
  'TRIAL_PLACEMENT',
  /** Participatieplaats, art. 10a. */
  'PARTICIPATION_PLACEMENT',
  /** Klimopbaan: a local instrument. */
  'CLIMBING_JOB',
  /** Leerwerkplek. */
  'LEARN_WORK_PLACE',
  /** Werkervaringsplaats. */
  'WORK_EXPERIENCE_PLACE',
  'LANGUAGE',
  'CARE_AND_HEALTH',
  'VOLUNTEERING',
  'OWN_BUSINESS',
  'APPOINTMENT',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const placementKinds = [
  'TRIAL_PLACEMENT',
  'PARTICIPATION_PLACEMENT',
  'CLIMBING_JOB',
  'LEARN_WORK_PLACE',
  'WORK_EXPERIENCE_PLACE',
] as const satisfies readonly StepKind[];
export type PlacementKind = (typeof placementKinds)[number];

/** Who takes a step: the citizen, the case manager, or a partner who is named. */
export const stepOwners = ['CITIZEN', 'COACH', 'PARTNER'] as const;
export type StepOwner = (typeof stepOwners)[number];

export const stepStatuses = ['PLANNED', 'UNDER_WAY', 'DONE', 'CANCELLED'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** What somebody has to do; the article of each is in `obligation-rules.ts`. */
export const obligationKinds = [
  'FIND_WORK',
  'ACCEPT_WORK',
  'REGISTER',
  'USE_SERVICE',
  'COOPERATE',
  'SERVICE_IN_RETURN',
  'GET_SKILLS',
  'LANGUAGE',
  'INDIVIDUAL',
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** Imposed, or released for a part or as a whole until a day (art. 9 lid 2, 9a). */
export const obligationStates = ['IMPOSED', 'PARTLY_RELEASED', 'RELEASED'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** How an obligation stands in a plan: as the version in force says it, or gone from there, or gone with the plan. */
export type ObligationStanding = ObligationState | 'NOT_IN_PLAN' | 'PLAN_ENDED';

export interface PlanGoal {
  readonly id: string;
  readonly title: string;
  /** Why it matters to the citizen. */
  readonly why: string | null;
  /** How both will see that it is reached. */
  readonly result: string | null;
  readonly byOn: LocalDate | null;
}

/** Where a placement is, and what for. */
export interface PlacementContent {
  readonly host: string;
  readonly tasks: string;
  /** Minutes a week. */
  readonly weekMinutes: number;
  readonly learningGoals: readonly string[];
  /** Who guides at the host. */
  readonly guide: string | null;
  /** Why it lasts longer than the first term; required where it does. */
  readonly extensionReason: string | null;
}

/** An agreed step as a version says it. */
export interface PlannedStep {
  readonly id: string;
  readonly goalId: string | null;
  readonly kind: StepKind;
  readonly title: string;
  readonly owner: StepOwner;
  /** Required where the owner is a partner. */
  readonly partnerName: string | null;
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  /** For placements only. */
  readonly placement: PlacementContent | null;
}

export interface PlanObligation {
  readonly id: string;
  readonly kind: ObligationKind;
  /** What it means for this person, in plain words: never a fixed number of applications for everybody. */
  readonly words: string;
  readonly state: ObligationState;
  readonly startsOn: LocalDate;
  /** Until when it is released; required where it is. */
  readonly releasedUntil: LocalDate | null;
  readonly releaseReason: string | null;
}

/** An obligation as a proposal for a reduction names it: who decides about that reads nothing else of the plan. */
export interface NamedObligation extends Pick<PlanObligation, 'kind' | 'words'> {
  readonly article: string;
}

/** Everything that a version of a plan says. Immutable once it was proposed. */
export interface PlanContent {
  readonly dreamJob: string | null;
  readonly firstStep: string | null;
  /** Day on which both look back (art. 44a lid 2). */
  readonly evaluationOn: LocalDate | null;
  readonly goals: readonly PlanGoal[];
  readonly steps: readonly PlannedStep[];
  readonly obligations: readonly PlanObligation[];
}

/** One difference between two contents, as words and not as sentences. */
export interface ContentDifference {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly part: 'OUTLINE' | 'GOAL' | 'STEP' | 'OBLIGATION';
  /** Name of the goal, step or obligation; `null` for the outline. */
  readonly title: string | null;
  /** `null` where the whole part was added or removed. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** One save of a draft: the revision that it made, who did it, and what it changed. */
export interface DraftSave {
  readonly revision: number;
  readonly by: string;
  readonly differences: readonly ContentDifference[];
}

export const emptyContent: PlanContent = {
  dreamJob: null,
  firstStep: null,
  evaluationOn: null,
  goals: [],
  steps: [],
  obligations: [],
};

export function isPlacement(kind: StepKind): kind is PlacementKind {
  return placementKinds.some((placement) => placement === kind);
}
