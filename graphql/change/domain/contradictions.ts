import type { Answers, ChangeKind } from './kinds.ts';
import { whoOf } from './kinds.ts';

/** A change as it was told last, or as it is about to be told. */
export interface Told {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly answers: Answers;
}

/** Why two changes cannot both be so. */
export type ContradictionCode = 'twoAddresses' | 'twoAccounts' | 'abroadInDetention' | 'togetherAndAlone';

export interface Contradiction {
  readonly code: ContradictionCode;
  /** What was told before. */
  readonly with: Told;
}

/** What was told before that cannot be true together with this. It is asked about and never stands in the way. */
export function contradictionsOf(change: Told, before: readonly Told[]): readonly Contradiction[] {
  return before.flatMap((other) => {
    if (other.id === change.id) return [];
    const code = codeOf(change, other) ?? codeOf(other, change);
    return code === null ? [] : [{ code, with: other }];
  });
}

function codeOf(one: Told, other: Told): ContradictionCode | null {
  if (one.kind === 'MOVE' && other.kind === 'MOVE') return twoAddresses(one.answers, other.answers);
  if (one.kind === 'ACCOUNT' && other.kind === 'ACCOUNT') return twoAccounts(one.answers, other.answers);
  if (one.kind === 'ABROAD' && other.kind === 'DETENTION') return abroadInDetention(one.answers, other.answers);
  return togetherAndAlone(one, other);
}

function twoAddresses(one: Answers, other: Answers): 'twoAddresses' | null {
  if (one.movedOn === undefined || one.movedOn !== other.movedOn) return null;
  return addressOf(one) === addressOf(other) ? null : 'twoAddresses';
}

/** Accounts are compared by what is kept of them: their last signs. */
function twoAccounts(one: Answers, other: Answers): 'twoAccounts' | null {
  if (one.account === undefined || one.accountFrom === undefined || one.accountFrom !== other.accountFrom) return null;
  return one.account === other.account ? null : 'twoAccounts';
}

/** An address as it is compared: capitals, spaces and points make no other one. */
function addressOf(answers: Answers): string {
  const { street, postcode, foreignPostcode, town, newCountry } = answers;
  return [street, postcode ?? foreignPostcode, town, newCountry]
    .map((part) => (part ?? '').toLowerCase().replace(/[\s.,-]/g, ''))
    .join('|');
}

function abroadInDetention(abroad: Answers, detention: Answers): 'abroadInDetention' | null {
  const [a, b] = [whoOf(abroad), whoOf(detention)];
  if (a !== b && a !== 'BOTH' && b !== 'BOTH') return null;
  const { leavesOn, returnsOn } = abroad;
  const { detainedFrom, detainedUntil } = detention;
  if (leavesOn === undefined || returnsOn === undefined || detainedFrom === undefined) return null;
  // The day of leaving may be the last of a detention, and the day of coming back its first.
  const overlaps = leavesOn < (detainedUntil ?? '9999-12-31') && detainedFrom < returnsOn;
  return overlaps ? 'abroadInDetention' : null;
}

/** Living together and living alone, told from one day. */
function togetherAndAlone(one: Told, other: Told): 'togetherAndAlone' | null {
  if (one.kind !== 'HOUSEHOLD' || one.answers.householdChange !== 'TOGETHER') return null;
  const day = one.answers.since;
  if (day === undefined) return null;
  const apart = other.kind === 'HOUSEHOLD' && other.answers.householdChange === 'APART' && other.answers.since === day;
  const alone = other.kind === 'MOVE' && other.answers.livesWith === 'ALONE' && other.answers.movedOn === day;
  return apart || alone ? 'togetherAndAlone' : null;
}
