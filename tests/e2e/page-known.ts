import type { KnownChanges } from './changes.ts';

/** What stands in for the parameters of an address. */
export interface Known extends KnownChanges {
  readonly month: string;
  readonly earlier: string;
  readonly source: string;
  /** A photo that was added. */
  readonly file: string;
  readonly report: string;
  readonly ownStep: string;
  readonly agreedStep: string;
  readonly goal: string;
  readonly view: string;
  readonly talk: string;
  readonly effort: string;
  /** One who writes a plan, one who disagrees with it and one in a placement, as their case manager meets them. */
  readonly drafted: string;
  readonly disagreeing: string;
  readonly placed: string;
  readonly draftGoal: string;
  readonly draftStep: string;
  readonly placement: string;
  readonly appointment: string;
  readonly draftTalk: string;
  /** What a partner is asked to confirm. */
  readonly part: string;
  /** A decision with an objection that was sent and an addition that is being written. */
  readonly decision: string;
  readonly objection: string;
  /** What somebody asked about their data, as they see it and as it is answered. */
  readonly request: string;
  /** A piece of experience in a portfolio. */
  readonly work: string;
  /** A card that shows it, as its owner has it and as their case manager does. */
  readonly card: string;
  readonly shown: string;
  /** What their case manager proposed to them. */
  readonly proposed: string;
  readonly toAnswer: string;
  /** A training that was asked for, and one that was not. */
  readonly training: string;
  readonly wanted: string;
  /** Where a case manager sees what was asked for. */
  readonly askedTraining: string;
  /** Somebody in a training, as its provider meets them. */
  readonly participant: string;
  /** A training that waits for a second person. */
  readonly approval: string;
  /** A question for advice about trainings. */
  readonly question: string;
}

/** Nothing of anybody. */
export const unknown: Known = {
  month: '',
  earlier: '',
  source: '',
  file: '',
  report: '',
  ownStep: '',
  agreedStep: '',
  goal: '',
  view: '',
  talk: '',
  effort: '',
  drafted: '',
  disagreeing: '',
  placed: '',
  draftGoal: '',
  draftStep: '',
  placement: '',
  appointment: '',
  draftTalk: '',
  part: '',
  decision: '',
  objection: '',
  request: '',
  work: '',
  card: '',
  shown: '',
  wanted: '',
  askedTraining: '',
  participant: '',
  approval: '',
  question: '',
  proposed: '',
  toAnswer: '',
  training: '',
  draftChange: '',
  toldChange: '',
  reviewedChange: '',
};
