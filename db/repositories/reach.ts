import type { delivery } from '#db/schema/reach.ts';
import type { channelChoice, reachProfile } from '#db/schema/reach.ts';
import type { notification, NotificationKind } from '#db/schema/notification.ts';
import type { person } from '#db/schema/identity.ts';
import type { ViewerTransaction } from '#db/with-viewer.ts';
import { matter } from './notification.ts';

interface Citizen {
  readonly municipalityId: string;
  readonly personId: string;
}

type Topics = 'income' | 'plan' | 'talks' | 'changes' | 'decisions' | 'rights';

/** A channel for each topic, as it lies in a row. */
export type ChannelRow = Pick<typeof channelChoice.$inferSelect, Topics>;

/** What is on record about how a citizen is reached. */
export interface ReachRow extends Pick<typeof person.$inferSelect, 'email' | 'phone' | 'preferredChannel'> {
  /** Number of the last save; 0 where nothing was chosen. */
  readonly revision: number;
  /** ISO instant. */
  readonly chosenAt: string | null;
  readonly choice: ChannelRow | null;
  readonly usual: Pick<typeof reachProfile.$inferSelect, Topics> | null;
  /** Whether the address that is on record now was refused. */
  readonly emailRefused: boolean;
  readonly phoneRefused: boolean;
}

/** Channels by topic of a row `alias`, as JSON. */
const channelsJson = (alias: string) =>
  `json_build_object('income', ${alias}.income, 'plan', ${alias}.plan, 'talks', ${alias}.talks,
    'changes', ${alias}.changes, 'decisions', ${alias}.decisions, 'rights', ${alias}.rights)`;

/** Whether an address of `p` was refused: the digest tells whether it is still the same one. */
const refused = (channel: 'MAIL' | 'SMS', column: 'email' | 'phone') => `exists (
  select 1 from delivery d
  where d.municipality_id = p.municipality_id and d.person_id = p.id and d.channel = '${channel}'
    and d.reason in ('ADDRESS_REFUSED', 'NUMBER_REFUSED')
    and d.address_digest = encode(sha256(convert_to(p.${column}, 'UTF8')), 'hex'))`;

/** How somebody (`p`) is reached, as columns; `day` is the parameter of today. */
export const reachColumns = (day: string): string => `
  p.email, p.phone, p.preferred_channel as "preferredChannel",
  ${refused('MAIL', 'email')} as "emailRefused", ${refused('SMS', 'phone')} as "phoneRefused",
  (select ${channelsJson('c')} from channel_choice c
   where c.municipality_id = p.municipality_id and c.person_id = p.id order by c.number desc limit 1) as choice,
  (select ${channelsJson('r')} from reach_profile r
   where r.municipality_id = p.municipality_id and r.valid_from <= ${day}::date order by r.valid_from desc limit 1) as usual`;

/** How a citizen is reached on a day. */
export async function readReach(tx: ViewerTransaction, citizen: Citizen, today: string): Promise<ReachRow> {
  const [row] = await tx.query<ReachRow & Record<string, unknown>>({
    name: 'read-reach',
    text: `
      select ${reachColumns('$3')}, coalesce(latest.number, 0) as revision, to_json(latest.chosen_at)#>>'{}' as "chosenAt"
      from person p
      left join lateral (
        select number, chosen_at from channel_choice c
        where c.municipality_id = p.municipality_id and c.person_id = p.id order by c.number desc limit 1) latest on true
      where p.municipality_id = $1 and p.id = $2`,
    values: [citizen.municipalityId, citizen.personId, today],
  });
  if (!row) throw new Error('a citizen is on record');
  return row;
}

/** Adds what a citizen chose behind the save of this number; `false` when another one is there already. */
export async function insertChoice(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  choice: ChannelRow & { readonly number: number; readonly chosenAt: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'insert-channel-choice',
    text: `
      insert into channel_choice
        (municipality_id, person_id, number, chosen_at, income, plan, talks, changes, decisions, rights)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (municipality_id, person_id, number) do nothing returning number`,
    values: [
      municipalityId,
      personId,
      choice.number,
      choice.chosenAt,
      choice.income,
      choice.plan,
      choice.talks,
      choice.changes,
      choice.decisions,
      choice.rights,
    ],
  });
  return rows.length > 0;
}

export type DeliveryRow = Pick<typeof delivery.$inferSelect, 'channel' | 'state' | 'reason' | 'at'>;

export interface MessageRow extends Pick<
  typeof notification.$inferSelect,
  'id' | 'kind' | 'requestedAt' | 'termEndsOn' | 'seenAt'
> {
  /** The month of a report, or the id of what it is about. */
  readonly matter: string;
  /** Kinds of what was told later about the same matter. */
  readonly later: readonly NotificationKind[];
  readonly deliveries: readonly DeliveryRow[];
}

/** What was told to a person and how it went, newest first. */
export async function listMessages(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  first: number,
): Promise<readonly MessageRow[]> {
  return tx.query<MessageRow & Record<string, unknown>>({
    name: 'list-messages',
    text: `
      select n.id, n.kind, ${matter('n')} as matter, to_json(n.requested_at)#>>'{}' as "requestedAt", n.term_ends_on::text as "termEndsOn",
        to_json(n.seen_at)#>>'{}' as "seenAt", coalesce((
          select json_agg(json_build_object('channel', d.channel, 'state', d.state, 'reason', d.reason, 'at', d.at)
            order by d.at, d.state)
          from delivery d
          where d.municipality_id = n.municipality_id and d.notification_id = n.id), '[]') as deliveries, coalesce((
          select json_agg(o.kind) from notification o
          where o.municipality_id = n.municipality_id and o.person_id = n.person_id and o.requested_at > n.requested_at
            and split_part(o.occasion, '/', 1) = split_part(n.occasion, '/', 1)), '[]') as later
      from notification n where n.municipality_id = $1 and n.person_id = $2
      order by n.requested_at desc, n.id desc limit $3`,
    values: [municipalityId, personId, first],
  });
}

/** Writes that a citizen has seen a message, once; `false` when it is not there or was seen before. */
export async function writeSeen(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'write-message-seen',
    text: `
      update notification set seen_at = $4
      where municipality_id = $1 and person_id = $2 and id = $3 and seen_at is null returning id`,
    values: [municipalityId, personId, id, at],
  });
  return rows.length > 0;
}

/** Whether a message is there for a citizen. */
export async function isMessageOf(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  id: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'find-message',
    text: 'select 1 from notification where municipality_id = $1 and person_id = $2 and id = $3',
    values: [municipalityId, personId, id],
  });
  return rows.length > 0;
}

/** Writes that a citizen has seen what some kinds of messages about a matter told: they did what these ask for. */
export async function writeMatterSeen(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  { kinds, occasion, at }: { readonly kinds: readonly string[]; readonly occasion: string; readonly at: string },
): Promise<void> {
  await tx.query({
    name: 'write-matter-seen',
    text: `
      update notification set seen_at = $5
      where municipality_id = $1 and person_id = $2 and kind = any($3) and occasion = $4 and seen_at is null`,
    values: [municipalityId, personId, kinds, occasion, at],
  });
}

/** As {@link writeMatterSeen} for all messages of a kind about one matter, whatever each of them told of it. */
export async function writeAllSeen(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  { kind, matter, at }: Record<'kind' | 'matter' | 'at', string>,
): Promise<void> {
  await tx.query({
    name: 'write-all-seen',
    text: `
      update notification set seen_at = $5
      where municipality_id = $1 and person_id = $2 and kind = $3 and split_part(occasion, '/', 1) = $4 and seen_at is null`,
    values: [municipalityId, personId, kind, matter, at],
  });
}

/** Writes that a citizen has seen the message that made a decision known: it was asked for at the moment of deciding. */
export async function writeDecisionSeen(
  tx: ViewerTransaction,
  { municipalityId, personId }: Citizen,
  { decisionId, kinds, at }: { readonly decisionId: string; readonly kinds: readonly string[]; readonly at: string },
): Promise<void> {
  await tx.query({
    name: 'write-decision-seen',
    text: `
      update notification n set seen_at = $5
      from decision d
      where d.municipality_id = $1 and d.person_id = $2 and d.id = $3
        and n.municipality_id = $1 and n.person_id = $2 and n.requested_at = d.made_known_at
        and n.kind = any($4) and n.seen_at is null`,
    values: [municipalityId, personId, decisionId, kinds, at],
  });
}
