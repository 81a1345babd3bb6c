import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { person, professional } from './identity.ts';
import { municipality } from './municipality.ts';
import { notification } from './notification.ts';

/** Ways by which somebody learns that something waits. The portal always says so; `PORTAL` is the portal alone. */
const channels = ['PORTAL', 'MAIL', 'SMS', 'LETTER'] as const;
export type Channel = (typeof channels)[number];

/** A channel for each topic, in a column each. */
const channelsByTopic = () => ({
  income: text('income').$type<Channel>(),
  plan: text('plan').$type<Channel>(),
  talks: text('talks').$type<Channel>(),
  changes: text('changes').$type<Channel>(),
  decisions: text('decisions').$type<Channel>(),
  rights: text('rights').$type<Channel>(),
});

type ChannelColumns = Readonly<Record<keyof ReturnType<typeof channelsByTopic>, AnyPgColumn>>;

/** What the law asks to make known has a way that reaches beside the portal. */
const channelChecks = (name: string, table: ChannelColumns) => [
  isWord(`${name}_income`, table.income, channels),
  isWord(`${name}_plan`, table.plan, channels),
  isWord(`${name}_talks`, table.talks, channels),
  isWord(`${name}_changes`, table.changes, channels),
  isWord(`${name}_decisions`, table.decisions, channels.slice(1)),
  isWord(`${name}_rights`, table.rights, channels.slice(1)),
];

/** How a municipality reaches people who did not choose, dated: the last row that began counts. */
export const reachProfile = pgTable(
  'reach_profile',
  {
    municipalityId: municipalityId(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    ...channelsByTopic(),
    /** So many days before a term ends, who has not seen what it belongs to gets a letter; `null`: never by itself. */
    letterDaysBefore: integer('letter_days_before'),
    /** So many days after a file of letters was first fetched, its bytes go; `null`: not decided, they stay. */
    letterFileDays: integer('letter_file_days'),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    ...channelChecks('reach_profile', table),
    notNegative('reach_profile_days', table.letterDaysBefore),
    check('reach_profile_file_days', sql`${table.letterFileDays} >= 1`),
  ],
);

/** What a citizen chose, one row a save, numbered from 1. Added to and never changed; `null` follows the municipality. */
export const channelChoice = pgTable(
  'channel_choice',
  {
    municipalityId: municipalityId(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    ...channelsByTopic(),
    chosenAt: instant('chosen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.personId, table.number] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    ...channelChecks('channel_choice', table),
    check('channel_choice_number', sql`${table.number} >= 1`),
  ],
);

const deliveryStates = ['WAITING', 'SENT', 'FAILED', 'LEFT_OUT'] as const;
/** `WAITING`: a letter before its batch. `SENT`: taken by whoever brings it. `LEFT_OUT`: a letter that was seen in the portal before. */
export type DeliveryState = (typeof deliveryStates)[number];

const deliveryReasons = ['ADDRESS_REFUSED', 'MAILBOX_FULL', 'REFUSED', 'NUMBER_REFUSED', 'SEEN', 'OVERTAKEN'] as const;
/** `ADDRESS_REFUSED` and `NUMBER_REFUSED` are about the address itself: it is not tried again. `OVERTAKEN`: something newer took its place. */
export type DeliveryReason = (typeof deliveryReasons)[number];

/** By which way a message went, and how that ended. A message whose way failed has another row for the next one. */
export const delivery = pgTable(
  'delivery',
  {
    municipalityId: municipalityId(),
    notificationId: uuid('notification_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    personId: uuid('person_id').notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    reason: text('reason').$type<DeliveryReason>(),
    /** SHA-256 of the address or number that was used: tells whether it is still the one on record. */
    addressDigest: text('address_digest'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.notificationId, table.channel] }),
    foreignKey({
      columns: [table.municipalityId, table.notificationId],
      foreignColumns: [notification.municipalityId, notification.id],
    }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('delivery_channel', table.channel, channels),
    isWord('delivery_state', table.state, deliveryStates),
    isWord('delivery_reason', table.reason, deliveryReasons),
    check('delivery_ended', sql`(${table.reason} is not null) = (${table.state} in ('FAILED', 'LEFT_OUT'))`),
    check('delivery_letter', sql`${table.channel} = 'LETTER' or ${table.state} in ('SENT', 'FAILED')`),
    index('delivery_person').on(table.municipalityId, table.personId, table.channel),
  ],
);

/** Letters of a day in one file, for whoever prints them. Closed once; the file never changes. */
export const letterBatch = pgTable(
  'letter_batch',
  {
    municipalityId: municipalityId(),
    /** Counts up in a municipality, from 1. */
    number: integer('number').notNull(),
    closedAt: instant('closed_at').notNull(),
    /** Letters in it. */
    letters: integer('letters').notNull(),
    /** Letters that were no longer needed when it closed. */
    leftOut: integer('left_out').notNull(),
    /** SHA-256 of the file, hex. */
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.number] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    check('letter_batch_number', sql`${table.number} >= 1 and ${table.letters} >= 1 and ${table.leftOut} >= 0`),
  ],
);

const letterReasons = ['CHOSEN', 'NO_OTHER_WAY', 'NOT_SEEN'] as const;
/** `NO_OTHER_WAY`: there is no address or number, or it failed. `NOT_SEEN`: its term ends soon. */
export type LetterReason = (typeof letterReasons)[number];

/** A letter about a message: asked for, and later in a batch or left out. It is never in two. */
export const letter = pgTable(
  'letter',
  {
    municipalityId: municipalityId(),
    /** The id of the message: there is one letter about it. */
    id: id(),
    personId: uuid('person_id').notNull(),
    reason: text('reason').$type<LetterReason>().notNull(),
    askedAt: instant('asked_at').notNull(),
    /** `null` while it waits. */
    batchNumber: integer('batch_number'),
    /** Its place in the batch, from 1. */
    place: integer('place'),
    leftOutAt: instant('left_out_at'),
    /** Of the person, when a batch was last made up. */
    name: text('name'),
    /** As it stands on the letter, in the lines of an envelope. */
    address: text('address'),
    /** Since when nobody knows where to send it: then somebody has to ask. */
    noAddressSince: instant('no_address_since'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      columns: [table.municipalityId, table.id],
      foreignColumns: [notification.municipalityId, notification.id],
    }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.batchNumber],
      foreignColumns: [letterBatch.municipalityId, letterBatch.number],
    }),
    isWord('letter_reason', table.reason, letterReasons),
    check(
      'letter_place',
      sql`(${table.batchNumber} is null) = (${table.place} is null) and (${table.batchNumber} is null or (${table.name} is not null and ${table.address} is not null))`,
    ),
    check('letter_ended', sql`${table.batchNumber} is null or ${table.leftOutAt} is null`),
    index('letter_batch_place').on(table.municipalityId, table.batchNumber, table.place),
    index('letter_waiting')
      .on(table.municipalityId, table.askedAt)
      .where(sql`batch_number is null and left_out_at is null`),
  ],
);

/** Who fetched the file of a batch to print it, and when. Added to and never changed. */
export const letterPrint = pgTable(
  'letter_print',
  {
    municipalityId: municipalityId(),
    id: id(),
    batchNumber: integer('batch_number').notNull(),
    printedAt: instant('printed_at').notNull(),
    printedBy: uuid('printed_by').notNull(),
    printedByName: text('printed_by_name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      columns: [table.municipalityId, table.batchNumber],
      foreignColumns: [letterBatch.municipalityId, letterBatch.number],
    }),
    foreignKey({
      columns: [table.municipalityId, table.printedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    index('letter_print_batch').on(table.municipalityId, table.batchNumber, table.printedAt),
  ],
);
