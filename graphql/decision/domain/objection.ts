/** How far an objection is, as it is stored. `DRAFT` is nobody's but its writer's. */
export const objectionStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RECEIVED',
  'HEARING_PLANNED',
  'HEARD',
  'DECIDED',
  'WITHDRAWN',
] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];

/** How an objection came out (Awb 7:11): founded, in part, unfounded, or not taken up (niet-ontvankelijk). */
export const objectionOutcomes = ['FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE'] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** Why nobody was heard before a decision on an objection (Awb 7:3). */
export const notHeardReasons = [
  'CLEARLY_INADMISSIBLE',
  'CLEARLY_UNFOUNDED',
  'DECLINED',
  'NO_ANSWER',
  'FULLY_MET',
] as const;
export type NotHeardReason = (typeof notHeardReasons)[number];

/** Outcomes to which a reason for not hearing belongs; `null`: to every one. */
const outcomesOf: Readonly<Record<NotHeardReason, readonly ObjectionOutcome[] | null>> = {
  CLEARLY_INADMISSIBLE: ['INADMISSIBLE'],
  CLEARLY_UNFOUNDED: ['UNFOUNDED'],
  DECLINED: null,
  NO_ANSWER: null,
  FULLY_MET: ['FOUNDED'],
};

/** Whether an outcome can stand beside the reason why nobody was heard (Awb 7:3). */
export function fits(reason: NotHeardReason, outcome: ObjectionOutcome): boolean {
  return outcomesOf[reason]?.includes(outcome) ?? true;
}

export const hearingWays = ['IN_PERSON', 'PHONE', 'VIDEO'] as const;
export type HearingWay = (typeof hearingWays)[number];

/** What the municipality does with an objection. */
export const objectionActs = ['RECEIVED', 'REASONS_ASKED', 'HEARING_PLANNED', 'HEARD', 'EXTENDED', 'DECIDED'] as const;
export type ObjectionAct = (typeof objectionActs)[number];

/** The statuses from which each act can be done, and where it leads; `null` where the status stays. */
const moves: Readonly<
  Record<ObjectionAct, { readonly from: readonly ObjectionStatus[]; readonly to: ObjectionStatus | null }>
> = {
  RECEIVED: { from: ['SUBMITTED'], to: 'RECEIVED' },
  REASONS_ASKED: { from: ['SUBMITTED', 'RECEIVED', 'HEARING_PLANNED'], to: null },
  // A hearing can be moved to another day.
  HEARING_PLANNED: { from: ['RECEIVED', 'HEARING_PLANNED'], to: 'HEARING_PLANNED' },
  HEARD: { from: ['HEARING_PLANNED'], to: 'HEARD' },
  EXTENDED: { from: ['SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD'], to: null },
  DECIDED: { from: ['RECEIVED', 'HEARING_PLANNED', 'HEARD'], to: 'DECIDED' },
};

/** Statuses in which an act can be done. */
export function statusesBefore(act: ObjectionAct): readonly ObjectionStatus[] {
  return moves[act].from;
}

/** The status after an act; `null` where it cannot be done. */
export function statusAfter(act: ObjectionAct, status: ObjectionStatus): ObjectionStatus | null {
  return moves[act].from.includes(status) ? (moves[act].to ?? status) : null;
}

/** Statuses in which the citizen can still add to an objection or withdraw it. */
export const openStatuses = [
  'SUBMITTED',
  'RECEIVED',
  'HEARING_PLANNED',
  'HEARD',
] as const satisfies readonly ObjectionStatus[];

export function isOpen(status: ObjectionStatus): boolean {
  return openStatuses.some((open) => open === status);
}

/**
 * Whether an objection has no reasons yet: nothing of what was sent says anything, or the last of it says that they follow.
 */
export function reasonsMissing({
  versions,
}: {
  readonly versions: readonly { readonly words: string; readonly reasonsFollow: boolean }[];
}): boolean {
  return versions.every(({ words }) => words === '') || (versions.at(-1)?.reasonsFollow ?? false);
}
