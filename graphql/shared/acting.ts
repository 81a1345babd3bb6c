/** A part of the portal that one person can open to another. */
export type MandatePart = (typeof mandateParts)[number];

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

/** Kinds whose appointment is for the person's money (art. 1:431 and 1:378 BW). A mentor's is not. */
export function managesMoney(kind: MandateKind): boolean {
  return kind === 'ADMINISTRATOR' || kind === 'GUARDIAN';
}

/** Rights of one mandate; a part that is not named is closed. */
export type MandateParts = Readonly<Partial<Record<MandatePart, MandateRight>>>;

/** Parts in the order of the pages. */
export const mandateParts = ['INCOME', 'CHANGES', 'PLAN', 'CONVERSATION', 'DECISIONS', 'DETAILS'] as const;

/** Least first. */
export const mandateRights = ['LOOK', 'PREPARE', 'SEND'] as const satisfies readonly MandateRight[];

/**
 * What an act asks of a mandate. Without a part it is of none: any mandate is enough to look at it, and otherwise this right in whichever
 * part. `onlyManagingMoney`: of these, only who manages the money of the person.
 */
export interface ActingNeed {
  readonly part: MandatePart | null;
  readonly needs: MandateRight;
  readonly onlyManagingMoney?: true;
}

/** Whether these parts are enough for an act. */
export function mayAct(parts: MandateParts, { part, needs }: ActingNeed): boolean {
  const includes = (right: MandateRight | undefined) =>
    right !== undefined && mandateRights.indexOf(right) >= mandateRights.indexOf(needs);
  if (part !== null) return includes(parts[part]);
  return needs === 'LOOK' || Object.values(parts).some(includes);
}

export function isMandatePart(text: unknown): text is MandatePart {
  return mandateParts.some((part) => part === text);
}

export function isMandateRight(text: unknown): text is MandateRight {
  return mandateRights.some((right) => right === text);
}
