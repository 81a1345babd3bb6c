import type { ViewerTransaction } from '#db/with-viewer.ts';
import type { AppointmentContent } from '#graphql/conversation/domain/appointment.ts';
import type { MinutesContent } from '#graphql/conversation/domain/minutes.ts';

interface OfPerson {
  readonly municipalityId: string;
  readonly personId: string;
  readonly id: string;
}

/** Something that was read, as it was then. */
interface Read extends OfPerson {
  readonly revision: number;
}

export interface NewAppointment extends OfPerson, AppointmentContent {
  readonly professionalId: string;
  readonly professionalName: string;
}

/** Plans an appointment; `false` when these two meet at that moment already. */
export async function insertAppointment(tx: ViewerTransaction, appointment: NewAppointment): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-appointment',
    text: `
      insert into appointment
        (municipality_id, id, person_id, professional_id, professional_name, kind, starts_at, minutes, way, place, bring, revision)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)
      on conflict (municipality_id, person_id, professional_id, starts_at) where cancelled_at is null do nothing
      returning id`,
    values: [
      appointment.municipalityId,
      appointment.id,
      appointment.personId,
      appointment.professionalId,
      appointment.professionalName,
      appointment.kind,
      appointment.startsAt,
      appointment.minutes,
      appointment.way,
      appointment.place,
      appointment.bring,
    ],
  });
  return rows.length === 1;
}

/**
 * Changes an appointment as it was read, as long as it has not begun at `now` (ISO instant). `false` when it was changed since or
 * has begun, when it says the same already, and when the two meet at the new moment already.
 */
export async function updateAppointment(
  tx: ViewerTransaction,
  { municipalityId, personId, id, revision }: Read,
  to: AppointmentContent,
  now: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'update-appointment',
    text: `
      update appointment a
      set kind = $6, starts_at = $7, minutes = $8, way = $9, place = $10, bring = $11, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and cancelled_at is null and starts_at > $5
        and (kind, starts_at, minutes, way, place, bring)
          is distinct from ($6::text, $7::timestamptz, $8::integer, $9::text, $10::text, $11::text)
        and not exists (
          select 1 from appointment other
          where other.municipality_id = $1 and other.person_id = $2 and other.professional_id = a.professional_id
            and other.starts_at = $7 and other.id <> a.id and other.cancelled_at is null)
      returning id`,
    values: [
      ...[municipalityId, personId, id, revision, now],
      ...[to.kind, to.startsAt, to.minutes, to.way, to.place, to.bring],
    ],
  });
  return rows.length === 1;
}

/** Cancels an appointment as it was read, as long as it has not begun at `now` (ISO instant). */
export async function cancelAppointment(
  tx: ViewerTransaction,
  { municipalityId, personId, id, revision }: Read,
  reason: string,
  now: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'cancel-appointment',
    text: `
      update appointment set cancelled_at = $5, cancel_reason = $6, revision = revision + 1
      where municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and cancelled_at is null and starts_at > $5
      returning id`,
    values: [municipalityId, personId, id, revision, now, reason],
  });
  return rows.length === 1;
}

export interface NewMinutes extends OfPerson, MinutesContent {
  readonly authorId: string;
  readonly authorName: string;
}

/** Keeps minutes as a draft of their author. */
export async function insertMinutes(tx: ViewerTransaction, minutes: NewMinutes): Promise<void> {
  await tx.query({
    name: 'insert-talk-minutes',
    text: `
      insert into talk_minutes (municipality_id, id, person_id, author_id, author_name, held_on, way, words, revision)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
    values: [
      ...[minutes.municipalityId, minutes.id, minutes.personId, minutes.authorId, minutes.authorName],
      ...[minutes.heldOn, minutes.way, minutes.words],
    ],
  });
}

/** A draft that its author read. */
export interface OwnDraft extends Read {
  readonly authorId: string;
}

const ownDraft = `municipality_id = $1 and person_id = $2 and id = $3 and revision = $4 and author_id = $5 and published_at is null`;

const keyOf = ({ municipalityId, personId, id, revision, authorId }: OwnDraft) => [
  municipalityId,
  personId,
  id,
  revision,
  authorId,
];

/** Writes a draft anew; `false` when it was changed since, published or thrown away. */
export async function updateMinutes(tx: ViewerTransaction, draft: OwnDraft, to: MinutesContent): Promise<boolean> {
  const rows = await tx.query({
    name: 'update-talk-minutes',
    text: `
      update talk_minutes set held_on = $6, way = $7, words = $8, revision = revision + 1 where ${ownDraft} returning id`,
    values: [...keyOf(draft), to.heldOn, to.way, to.words],
  });
  return rows.length === 1;
}

/** Publishes a draft at `now` (ISO instant); its revision stays the one that was read. */
export async function publishMinutes(tx: ViewerTransaction, draft: OwnDraft, now: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'publish-talk-minutes',
    text: `update talk_minutes set published_at = $6 where ${ownDraft} returning id`,
    values: [...keyOf(draft), now],
  });
  return rows.length === 1;
}

/** Throws a draft away; `false` when it was changed since, published or is gone. */
export async function deleteMinutes(tx: ViewerTransaction, draft: OwnDraft): Promise<boolean> {
  const rows = await tx.query({
    name: 'delete-talk-minutes',
    text: `delete from talk_minutes where ${ownDraft} returning id`,
    values: keyOf(draft),
  });
  return rows.length === 1;
}
