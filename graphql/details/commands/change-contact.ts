import { changeContact, contactValue, findContact, lockContact, type ContactRow } from '#db/repositories/details.ts';
import type { ContactField } from '#db/schema/details.ts';
import type { OperationContext } from '../../context.ts';
import type { ContactProblem, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { toFacts } from '../../shared/facts.ts';
import type { Result } from '../../shared/result.ts';
import { toContact } from '../queries/contact-details.ts';

/** Outcome of every command with which somebody changes how they are reached. */
export type ContactResult = ResolversParentTypes['ContactResult'];

type Outcome<Name> = Extract<ContactResult | ResolversParentTypes['ConfirmEmailResult'], { __typename: Name }>;

/** A problem in the words of the contract. */
export function problem(code: string, facts: Readonly<Record<string, number>> = {}): ContactProblem {
  return { code, facts: toFacts(facts) };
}

export function invalid(problems: readonly ContactProblem[]): Outcome<'ContactInvalid'> {
  return { __typename: 'ContactInvalid', problems };
}

/** How it stands after a change. */
export async function saved({ tx, viewer, now }: OperationContext): Promise<Outcome<'ContactSaved'>> {
  const row = await findContact(tx, citizen(viewer));
  if (row === null) throw new Error('a person that was there a moment ago is gone');
  return { __typename: 'ContactSaved', contact: toContact(row, now) };
}

export interface FieldChange {
  readonly field: ContactField;
  /** The number of changes that the form was made from. */
  readonly seen: number;
  /** What was typed, read and checked; it may depend on how the rest stands. */
  read(row: ContactRow): Result<string | null, ContactProblem>;
}

/**
 * Changes one field as it was seen. Whoever comes second is told how it stands now; the same again, by a second press or from another
 * tab, is saved already.
 */
export async function changeField(
  context: OperationContext,
  { field, seen, read }: FieldChange,
): Promise<ContactResult> {
  const row = await lockContact(context.tx, citizen(context.viewer));
  const checked = read(row);
  if (!checked.ok) return invalid([checked.refusal]);
  if (contactValue(row, field) === checked.value) return saved(context);
  if ((row.changes[field] ?? 0) !== seen) return { __typename: 'ContactMovedOn', contact: toContact(row, context.now) };
  await writeChange(context, row, field, checked.value);
  return saved(context);
}

/** Writes what a field says from now on. `row` is locked. */
export function writeChange(
  { tx, viewer, newId, now }: OperationContext,
  row: ContactRow,
  field: ContactField,
  after: string | null,
): Promise<void> {
  const change = { id: newId(), field, after, at: new Date(now).toISOString() };
  return changeContact(tx, citizen(viewer), row, change);
}
