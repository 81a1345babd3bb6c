import type { mandate } from '#db/schema/identity-mandate.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { RecordedDeed } from '#graphql/identity/domain/acting-days.ts';
import type { Invitation } from '#graphql/identity/domain/mandate.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';
import { localDay } from './local-day.ts';

interface Citizen {
  readonly municipalityId: string;
  readonly personId: string;
}

/** A mandate as both sides read it; days and instants as text. */
export type MandateRow = Omit<typeof mandate.$inferSelect, 'municipalityId' | 'codeHash'>;

const columns = `m.id, m.person_id as "personId", m.person_name as "personName", m.kind,
  m.court_decided_on::text as "courtDecidedOn", m.appointment_recorded_on::text as "appointmentRecordedOn", m.parts, m.until_date::text as "untilDate",
  to_json(m.created_at)#>>'{}' as "createdAt", to_json(m.code_expires_at)#>>'{}' as "codeExpiresAt",
  m.helper_id as "helperId", m.helper_name as "helperName", to_json(m.accepted_at)#>>'{}' as "acceptedAt",
  to_json(m.ended_at)#>>'{}' as "endedAt", m.ended_by as "endedBy"`;

/** Every mandate that a citizen gave or got, the newest first. */
export function listMandates(tx: ViewerTransaction, { municipalityId, personId }: Citizen): Promise<MandateRow[]> {
  return tx.query<MandateRow & Record<string, unknown>>({
    name: 'mandate-list',
    text: `
      select ${columns} from mandate m
      where m.municipality_id = $1 and (m.person_id = $2 or m.helper_id = $2)
      order by m.created_at desc, m.id desc`,
    values: [municipalityId, personId],
  });
}

/** What a municipality decided about helping, and how sure a sign-in has to be to send something. */
export interface MandateTerms {
  readonly months: number;
  readonly codeHours: number;
  readonly assuranceToSend: Assurance;
}

/** What the municipality decided about helping, as it stands on `today`. */
export async function findMandateTerms(
  tx: ViewerTransaction,
  municipalityId: string,
  today: string,
): Promise<MandateTerms | null> {
  const [terms] = await tx.query<MandateTerms>({
    name: 'mandate-terms',
    text: `
      select mandate_months as months, mandate_code_hours as "codeHours", assurance_to_send as "assuranceToSend"
      from municipality_profile
      where municipality_id = $1 and valid_from <= $2::date order by valid_from desc limit 1`,
    values: [municipalityId, today],
  });
  return terms ?? null;
}

export interface NewCode {
  readonly codeHash: string;
  /** ISO instant. */
  readonly codeExpiresAt: string;
}

/** Lets one act of this citizen about mandates go on at a time, until the transaction ends. */
export async function oneMandateActAtATime(tx: ViewerTransaction, { personId }: Citizen): Promise<void> {
  await tx.query({
    name: 'mandate-one-at-a-time',
    text: `select pg_advisory_xact_lock(hashtextextended('mandates of ' || $1::text, 0))`,
    values: [personId],
  });
}

/** Writes an invitation; `false` when it is there already. */
export async function insertMandate(
  tx: ViewerTransaction,
  of: Citizen & { readonly id: string; readonly personName: string; readonly at: string },
  invitation: Invitation,
  code: NewCode,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'mandate-insert',
    text: `
      insert into mandate (municipality_id, id, person_id, person_name, kind, court_decided_on, parts, until_date,
        created_at, code_hash, code_expires_at)
      values ($1, $2, $3, $4, $5, $6, $7::json, $8, $9, $10, $11)
      on conflict (municipality_id, id) do nothing
      returning id`,
    values: [
      of.municipalityId,
      of.id,
      of.personId,
      of.personName,
      invitation.kind,
      invitation.courtDecidedOn,
      JSON.stringify(invitation.parts),
      invitation.untilDate,
      of.at,
      code.codeHash,
      code.codeExpiresAt,
    ],
  });
  return rows.length === 1;
}

/** Gives an invitation that nobody accepted another code; the one before opens nothing any more. */
export async function renewCode(
  tx: ViewerTransaction,
  { municipalityId, personId, id }: Citizen & { readonly id: string },
  { codeHash, codeExpiresAt }: NewCode,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'mandate-renew',
    text: `
      update mandate set code_hash = $4, code_expires_at = $5
      where municipality_id = $1 and id = $2 and person_id = $3 and helper_id is null and ended_at is null
      returning id`,
    values: [municipalityId, id, personId, codeHash, codeExpiresAt],
  });
  return rows.length === 1;
}

/** The mandate with this code, for whoever has it: an invitation, or one that they accepted with it before. */
export async function findByCode(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  codeHash: string,
): Promise<MandateRow | null> {
  const [, [found]] = await Promise.all([
    tx.query({ name: 'mandate-code', text: `select set_config('app.mandate_code', $1, true)`, values: [codeHash] }),
    tx.query<MandateRow & Record<string, unknown>>({
      name: 'mandate-by-code',
      text: `
        select ${columns} from mandate m
        where m.municipality_id = $1 and m.code_hash = $2 and (m.helper_id is null or m.helper_id = $3)`,
      values: [municipalityId, codeHash, personId],
    }),
  ]);
  return found ?? null;
}

/** Accepts the invitation that {@link findByCode} opened in this transaction; `false` when somebody else was first. */
export async function acceptMandate(
  tx: ViewerTransaction,
  helper: Citizen & { readonly name: string },
  accepted: { readonly id: string; readonly codeHash: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'mandate-accept',
    text: `
      update mandate set helper_id = $3, helper_name = $4, accepted_at = $5
      where municipality_id = $1 and id = $2 and code_hash = $6 and helper_id is null and ended_at is null
        and code_expires_at > $5::timestamptz
      returning id`,
    values: [helper.municipalityId, accepted.id, helper.personId, helper.name, accepted.at, accepted.codeHash],
  });
  return rows.length === 1;
}

/** Ends a mandate for good, after what its helper is doing at this moment. `false` when it had ended, or is of others. */
export async function endMandate(
  tx: ViewerTransaction,
  { municipalityId, personId, id }: Citizen & { readonly id: string },
  at: string,
): Promise<boolean> {
  const [, rows] = await Promise.all([
    tx.query({ name: 'mandate-wait', text: 'select pg_advisory_xact_lock(mandate_key($1))', values: [id] }),
    tx.query({
      name: 'mandate-end',
      text: `
        update mandate set ended_at = $4, ended_by = case when person_id = $3 then 'PERSON' else 'HELPER' end
        where municipality_id = $1 and id = $2 and (person_id = $3 or helper_id = $3) and ended_at is null
        returning id`,
      values: [municipalityId, id, personId, at],
    }),
  ]);
  return rows.length === 1;
}

/** How many codes somebody typed since `since` (ISO instant) that were none. */
export async function countAttempts(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  since: string,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'mandate-attempts',
    text: `
      select count(*)::int as count from mandate_attempt
      where municipality_id = $1 and person_id = $2 and at > $3::timestamptz`,
    values: [municipalityId, personId, since],
  });
  return row?.count ?? 0;
}

/** Counts a code that was none. */
export async function insertAttempt(
  tx: ViewerTransaction,
  attempt: Citizen & { readonly id: string; readonly at: string },
): Promise<void> {
  await tx.query({
    name: 'mandate-attempt',
    text: 'insert into mandate_attempt (municipality_id, id, person_id, at) values ($1, $2, $3, $4)',
    values: [attempt.municipalityId, attempt.id, attempt.personId, attempt.at],
  });
}

/** What helpers asked for a citizen on the last `days` days on which they did anything. */
export function listDeeds(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  days: number,
): Promise<RecordedDeed[]> {
  return tx.query<RecordedDeed & Record<string, unknown>>({
    name: 'acting-days',
    text: `
      select d.day::text as day, d.helper_name as "helperName", d.operation, d.asked, d.changed, d.times
      from (
        select ${localDay('r.at')} as day, r.helper_name, r.operation, r.asked, r.changed,
          count(*)::int as times, min(r.at) as first_at,
          dense_rank() over (order by ${localDay('r.at')} desc) as place
        from acting_record r
        where r.municipality_id = $1 and r.person_id = $2
        group by 1, 2, 3, 4, 5) d
      where d.place <= $3
      order by d.day desc, d.first_at, d.operation`,
    values: [municipalityId, personId, days],
  });
}
