/** A part of the portal that one person can open to another. */
export type MandatePart = 'INCOME' | 'PLAN' | 'CONVERSATION' | 'DETAILS' | 'CHANGES' | 'DECISIONS';

/** What a helper may do in a part: read, write what is not sent yet, or everything that the person may. Each includes the one before. */
export type MandateRight = 'LOOK' | 'PREPARE' | 'SEND';

/**
 * Who helps: family or a friend, a volunteer, or somebody appointed by a court: an administrator of money (bewindvoerder), a guardian
 * (curator) or a mentor.
 */
export const mandateKinds = ['FAMILY_OR_FRIEND', 'VOLUNTEER', 'ADMINISTRATOR', 'GUARDIAN', 'MENTOR'] as const;
export type MandateKind = (typeof mandateKinds)[number];

/** Kinds that a court appoints (Boek 1 BW, titels 16, 19 en 20: curatele, bewind, mentorschap): only these have a day of its decision. */
const courtKinds: readonly MandateKind[] = ['ADMINISTRATOR', 'GUARDIAN', 'MENTOR'];

export function isOfCourt(kind: MandateKind): boolean {
  return courtKinds.includes(kind);
}

/** Rights of one mandate; a part that is not named is closed. */
export type MandateParts = Readonly<Partial<Record<MandatePart, MandateRight>>>;

/** Parts in the order of the pages. One is offered as soon as the contract has a field of it. */
export const mandateParts = ['INCOME', 'PLAN', 'CONVERSATION'] as const satisfies readonly MandatePart[];

/** A part that can be opened to a helper. */
export type OfferedPart = (typeof mandateParts)[number];

/** Least first. */
export const mandateRights = ['LOOK', 'PREPARE', 'SEND'] as const satisfies readonly MandateRight[];

/** What an act asks of a mandate. Without a part it is of none, and any mandate is enough to look at it. */
export interface ActingNeed {
  readonly part: MandatePart | null;
  readonly needs: MandateRight;
}

/** Whether these parts are enough for an act. */
export function mayAct(parts: MandateParts, { part, needs }: ActingNeed): boolean {
  if (part === null) return needs === 'LOOK';
  const right = parts[part];
  return right !== undefined && mandateRights.indexOf(right) >= mandateRights.indexOf(needs);
}

export function isMandatePart(text: unknown): text is OfferedPart {
  return mandateParts.some((part) => part === text);
}

export function isMandateRight(text: unknown): text is MandateRight {
  return mandateRights.some((right) => right === text);
}
