import type * as contract from '../generated/resolvers.ts';
import type * as ladder from './domain/ladder.ts';

/** What resolvers of this room get as their parent. Where nothing is said the parent is the shape of the contract itself. */
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
