import type { ChangeKind } from './kinds.ts';

/**
 * Whether somebody may tell a change of a kind for another: another account only who manages the person's money. `helper`: who acts, `null`
 * for the person.
 */
export function mayTell(kind: ChangeKind, helper: { readonly managesMoney: boolean } | null): boolean {
  return kind !== 'ACCOUNT' || helper === null || helper.managesMoney;
}
