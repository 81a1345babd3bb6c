/** Where a request for a training stands (rules.md 7.3), in the order in which it goes. */
export const requestStates = [
  /** Kept by the citizen, for themselves. */
  'FAVOURITE',
  /** The citizen says that they talked about it. */
  'DISCUSSED',
  'REQUESTED',
  'UNDER_REVIEW',
  'NEED_MORE_INFO',
  /** The case manager wants to approve it, and a second person decides. */
  'WITH_SECOND',
  'APPROVED',
  'REJECTED',
  'ENROLLED',
  'STARTED',
  'COMPLETED',
  'DROPPED_OUT',
  'CANCELLED',
] as const;
export type RequestState = (typeof requestStates)[number];

/** Of nobody but the citizen: a case manager does not see it, and it can be thrown away. */
export const ownStates = ['FAVOURITE', 'DISCUSSED'] as const satisfies readonly RequestState[];

/** Nothing can happen to it any more; the same training can be requested again. */
export const endStates = [
  'REJECTED',
  'COMPLETED',
  'DROPPED_OUT',
  'CANCELLED',
] as const satisfies readonly RequestState[];

/** Why a request waits for the case manager: nobody took it up, the citizen answered, or a second person gave it back. */
export type RequestWaits = 'ASKED' | 'ANSWERED' | 'RETURNED';

/**
 * The same with what the catalogue tells of an approved one: it holds the training no longer and the yes can be withdrawn, or the run began
 * and nobody wrote a start.
 */
export type TrainingWaits = RequestWaits | 'LAPSED' | 'TO_START';

export function isOwn(state: RequestState): boolean {
  return ownStates.some((one) => one === state);
}

export function isEnded(state: RequestState): boolean {
  return endStates.some((one) => one === state);
}

/** Somebody said yes to it, whatever became of it. */
export function isApproved(state: RequestState): boolean {
  return (['APPROVED', 'ENROLLED', 'STARTED', 'COMPLETED', 'DROPPED_OUT'] as const).some((one) => one === state);
}

/** The citizen can still tie a file to it: nobody decided, and nobody is about to. */
export function takesFiles(state: RequestState): boolean {
  return isOwn(state) || state === 'REQUESTED' || state === 'UNDER_REVIEW' || state === 'NEED_MORE_INFO';
}

/** It began, and is over: something of it can be proposed for the portfolio. */
export function bringsResult(state: RequestState): boolean {
  return state === 'COMPLETED' || state === 'DROPPED_OUT';
}

/** Who acts. `SECOND_PERSON`: who decides beside the case manager; `PROVIDER`: who gives the training. */
export type RequestActor = 'CITIZEN' | 'CASE_MANAGER' | 'SECOND_PERSON' | 'PROVIDER';

interface Act {
  readonly by: readonly RequestActor[];
  /** States from which it goes; `null` where there is no request yet. */
  readonly from: readonly (RequestState | null)[];
  readonly to: RequestState;
  /** Whether somebody has to say something with it. */
  readonly words: boolean;
}

/** The one table of everything that can happen: a training starts through an approval and in no other way. */
export const requestActs = {
  KEEP: { by: ['CITIZEN'], from: [null], to: 'FAVOURITE', words: false },
  SAY_DISCUSSED: { by: ['CITIZEN'], from: ['FAVOURITE'], to: 'DISCUSSED', words: false },
  REQUEST: { by: ['CITIZEN'], from: [null, 'FAVOURITE', 'DISCUSSED'], to: 'REQUESTED', words: true },
  TAKE_UP: { by: ['CASE_MANAGER'], from: ['REQUESTED'], to: 'UNDER_REVIEW', words: false },
  ASK: { by: ['CASE_MANAGER'], from: ['REQUESTED', 'UNDER_REVIEW'], to: 'NEED_MORE_INFO', words: true },
  ANSWER: { by: ['CITIZEN'], from: ['NEED_MORE_INFO'], to: 'UNDER_REVIEW', words: true },
  APPROVE: { by: ['CASE_MANAGER'], from: ['REQUESTED', 'UNDER_REVIEW'], to: 'APPROVED', words: true },
  /** What approving comes to above the mandate or the budget. */
  PASS_ON: { by: ['CASE_MANAGER'], from: ['REQUESTED', 'UNDER_REVIEW'], to: 'WITH_SECOND', words: true },
  AGREE: { by: ['SECOND_PERSON'], from: ['WITH_SECOND'], to: 'APPROVED', words: false },
  /** With the reason. A case manager takes it back in the same way. */
  RETURN: { by: ['SECOND_PERSON', 'CASE_MANAGER'], from: ['WITH_SECOND'], to: 'UNDER_REVIEW', words: true },
  REJECT: { by: ['CASE_MANAGER'], from: ['REQUESTED', 'UNDER_REVIEW', 'NEED_MORE_INFO'], to: 'REJECTED', words: true },
  /** Of what can no longer be had, with the reason: a decision as the yes was one (intrekking). */
  WITHDRAW_APPROVAL: { by: ['CASE_MANAGER'], from: ['APPROVED'], to: 'CANCELLED', words: true },
  /** By a place of a run. */
  TAKE_PLACE: { by: ['CITIZEN'], from: ['APPROVED'], to: 'ENROLLED', words: false },
  ENROL: { by: ['CASE_MANAGER'], from: ['APPROVED'], to: 'ENROLLED', words: false },
  /** What enrolling comes to where no place is free: the waiting list of the run. */
  QUEUE: { by: ['CASE_MANAGER'], from: ['APPROVED'], to: 'APPROVED', words: false },
  /** The provider knows of the place, and keeps it. */
  CONFIRM: { by: ['PROVIDER'], from: ['ENROLLED'], to: 'ENROLLED', words: false },
  /** By nobody here: the provider says in its catalogue that the run does not go on. */
  RUN_CANCELLED: { by: [], from: ['ENROLLED'], to: 'APPROVED', words: false },
  START: { by: ['CASE_MANAGER', 'PROVIDER'], from: ['ENROLLED'], to: 'STARTED', words: false },
  COMPLETE: { by: ['CASE_MANAGER', 'PROVIDER'], from: ['STARTED'], to: 'COMPLETED', words: false },
  /** Also who never came. */
  STOP: { by: ['CASE_MANAGER', 'PROVIDER'], from: ['ENROLLED', 'STARTED'], to: 'DROPPED_OUT', words: true },
  WITHDRAW: {
    by: ['CITIZEN'],
    from: ['REQUESTED', 'UNDER_REVIEW', 'NEED_MORE_INFO', 'WITH_SECOND', 'APPROVED', 'ENROLLED'],
    to: 'CANCELLED',
    words: false,
  },
} as const satisfies Record<string, Act>;
export type RequestAct = keyof typeof requestActs;

const acts: Readonly<Record<RequestAct, Act>> = requestActs;

/** Letters of what somebody says with an act. */
export const longestRequestWords = 2000;

/** The state after an act of somebody; `null` where they cannot do that now. */
export function stateAfter(act: RequestAct, by: RequestActor, state: RequestState | null): RequestState | null {
  const { from, to, by: whose } = acts[act];
  return whose.includes(by) && from.includes(state) ? to : null;
}

/** What somebody can do now, in the order of the table. */
export function actsOf(by: RequestActor, state: RequestState | null): readonly RequestAct[] {
  return (Object.keys(acts) as RequestAct[]).filter((act) => stateAfter(act, by, state) !== null);
}

/** What is wrong with the words of an act; `null` when nothing is. */
export function wordsProblem(act: RequestAct, words: string): 'required' | 'tooLong' | null {
  if (acts[act].words && words.trim() === '') return 'required';
  return words.length > longestRequestWords ? 'tooLong' : null;
}
