import type { planStep } from '#db/schema/plan.ts';
import type { MessageRow } from '../decision/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type * as contract from '../generated/resolvers.ts';
import type { PersonSummary } from '../income/index.ts';
import type { Assurance } from '../policy/viewer.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type * as ladder from './domain/ladder.ts';
import type { ContentFacts } from './domain/plan-content-checks.ts';
import type { DraftSave, PlanContent, PlannedStep } from './domain/plan-content.ts';

/** What resolvers of this room get as their parent. Where nothing is said the parent is the shape of the contract itself. */
export interface Plan extends Omit<
  contract.Plan,
  | '__typename'
  | 'person'
  | 'draft'
  | 'proposed'
  | 'inForce'
  | 'versions'
  | 'steps'
  | 'sanctionProposals'
  | 'warnings'
  | 'nextCopies'
  | 'placementEvaluations'
> {
  readonly person: PersonSummary;
  readonly draft: PlanVersion | null;
  readonly proposed: PlanVersion | null;
  readonly inForce: PlanVersion | null;
  /** Proposed ones, newest first. */
  readonly versions: readonly PlanVersion[];
  readonly steps: readonly PlanStep[];
  readonly sanctionProposals: readonly SanctionProposal[];
  readonly facts: PlanFacts;
}

export interface PlanVersion extends Omit<
  contract.PlanVersion,
  | '__typename'
  | 'goals'
  | 'steps'
  | 'obligations'
  | 'dreamJob'
  | 'firstStep'
  | 'evaluationOn'
  | 'objectionLastDay'
  | 'changes'
  | 'comparedWith'
  | 'missing'
  | 'advice'
> {
  readonly planId: string;
  /** Who proposed it; `null` for a draft. */
  readonly proposedById: string | null;
  /** The message that made known that it is in force; `null` for whoever reads no messages of the citizen. */
  readonly message: MessageRow | null;
  readonly content: PlanContent;
  /** What each save of a draft changed; empty for a version that was proposed. */
  readonly saves: readonly DraftSave[];
  /** The version of the same plan that was in force before this one. */
  readonly previous: PlanVersion | null;
  /** For a draft: what waits for an answer or else is in force, so that the same is not proposed again. */
  readonly standing: PlanContent | null;
  readonly facts: PlanFacts;
}

/** What goes with a step. */
export interface StepFiles {
  readonly stepId: string;
  readonly files: readonly Evidence[];
}

/** A step as it lies in the table, with what its version says of its placement. */
export interface PlanStep extends Pick<
  typeof planStep.$inferSelect,
  | 'id'
  | 'origin'
  | 'versionNumber'
  | 'goalId'
  | 'kind'
  | 'title'
  | 'owner'
  | 'partnerName'
  | 'status'
  | 'note'
  | 'revision'
  | 'changedAt'
  | 'helperName'
> {
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly placement: contract.Placement | null;
  readonly late: boolean;
}

export interface SanctionProposal extends Omit<
  contract.SanctionProposal,
  '__typename' | 'person' | 'decidable' | 'withdrawable'
> {
  readonly person: PersonSummary;
  readonly proposedById: string;
}

/** What parts of a plan need to know that they do not say themselves. */
export interface PlanFacts extends ContentFacts {
  /** The last displacement check of a step; `null` where there is none. */
  /** The last check about a placement as it is now, of those until a moment where one is given. */
  checkOf(step: PlannedStep, until: string | null): contract.DisplacementCheck | null;
  /** To whom the citizen shows a goal now. */
  sharedWith(goalId: string): readonly contract.HouseholdAdult[];
  /** Day of the last placement on the ladder. */
  readonly lastPlacedOn: LocalDate | null;
  /** Lowest assurance of a sign-in with which a plan may be agreed to: what the municipality asks to send a report. */
  readonly assuranceToAgree: Assurance;
  /** The number of the next version: numbers go up through all plans of a person. */
  readonly nextNumber: number;
}

export interface Ladder {
  readonly id: string;
  readonly source: string;
  readonly definition: ladder.LadderDefinition;
}

export type LadderDomain = ladder.LadderDomain;

export type LadderLevel = ladder.LadderLevel;

export type LadderQuestion = ladder.LadderQuestion;

export type LadderOption = ladder.LadderOption;

export interface LadderPlacement extends Omit<
  contract.LadderPlacement,
  '__typename' | 'levelName' | 'height' | 'domainName' | 'reasonWords'
> {
  /** What the citizen answered; `null` where somebody else placed them, and for a wish. */
  readonly answers: ladder.LadderAnswers | null;
  /** The ladder on which they were placed: it may be an older one. */
  readonly ladder: ladder.LadderDefinition;
}
