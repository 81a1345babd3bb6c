import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type MandateKind, mandateKinds, type MandatePart, type MandateRight } from '#graphql/shared/acting.ts';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { person } from './identity.ts';

/**
 * What one person lets another do for them (machtiging). What was agreed never changes: other parts or another day are another
 * mandate. It is accepted once, ended once, and stays.
 */
export const mandate = pgTable(
  'mandate',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** The one who is helped. */
    personId: uuid('person_id').notNull(),
    /** As the municipality knew them when they invited: the helper reads nothing else of them before acting. */
    personName: text('person_name').notNull(),
    kind: text('kind').$type<MandateKind>().notNull(),
    /** Day of the court's decision; only with a kind that a court appoints. */
    courtDecidedOn: date('court_decided_on', { mode: 'string' }),
    /**
     * Day on which the municipality recorded the appointment, having seen the decision of the court; null as long as it did not. Written by
     * the municipality and by nobody who is signed in.
     */
    appointmentRecordedOn: date('appointment_recorded_on', { mode: 'string' }),
    /** What may be done, by part. */
    parts: json('parts').$type<Partial<Record<MandatePart, MandateRight>>>().notNull(),
    /** The last day. */
    untilDate: date('until_date', { mode: 'string' }).notNull(),
    createdAt: createdAt(),
    /** Keyed hash of the one-time code. */
    codeHash: text('code_hash').notNull(),
    codeExpiresAt: instant('code_expires_at').notNull(),
    helperId: uuid('helper_id'),
    helperName: text('helper_name'),
    acceptedAt: instant('accepted_at'),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').$type<'PERSON' | 'HELPER'>(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({ columns: [table.municipalityId, table.helperId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('mandate_kind', table.kind, mandateKinds),
    isWord('mandate_ended_by', table.endedBy, ['PERSON', 'HELPER']),
    check('mandate_somebody_else', sql`${table.helperId} <> ${table.personId}`),
    check(
      'mandate_court',
      sql`(${table.courtDecidedOn} is not null) = (${table.kind} in ('ADMINISTRATOR', 'GUARDIAN', 'MENTOR'))`,
    ),
    check('mandate_appointment', sql`${table.appointmentRecordedOn} is null or ${table.courtDecidedOn} is not null`),
    check('mandate_accepted', sql`num_nulls(${table.helperId}, ${table.helperName}, ${table.acceptedAt}) in (0, 3)`),
    check('mandate_ended', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    uniqueIndex('mandate_code').on(table.municipalityId, table.codeHash),
    index('mandate_person').on(table.municipalityId, table.personId),
    index('mandate_helper').on(table.municipalityId, table.helperId),
  ],
);

/** A one-time code that somebody typed and that was none: counted for an hour. Says nothing of what was typed. */
export const mandateAttempt = pgTable(
  'mandate_attempt',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** Who typed it. */
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    index('mandate_attempt_person').on(table.municipalityId, table.personId, table.at),
    index('mandate_attempt_age').on(table.at),
  ],
);

/** What a helper looked at or did for somebody, one row an operation, in its transaction. Append-only, read by the one who is helped. */
export const actingRecord = pgTable(
  'acting_record',
  {
    municipalityId: municipalityId(),
    id: id(),
    at: instant('at').notNull(),
    /** The one who is helped. */
    personId: uuid('person_id').notNull(),
    mandateId: uuid('mandate_id').notNull(),
    helperId: uuid('helper_id').notNull(),
    helperName: text('helper_name').notNull(),
    /** Root fields of the contract. */
    operation: text('operation').notNull(),
    /** `PART.RIGHT` of each root field, as the contract asks for it. */
    asked: text('asked').array().notNull(),
    /** Whether the operation changed anything: one that was refused or came too late did not. */
    changed: boolean('changed').notNull(),
    traceId: text('trace_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      columns: [table.municipalityId, table.mandateId],
      foreignColumns: [mandate.municipalityId, mandate.id],
    }),
    index('acting_record_person').on(table.municipalityId, table.personId, table.at),
  ],
);
