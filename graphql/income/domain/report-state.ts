/** The states of a report; their meaning stands with `ReportStatus` in the contract. */
export type ReportState = 'DRAFT' | 'SENT' | 'QUESTIONED' | 'ACCEPTED';

/** What happens to a report as a whole. Saving a draft or beginning a correction leaves the state of what was sent alone. */
export type ReportEvent =
  /** The citizen sends a version: the first, or a correction. It answers an open question. */
  | 'send'
  /** The municipality asks something. */
  | 'ask'
  /** The citizen answers in words. */
  | 'answer'
  /** The municipality accepts; a question that is still open is withdrawn. */
  | 'accept';

const transitions: Readonly<Record<ReportState, Readonly<Partial<Record<ReportEvent, ReportState>>>>> = {
  DRAFT: { send: 'SENT' },
  SENT: { send: 'SENT', ask: 'QUESTIONED', accept: 'ACCEPTED' },
  QUESTIONED: { send: 'SENT', answer: 'SENT', accept: 'ACCEPTED' },
  ACCEPTED: { send: 'SENT' },
};

/** The state after an event, or `null` when the event cannot happen in this state. */
export function nextState(state: ReportState, event: ReportEvent): ReportState | null {
  return transitions[state][event] ?? null;
}

/** The states in which an event can happen: the condition of the conditional write. */
export function statesBefore(event: ReportEvent): readonly ReportState[] {
  return reportStates.filter((state) => nextState(state, event) !== null);
}

export const reportStates = ['DRAFT', 'SENT', 'QUESTIONED', 'ACCEPTED'] as const satisfies readonly ReportState[];
