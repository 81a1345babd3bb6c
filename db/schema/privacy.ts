import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { RightKind, RightOutcome, RightSubject } from '#graphql/privacy/domain/right-request.ts';
import type { RetentionReport } from '#graphql/privacy/domain/retention-report.ts';
import { id, instant, isWord, municipalityId, notNegative } from './columns.ts';
import { person, professional } from './identity.ts';
import { municipality } from './municipality.ts';

/**
 * A copy of everything that the portal holds about somebody (art. 15 and 20 AVG): asked for, made by the worker, kept encrypted for a
 * day and then removed. The row stays and says that there was one.
 */
export const dataCopy = pgTable(
  'data_copy',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    /** In which the paper and the explanations are written. */
    language: text('language').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** How far it is: parts that are done, of so many. Both 0 until somebody begins. */
    partsDone: integer('parts_done').notNull().default(0),
    parts: integer('parts').notNull().default(0),
    readyAt: instant('ready_at'),
    expiresAt: instant('expires_at'),
    /** Where the file lies; `null` before it is there and after it was removed. */
    storageKey: text('storage_key'),
    /** Bytes. */
    size: bigint('size', { mode: 'number' }),
    /** It can no longer be fetched, or never could. */
    endedAt: instant('ended_at'),
    outcome: text('outcome').$type<'EXPIRED' | 'FAILED'>(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    isWord('data_copy_outcome', table.outcome, ['EXPIRED', 'FAILED']),
    check('data_copy_ended', sql`(${table.endedAt} is null) = (${table.outcome} is null)`),
    check('data_copy_ready', sql`num_nulls(${table.readyAt}, ${table.expiresAt}, ${table.size}) in (0, 3)`),
    check('data_copy_file', sql`${table.storageKey} is null or ${table.readyAt} is not null`),
    notNegative('data_copy_counts', table.partsDone, table.parts, table.size),
    // One at a time: whoever asks twice at once gets one.
    uniqueIndex('data_copy_one')
      .on(table.municipalityId, table.personId)
      .where(sql`ended_at is null`),
    index('data_copy_person').on(table.municipalityId, table.personId, table.requestedAt),
    index('data_copy_storage_key').on(table.storageKey),
  ],
);

/**
 * What somebody asks about data of theirs: to correct it (art. 16 AVG), to limit its use (art. 18) or not to use it (art. 21). Never
 * changed once sent, and answered once by the privacy officer.
 */
export const rightRequest = pgTable(
  'right_request',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    /** As it was when this was sent: whoever answers reads nothing else about the person. */
    personName: text('person_name').notNull(),
    kind: text('kind').$type<RightKind>().notNull(),
    /** Which part of what the portal knows. */
    subject: text('subject').$type<RightSubject>().notNull(),
    /** Which fact, in the words of the writer. */
    fact: text('fact').notNull(),
    /** What it should be; only and always with a correction. */
    wanted: text('wanted'),
    reason: text('reason').notNull(),
    /** Number for people, for example `R-2026-K7QM4TXW`. */
    receiptNumber: text('receipt_number').notNull(),
    sentAt: instant('sent_at').notNull(),
    /** The last day for an answer, as the rule of the day of sending said it. */
    respondBy: date('respond_by', { mode: 'string' }).notNull(),
    /** In which it was written. */
    language: text('language').notNull(),
    answeredAt: instant('answered_at'),
    answeredById: uuid('answered_by_id'),
    answeredByName: text('answered_by_name'),
    outcome: text('outcome').$type<RightOutcome>(),
    /** What is done, and why. */
    answer: text('answer'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.answeredById],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    unique('right_request_receipt').on(table.municipalityId, table.receiptNumber),
    isWord('right_request_kind', table.kind, ['CORRECTION', 'LIMIT', 'OBJECT', 'EXPLAIN']),
    isWord('right_request_subject', table.subject, [
      'NAME',
      'LANGUAGE_AND_MAIL',
      'BENEFIT',
      'INCOME',
      'FILES',
      'PLAN',
      'APPOINTMENTS',
      'MINUTES',
      'LADDER',
      'SEARCH_TERM',
      'REDUCTION',
      'HOUSEHOLD',
      'ACCESS',
      'OTHER',
    ]),
    isWord('right_request_outcome', table.outcome, ['GRANTED', 'PARTLY', 'REFUSED']),
    check('right_request_wanted', sql`(${table.kind} = 'CORRECTION') = (${table.wanted} is not null)`),
    check(
      'right_request_answered',
      sql`num_nulls(${table.answeredAt}, ${table.answeredById}, ${table.answeredByName}, ${table.outcome}, ${table.answer}) in (0, 5)`,
    ),
    index('right_request_person').on(table.municipalityId, table.personId, table.sentAt),
    index('right_request_open')
      .on(table.municipalityId, table.respondBy, table.id)
      .where(sql`answered_at is null`),
  ],
);

/** Whether a municipality lets what is past its term be removed, dated: the row with the last `validFrom` on or before a day counts. */
export const retentionSetting = pgTable(
  'retention_setting',
  {
    municipalityId: municipalityId(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** False: only reports are made. */
    removes: boolean('removes').notNull(),
    /** Where the municipality decided it. */
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
  ],
);

/** One run of the retention job in a municipality, with its report. Holds nobody's data; `cursor` goes when it is done. */
export const retentionRun = pgTable(
  'retention_run',
  {
    municipalityId: municipalityId(),
    id: id(),
    /** The day that the rules were asked about. */
    onDay: date('on_day', { mode: 'string' }).notNull(),
    forReal: boolean('for_real').notNull(),
    /** Files that were closed before this day are past their term. */
    closedBefore: date('closed_before', { mode: 'string' }).notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    /** How far it is: the last person that was looked at. */
    cursor: uuid('cursor'),
    report: json('report').$type<RetentionReport>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    uniqueIndex('retention_run_one')
      .on(table.municipalityId, table.forReal)
      .where(sql`finished_at is null`),
    // Whatever the job asks, nothing that was closed in the last ten years is ever before the day.
    check('retention_run_term', sql`${table.closedBefore} <= ${table.onDay} - 3650`),
    check('retention_run_done', sql`${table.finishedAt} is null or ${table.cursor} is null`),
  ],
);
