import type { LetterReason } from '#db/schema/reach.ts';
import type { NotificationKind } from '#db/schema/notification.ts';
import type { objection } from '#db/schema/decision-objection.ts';
import type { municipality } from '#db/schema/municipality.ts';
import { askLetter } from './reach-worker.ts';
import type { WorkerDatabase } from './notification-worker.ts';
import { validOn } from './valid-on.ts';

/**
 * Asks for a letter about everything with a term that ends soon and that nobody has seen: so many days before its last day as the
 * municipality decided. Asking again on the same day adds nothing. Returns how many were asked for.
 */
export async function askAboutUnseen(
  database: WorkerDatabase,
  { today, at }: { readonly today: string; readonly at: string },
): Promise<number> {
  const { rows } = await database.query<{ municipalityId: string; notificationId: string }>({
    name: 'unseen-before-their-term',
    text: `
      select n.municipality_id as "municipalityId", n.id as "notificationId"
      from municipality m
      cross join lateral (
        select letter_days_before from reach_profile r
        where r.municipality_id = m.id and r.valid_from <= $1::date order by r.valid_from desc limit 1) profile
      join notification n on n.municipality_id = m.id
        and n.term_ends_on >= $1::date and n.term_ends_on <= $1::date + profile.letter_days_before and n.seen_at is null
      where not exists (select 1 from letter l where l.municipality_id = n.municipality_id and l.id = n.id)`,
    values: [today],
  });
  if (rows.length === 0) return 0;
  return askLetter(
    database,
    rows.map((row) => ({ ...row, reason: 'NOT_SEEN' as const })),
    at,
  );
}

/** A letter that waits for a batch. */
export interface WaitingLetter {
  readonly id: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly name: string;
  /** BCP 47, of the reader. */
  readonly language: string;
  /** On record on that day, in the lines of an envelope; `null` where there is none. */
  readonly address: string | null;
  readonly reason: LetterReason;
  readonly termEndsOn: string | null;
  readonly seen: boolean;
  /** Kinds of what was told later about the same matter. */
  readonly later: readonly NotificationKind[];
  /** Of an objection: the hearing that is planned, or with its decision the one that is off; `null` where there is none. */
  readonly hearing: PlannedHearing | null;
}

/** When and where somebody would be heard. */
export type PlannedHearing = NonNullableOf<
  Pick<typeof objection.$inferSelect, 'hearingAt' | 'hearingWay' | 'hearingPlace'>
>;

type NonNullableOf<Row> = { readonly [Name in keyof Row]: NonNullable<Row[Name]> };

/** Letters of one municipality that wait, with the number that their batch would have: read in one moment. */
export interface WaitingLetters {
  readonly municipality: Pick<typeof municipality.$inferSelect, 'id' | 'name' | 'hostName' | 'contact'>;
  readonly number: number;
  readonly letters: readonly WaitingLetter[];
}

/** Everything that waits, by municipality, the oldest first. */
export async function waitingLetters(database: WorkerDatabase, today: string): Promise<readonly WaitingLetters[]> {
  const { rows } = await database.query<WaitingLetters>({
    name: 'waiting-letters',
    text: `
      select json_build_object('id', m.id, 'name', m.name, 'hostName', m.host_name, 'contact', m.contact) as municipality,
        coalesce((select max(b.number) from letter_batch b where b.municipality_id = m.id), 0) + 1 as number,
        json_agg(json_build_object(
          'id', l.id, 'personId', l.person_id, 'kind', n.kind, 'name', p.name, 'language', p.language,
          'reason', l.reason, 'termEndsOn', n.term_ends_on, 'seen', n.seen_at is not null,
          'address', (
            select f.words from registered_fact f
            where f.municipality_id = l.municipality_id and f.person_id = l.person_id and f.kind = 'ADDRESS'
              and ${validOn('f', '$1')}
            order by f.valid_from desc, f.observed_on desc limit 1),
          'later', coalesce((
            select json_agg(o.kind) from notification o
            where o.municipality_id = n.municipality_id and o.person_id = n.person_id and o.requested_at > n.requested_at
              and split_part(o.occasion, '/', 1) = split_part(n.occasion, '/', 1)), '[]'),
          'hearing', case when n.kind in ('OBJECTION_HEARING_PLANNED', 'OBJECTION_DECIDED') then (
            select json_build_object('hearingAt', o.hearing_at, 'hearingWay', o.hearing_way, 'hearingPlace', o.hearing_place)
            from objection o
            where o.municipality_id = n.municipality_id and o.person_id = n.person_id
              and o.id = split_part(n.occasion, '/', 1)::uuid
              and o.hearing_at is not null and o.heard_on is null and o.status in ('HEARING_PLANNED', 'DECIDED')) end
        ) order by l.asked_at, l.id) as letters
      from municipality m
      join letter l on l.municipality_id = m.id and l.batch_number is null and l.left_out_at is null
      join notification n on n.municipality_id = l.municipality_id and n.id = l.id
      join person p on p.municipality_id = l.municipality_id and p.id = l.person_id
      group by m.id`,
    values: [today],
  });
  return rows;
}

/** Leaves letters out that are not needed any more, with the reason. */
export async function leaveOut(
  database: WorkerDatabase,
  municipalityId: string,
  letters: readonly { readonly id: string; readonly reason: 'SEEN' | 'OVERTAKEN' }[],
  at: string,
): Promise<void> {
  if (letters.length === 0) return;
  await database.query({
    name: 'leave-letters-out',
    text: `
      with left_out as (
        update letter l set left_out_at = $2
        from unnest($3::uuid[], $4::text[]) as one(id, reason)
        where l.municipality_id = $1 and l.id = one.id and l.batch_number is null and l.left_out_at is null
        returning l.id, one.reason)
      update delivery d set state = 'LEFT_OUT', reason = left_out.reason, at = $2 from left_out
      where d.municipality_id = $1 and d.notification_id = left_out.id and d.channel = 'LETTER'`,
    values: [municipalityId, at, letters.map(({ id }) => id), letters.map(({ reason }) => reason)],
  });
}

/** Writes of letters that nobody knows where to send them: who they are for, and since when. */
export async function writeNoAddress(
  database: WorkerDatabase,
  municipalityId: string,
  letters: readonly Pick<WaitingLetter, 'id' | 'name'>[],
  at: string,
): Promise<void> {
  if (letters.length === 0) return;
  await database.query({
    name: 'write-letters-without-address',
    text: `
      update letter l set name = one.name, no_address_since = coalesce(l.no_address_since, $2)
      from unnest($3::uuid[], $4::text[]) as one(id, name)
      where l.municipality_id = $1 and l.id = one.id and l.batch_number is null and l.left_out_at is null`,
    values: [municipalityId, at, letters.map(({ id }) => id), letters.map(({ name }) => name)],
  });
}

/** A batch as it is closed: its letters in the order of the file. */
export interface ClosedBatch {
  readonly municipalityId: string;
  readonly number: number;
  readonly closedAt: string;
  readonly leftOut: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly letters: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

/**
 * Closes a batch: all of its letters in one statement, or nothing of it. `false` when another process closed one of this number: its
 * letters are in that one.
 */
export async function closeBatch(database: WorkerDatabase, batch: ClosedBatch): Promise<boolean> {
  const { letters } = batch;
  const { rows } = await database.query({
    name: 'close-letter-batch',
    text: `
      with closed as (
        insert into letter_batch (municipality_id, number, closed_at, letters, left_out, sha256, storage_key)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (municipality_id, number) do nothing returning municipality_id, number),
      put as (
        update letter l set batch_number = closed.number, place = one.place, name = one.name, address = one.address
        from closed, unnest($8::uuid[], $9::text[], $10::text[]) with ordinality as one(id, name, address, place)
        where l.municipality_id = closed.municipality_id and l.id = one.id
        returning l.municipality_id, l.id),
      told as (
        update delivery d set state = 'SENT', at = $3 from put
        where d.municipality_id = put.municipality_id and d.notification_id = put.id and d.channel = 'LETTER'),
      sent as (
        update notification n set sent_at = $3 from put
        where n.municipality_id = put.municipality_id and n.id = put.id and n.sent_at is null)
      select id from put`,
    values: [
      batch.municipalityId,
      batch.number,
      batch.closedAt,
      letters.length,
      batch.leftOut,
      batch.sha256,
      batch.storageKey,
      letters.map(({ id }) => id),
      letters.map(({ name }) => name),
      letters.map(({ address }) => address),
    ],
  });
  return rows.length > 0;
}
