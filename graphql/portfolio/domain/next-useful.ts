import type { LocalDate } from '../../shared/local-date.ts';
import { needsRenewal } from './certificate-state.ts';
import type { Content, PortfolioKind } from './kinds.ts';

/** What is the most useful thing to add; never how far somebody is. */
export type NextUseful =
  | 'RENEW_CERTIFICATE'
  | 'ADD_WORK'
  | 'TELL_TASKS'
  | 'ADD_LANGUAGE'
  | 'ADD_COMPETENCE'
  | 'SHOW_SITUATION'
  | 'ADD_EDUCATION'
  | 'SAY_AVAILABILITY'
  | 'SAY_WISHES'
  | 'WRITE_PROFILE'
  /** There is nothing that has to be added. */
  | 'LOOK_AT_CV';

/** An entry as far as this asks. */
export type UsefulEntry = {
  readonly [Kind in PortfolioKind]: { readonly kind: Kind; readonly id: string; readonly content: Content<Kind> };
}[PortfolioKind];

export interface Suggestion {
  readonly what: NextUseful;
  /** The entry that it is about; `null` where something new is to be added. */
  readonly entryId: string | null;
  /** What its owner calls that entry. */
  readonly name: string | null;
}

const add = (what: NextUseful): Suggestion => ({ what, entryId: null, name: null });

/** The first of these that helps: what an employer looks for first, first. */
export function nextUseful(entries: readonly UsefulEntry[], today: LocalDate): Suggestion {
  const has = (kind: PortfolioKind) => entries.some((entry) => entry.kind === kind);
  for (const { kind, id, content } of entries)
    if (kind === 'CERTIFICATE' && needsRenewal(content.expiresOn, today))
      return { what: 'RENEW_CERTIFICATE', entryId: id, name: content.name };
  if (!has('WORK')) return add('ADD_WORK');
  for (const { kind, id, content } of entries)
    if (kind === 'WORK' && content.tasks === null) return { what: 'TELL_TASKS', entryId: id, name: content.title };
  if (!has('LANGUAGE')) return add('ADD_LANGUAGE');
  if (!has('COMPETENCE')) return add('ADD_COMPETENCE');
  for (const { kind, id, content } of entries)
    if (kind === 'COMPETENCE' && content.situation === null)
      return { what: 'SHOW_SITUATION', entryId: id, name: content.name };
  if (!has('EDUCATION')) return add('ADD_EDUCATION');
  if (!has('AVAILABILITY')) return add('SAY_AVAILABILITY');
  if (!has('WISHES')) return add('SAY_WISHES');
  return add(has('PROFILE') ? 'LOOK_AT_CV' : 'WRITE_PROFILE');
}
