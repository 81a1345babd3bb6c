import type { contactChange, ContactField, emailConfirmation } from '#db/schema/details.ts';
import type { person } from '#db/schema/identity.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import { jsonObject } from '#graphql/shared/json-object.ts';

/** A citizen, by the keys of their rows. */
export interface OfPerson {
  readonly municipalityId: string;
  readonly personId: string;
}

const keyOf = ({ municipalityId, personId }: OfPerson) => [municipalityId, personId];

/** How somebody is reached as it lies in the table, with how often each was changed and the address that was asked for last. */
export interface ContactRow extends Pick<
  typeof person.$inferSelect,
  'email' | 'phone' | 'calledName' | 'preferredChannel' | 'language'
> {
  /** How often each field was changed; one that never was is left out. */
  readonly changes: Readonly<Partial<Record<ContactField, number>>>;
  readonly asked: AskedEmailRow | null;
}

export type AskedEmailRow = Pick<
  typeof emailConfirmation.$inferSelect,
  'id' | 'email' | 'expiresAt' | 'wrongCodes' | 'confirmedAt' | 'withdrawnAt'
>;

/** SQL: the address that waits of the person of alias `p`, or else the one that was asked for last; null where none was asked for lately. */
export const askedEmailJson = `(
  select json_build_object('id', e.id, 'email', e.email, 'expiresAt', e.expires_at, 'wrongCodes', e.wrong_codes,
    'confirmedAt', e.confirmed_at, 'withdrawnAt', e.withdrawn_at)
  from email_confirmation e where e.municipality_id = p.municipality_id and e.person_id = p.id
  order by (e.confirmed_at is null and e.withdrawn_at is null) desc, e.requested_at desc, e.id desc limit 1)`;

/** SQL: the members of {@link ContactRow} of alias `p`, in pairs for an object. */
export const contactEntries: readonly (readonly [string, string])[] = [
  ['email', 'p.email'],
  ['phone', 'p.phone'],
  ['calledName', 'p.called_name'],
  ['preferredChannel', 'p.preferred_channel'],
  ['language', 'p.language'],
  [
    'changes',
    `coalesce((
      select json_object_agg(c.field, c.number) from (
        select field, max(number) as number from contact_change x
        where x.municipality_id = p.municipality_id and x.person_id = p.id group by field) c), '{}')`,
  ],
  ['asked', askedEmailJson],
];

const contact = `
select ${jsonObject(contactEntries)} as contact
from person p where p.municipality_id = $1 and p.id = $2`;

/** How somebody is reached; `null` when there is no such person, or not for the viewer. */
export async function findContact(tx: ViewerTransaction, person: OfPerson): Promise<ContactRow | null> {
  const [row] = await tx.query<{ contact: ContactRow }>({ name: 'find-contact', text: contact, values: keyOf(person) });
  return row?.contact ?? null;
}

/**
 * The same to be changed: whoever changes something of this person next waits until the transaction ends. Throws when the person is
 * somebody else.
 */
export async function lockContact(tx: ViewerTransaction, person: OfPerson): Promise<ContactRow> {
  const [, row] = await Promise.all([
    tx.query({
      name: 'lock-contact',
      text: 'select 1 from person where municipality_id = $1 and id = $2 for no key update',
      values: keyOf(person),
    }),
    findContact(tx, person),
  ]);
  if (row === null) throw new Error('the person of a viewer cannot be changed');
  return row;
}

/** Where a field lies: the column, and the member of a row. */
const places = {
  EMAIL: { column: 'email', member: 'email' },
  PHONE: { column: 'phone', member: 'phone' },
  CALLED_NAME: { column: 'called_name', member: 'calledName' },
  PREFERRED_CHANNEL: { column: 'preferred_channel', member: 'preferredChannel' },
  LANGUAGE: { column: 'language', member: 'language' },
} as const satisfies Record<ContactField, { readonly column: string; readonly member: keyof ContactRow }>;

/** What a field says. */
export function contactValue(row: ContactRow, field: ContactField): string | null {
  return row[places[field].member];
}

export type NewChange = Pick<typeof contactChange.$inferSelect, 'id' | 'field' | 'after' | 'at'>;

/** Writes a change by the citizen, with its place in the chain, and what is so from now on. `row` is locked ({@link lockContact}). */
export async function changeContact(
  tx: ViewerTransaction,
  { municipalityId, personId }: OfPerson,
  row: ContactRow,
  { id, field, after, at }: NewChange,
): Promise<void> {
  const { column } = places[field];
  await Promise.all([
    tx.query({
      name: 'insert-contact-change',
      text: `
        insert into contact_change (municipality_id, person_id, id, field, number, before, after, by, at)
        values ($1, $2, $3, $4, $5, $6, $7, 'CITIZEN', $8)`,
      values: [
        ...[municipalityId, personId, id, field, (row.changes[field] ?? 0) + 1],
        ...[contactValue(row, field), after, at],
      ],
    }),
    tx.query({
      name: `change-contact-${column}`,
      text: `update person set ${column} = $3 where municipality_id = $1 and id = $2`,
      values: [municipalityId, personId, after],
    }),
  ]);
}

/** How many addresses somebody asked to use since a moment (ISO instant). */
export async function countAskedEmails(tx: ViewerTransaction, person: OfPerson, since: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count-asked-emails',
    text: `select count(*)::int as count from email_confirmation where municipality_id = $1 and person_id = $2 and requested_at > $3`,
    values: [...keyOf(person), since],
  });
  return row?.count ?? 0;
}

export type NewEmailConfirmation = OfPerson &
  Pick<typeof emailConfirmation.$inferSelect, 'id' | 'email' | 'requestedAt' | 'expiresAt'>;

/** Lets an address wait for its code, in the place of the one that waited. */
export async function insertEmailConfirmation(tx: ViewerTransaction, asked: NewEmailConfirmation): Promise<void> {
  await withdrawEmail(tx, asked, asked.requestedAt);
  await tx.query({
    name: 'insert-email-confirmation',
    text: `
      insert into email_confirmation (municipality_id, person_id, id, email, requested_at, expires_at, wrong_codes)
      values ($1, $2, $3, $4, $5, $6, 0)`,
    values: [...keyOf(asked), asked.id, asked.email, asked.requestedAt, asked.expiresAt],
  });
}

/** The address that was asked for under this id. */
export async function findAskedEmail(
  tx: ViewerTransaction,
  person: OfPerson,
  id: string,
): Promise<Pick<AskedEmailRow, 'expiresAt'> | null> {
  const [row] = await tx.query<{ expiresAt: string }>({
    name: 'find-asked-email',
    text: `
      select to_json(expires_at)#>>'{}' as "expiresAt" from email_confirmation
      where municipality_id = $1 and person_id = $2 and id = $3`,
    values: [...keyOf(person), id],
  });
  return row ?? null;
}

/** Takes the address back that waits; `false` where none did. */
export async function withdrawEmail(tx: ViewerTransaction, person: OfPerson, at: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'withdraw-email',
    text: `
      update email_confirmation set withdrawn_at = $3
      where municipality_id = $1 and person_id = $2 and confirmed_at is null and withdrawn_at is null returning id`,
    values: [...keyOf(person), at],
  });
  return rows.length === 1;
}

/** Counts a wrong code for the address that waits. */
export async function countWrongCode(tx: ViewerTransaction, person: OfPerson, id: string): Promise<void> {
  await tx.query({
    name: 'count-wrong-code',
    text: `update email_confirmation set wrong_codes = wrong_codes + 1 where municipality_id = $1 and person_id = $2 and id = $3`,
    values: [...keyOf(person), id],
  });
}

/** The address that waited is confirmed, and will be used in the place of `replaced`. */
export async function confirmEmailAddress(
  tx: ViewerTransaction,
  person: OfPerson,
  { id, at, replaced }: { readonly id: string; readonly at: string; readonly replaced: string | null },
): Promise<void> {
  await tx.query({
    name: 'confirm-email-address',
    text: `
      update email_confirmation set confirmed_at = $4, replaced = $5
      where municipality_id = $1 and person_id = $2 and id = $3`,
    values: [...keyOf(person), id, at, replaced],
  });
}
