/** The states of a change; their meaning stands with `ChangeStatus` in the contract. */
export type ChangeState = 'DRAFT' | 'SENT' | 'QUESTIONED' | 'PROCESSED';

/** What happens to a change as a whole. Saving a draft or beginning a correction leaves the state of what was sent alone. */
export type ChangeEvent =
  /** The citizen sends a version: the first, a correction, or one that withdraws it. It answers an open question. */
  | 'send'
  /** The municipality asks something. */
  | 'ask'
  /** The citizen answers in words. */
  | 'answer'
  /** The municipality has seen it and says what follows; a question that is still open is withdrawn. */
  | 'process';

const transitions: Readonly<Record<ChangeState, Readonly<Partial<Record<ChangeEvent, ChangeState>>>>> = {
  DRAFT: { send: 'SENT' },
  SENT: { send: 'SENT', ask: 'QUESTIONED', process: 'PROCESSED' },
  QUESTIONED: { send: 'SENT', answer: 'SENT', process: 'PROCESSED' },
  PROCESSED: { send: 'SENT' },
};

/** The state after an event, or `null` when the event cannot happen in this state. */
export function nextState(state: ChangeState, event: ChangeEvent): ChangeState | null {
  return transitions[state][event] ?? null;
}

/** The states in which an event can happen: the condition of the conditional write. */
export function statesBefore(event: ChangeEvent): readonly ChangeState[] {
  return changeStates.filter((state) => nextState(state, event) !== null);
}

export const changeStates = ['DRAFT', 'SENT', 'QUESTIONED', 'PROCESSED'] as const satisfies readonly ChangeState[];

/** What a question of the municipality can be about. */
export const changeQuestionReasons = [
  'DATE_UNCLEAR',
  'AMOUNT_UNCLEAR',
  'WHO_UNCLEAR',
  'PROOF_MISSING',
  'PROOF_UNREADABLE',
  'ACCOUNT_UNCLEAR',
  'CONTRADICTS',
  'OTHER',
] as const;
export type ChangeQuestionReason = (typeof changeQuestionReasons)[number];

/** What follows from a change. */
export const changeOutcomes = ['NOTHING_CHANGES', 'TAKEN_OVER', 'LETTER_FOLLOWS', 'TALK_FOLLOWS'] as const;
export type ChangeOutcomeKind = (typeof changeOutcomes)[number];
