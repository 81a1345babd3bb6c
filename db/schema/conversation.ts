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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { person, professional } from './identity.ts';

/** An appointment of a person with somebody of the municipality. */
export const appointment = pgTable(
  'appointment',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    professionalId: uuid('professional_id').notNull(),
    professionalName: text('professional_name').notNull(),
    kind: text('kind').$type<'TALK' | 'EVALUATION' | 'INTAKE' | 'VISIT'>().notNull(),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    way: text('way').$type<'IN_PERSON' | 'PHONE' | 'VIDEO'>().notNull(),
    /** Address, or the number that will call. */
    place: text('place').notNull(),
    /** What to take along, in the words of the municipality. */
    bring: text('bring'),
    /** Counts changes: two people cannot move it unseen, and a calendar knows which is newer. */
    revision: integer('revision').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.professionalId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('appointment_kind', table.kind, ['TALK', 'EVALUATION', 'INTAKE', 'VISIT']),
    isWord('appointment_way', table.way, ['IN_PERSON', 'PHONE', 'VIDEO']),
    check('appointment_minutes', sql`${table.minutes} between 5 and 480 and ${table.revision} >= 0`),
    check('appointment_cancelled', sql`(${table.cancelledAt} is null) = (${table.cancelReason} is null)`),
    // Somebody meets somebody once at a moment: planned twice by accident, it is one appointment.
    uniqueIndex('appointment_once')
      .on(table.municipalityId, table.personId, table.professionalId, table.startsAt)
      .where(sql`cancelled_at is null`),
    index('appointment_person').on(table.municipalityId, table.personId, table.startsAt),
    index('appointment_coming')
      .on(table.municipalityId, table.startsAt)
      .where(sql`cancelled_at is null`),
  ],
);

/** Minutes of a talk: a private draft of its author until published, then read by the person and never changed. */
export const talkMinutes = pgTable(
  'talk_minutes',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    way: text('way').$type<'IN_PERSON' | 'PHONE' | 'VIDEO'>().notNull(),
    words: text('words').notNull(),
    revision: integer('revision').notNull(),
    publishedAt: instant('published_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.authorId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('talk_minutes_way', table.way, ['IN_PERSON', 'PHONE', 'VIDEO']),
    index('talk_minutes_person').on(table.municipalityId, table.personId, table.heldOn),
  ],
);

/** A secret address under which a calendar reads a person's appointments and deadlines. Only the SHA-256 of its token is stored. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** Language of its titles. */
    language: text('language').notNull(),
    createdAt: createdAt(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    index('calendar_feed_token').on(table.tokenHash),
    uniqueIndex('calendar_feed_one')
      .on(table.municipalityId, table.personId)
      .where(sql`revoked_at is null`),
  ],
);
