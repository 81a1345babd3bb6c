import type { Channel, delivery, LetterReason } from '#db/schema/reach.ts';
import { sha256 } from '#graphql/shared/content-hash.ts';
import type { WorkerDatabase } from './notification-worker.ts';

interface Key {
  readonly municipalityId: string;
  readonly notificationId: string;
}

/** How an attempt by one way ended: `reason` is `null` when it went out. */
export interface Ending {
  readonly channel: Exclude<Channel, 'LETTER'>;
  /** The address or number that was used. */
  readonly address: string | null;
  readonly reason: Exclude<(typeof delivery.$inferSelect)['reason'], 'SEEN' | 'OVERTAKEN'>;
}

/** Writes that a message went out by a way. Call it after that was taken; a repeated call keeps the first moment. */
export async function writeSent(database: WorkerDatabase, ending: Key & Ending, at: string): Promise<void> {
  await database.query({
    name: 'write-delivery-sent',
    text: `
      with sent as (
        update notification set sent_at = $5 where municipality_id = $1 and id = $2 and sent_at is null
        returning municipality_id, id, person_id)
      insert into delivery (municipality_id, notification_id, channel, person_id, state, address_digest, at)
      select municipality_id, id, $3, person_id, 'SENT', $4, $5 from sent
      on conflict (municipality_id, notification_id, channel) do nothing`,
    values: [ending.municipalityId, ending.notificationId, ending.channel, digestOf(ending.address), at],
  });
}

/** Writes that a way failed for good. */
export async function writeFailed(database: WorkerDatabase, ending: Key & Ending, at: string): Promise<void> {
  await database.query({
    name: 'write-delivery-failed',
    text: `
      insert into delivery (municipality_id, notification_id, channel, person_id, state, reason, address_digest, at)
      select municipality_id, id, $3, person_id, 'FAILED', $4, $5, $6 from notification
      where municipality_id = $1 and id = $2
      on conflict (municipality_id, notification_id, channel) do nothing`,
    values: [ending.municipalityId, ending.notificationId, ending.channel, ending.reason, digestOf(ending.address), at],
  });
}

/** The same as PostgreSQL's `encode(sha256(convert_to(address, 'UTF8')), 'hex')`. */
function digestOf(address: string | null): string | null {
  return address === null ? null : sha256(address);
}

/** Asks for letters about messages, each once. Returns how many were asked for. */
export async function askLetter(
  database: WorkerDatabase,
  letters: readonly (Key & { readonly reason: LetterReason })[],
  at: string,
): Promise<number> {
  const { rows } = await database.query({
    name: 'ask-letters',
    text: `
      with asked as (
        insert into letter (municipality_id, id, person_id, reason, asked_at)
        select n.municipality_id, n.id, n.person_id, one.reason, $1
        from unnest($2::uuid[], $3::uuid[], $4::text[]) as one(municipality_id, id, reason)
        join notification n on n.municipality_id = one.municipality_id and n.id = one.id
        on conflict (municipality_id, id) do nothing
        returning municipality_id, id, person_id)
      insert into delivery (municipality_id, notification_id, channel, person_id, state, at)
      select municipality_id, id, 'LETTER', person_id, 'WAITING', $1 from asked
      on conflict (municipality_id, notification_id, channel) do nothing returning notification_id`,
    values: [
      at,
      letters.map(({ municipalityId }) => municipalityId),
      letters.map(({ notificationId }) => notificationId),
      letters.map(({ reason }) => reason),
    ],
  });
  return rows.length;
}
