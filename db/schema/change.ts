import { sql } from 'drizzle-orm';
import {
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
import {
  changeOutcomes,
  changeQuestionReasons,
  changeStates,
  type ChangeOutcomeKind,
  type ChangeQuestionReason,
  type ChangeState,
} from '#graphql/change/domain/change-state.ts';
import type { ChangeEffect } from '#graphql/change/domain/effect.ts';
import { changeKinds, type Answers, type ChangeKind } from '#graphql/change/domain/kinds.ts';
import { bytea, createdAt, helper, id, instant, isWord, municipalityId, notNegative, prepared } from './columns.ts';
import { evidence } from './evidence.ts';
import { person, professional } from './identity.ts';

/** A change that a citizen tells (inlichtingenplicht, art. 17 lid 1 Participatiewet): the head of a chain of versions. */
export const toldChange = pgTable(
  'told_change',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<ChangeKind>().notNull(),
    status: text('status').$type<ChangeState>().notNull(),
    /** The version that was sent last takes it back. */
    withdrawn: boolean('withdrawn').notNull().default(false),
    /** The number of the last sent version; 0 before the first. */
    sentVersion: integer('sent_version').notNull(),
    lastSentAt: instant('last_sent_at'),
    /** Counts every change of the head: a conditional write names the one it read. */
    revision: integer('revision').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'told_change_person_fk',
      columns: [table.municipalityId, table.personId],
      foreignColumns: [person.municipalityId, person.id],
    }),
    unique('told_change_owner').on(table.municipalityId, table.personId, table.id),
    // One that was begun and not sent, of each kind: beginning twice is one.
    uniqueIndex('told_change_begun')
      .on(table.municipalityId, table.personId, table.kind)
      .where(sql`sent_version = 0`),
    isWord('told_change_kind', table.kind, changeKinds),
    isWord('told_change_status', table.status, changeStates),
    check(
      'told_change_sent',
      sql`(${table.status} = 'DRAFT') = (${table.sentVersion} = 0) and (${table.sentVersion} = 0) = (${table.lastSentAt} is null)
        and (${table.sentVersion} > 0 or not ${table.withdrawn})`,
    ),
    notNegative('told_change_counts', table.sentVersion, table.revision),
    index('told_change_person').on(table.municipalityId, table.personId, table.id),
    index('told_change_queue')
      .on(table.municipalityId, table.lastSentAt, table.id)
      .where(sql`status in ('SENT', 'QUESTIONED')`),
  ],
);

/** One version of a change. Written until it is sent, then never again (a trigger refuses). At most one version is unsent. */
export const toldChangeVersion = pgTable(
  'told_change_version',
  {
    municipalityId: municipalityId(),
    id: id(),
    changeId: uuid('change_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    /** Takes back what was told; its answers are those that are taken back. */
    withdraws: boolean('withdraws').notNull().default(false),
    /** Of an account its last four signs only. */
    answers: json('answers').$type<Answers>().notNull(),
    /** The account number, sealed; `null` where none is told. */
    accountCipher: bytea('account_cipher'),
    /** Why what was told is corrected or taken back; `null` for the first version. */
    reason: text('reason'),
    /** Own words about what this contradicts. */
    explanation: text('explanation'),
    /** Counts the saves of this draft: two tabs cannot overwrite each other unseen. */
    revision: integer('revision').notNull(),
    sentAt: instant('sent_at'),
    /** Language in which it was shown and sent. */
    language: text('language'),
    /** Number for people, for example `W-2026-11-K7QM4TXA`. */
    receiptNumber: text('receipt_number'),
    /** SHA-256, hex, of the canonical JSON of what was sent. */
    contentHash: text('content_hash'),
    /** The sums, counts and contradictions as they were shown. */
    effect: json('effect').$type<ChangeEffect>(),
    /** What a work list shows of a version. */
    evidenceCount: integer('evidence_count'),
    ...helper(),
    ...prepared(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('told_change_version_number').on(table.municipalityId, table.changeId, table.number),
    uniqueIndex('told_change_version_draft')
      .on(table.municipalityId, table.changeId)
      .where(sql`sent_at is null`),
    unique('told_change_version_receipt').on(table.municipalityId, table.receiptNumber),
    foreignKey({
      name: 'told_change_version_change_fk',
      columns: [table.municipalityId, table.personId, table.changeId],
      foreignColumns: [toldChange.municipalityId, toldChange.personId, toldChange.id],
    }),
    unique('told_change_version_owner').on(table.municipalityId, table.personId, table.id),
    check('told_change_version_counts', sql`${table.number} >= 1 and ${table.revision} >= 0`),
    check('told_change_version_reason', sql`(${table.number} = 1) = (${table.reason} is null)`),
    check(
      'told_change_version_sent',
      sql`num_nulls(${table.sentAt}, ${table.language}, ${table.receiptNumber}, ${table.contentHash}, ${table.effect},
          ${table.evidenceCount}) in (0, 6)`,
    ),
  ],
);

/** Which file proves which version. A corrected version refers to the same file again. */
export const toldChangeEvidence = pgTable(
  'told_change_evidence',
  {
    municipalityId: municipalityId(),
    versionId: uuid('version_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.versionId, table.evidenceId] }),
    foreignKey({
      name: 'told_change_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    foreignKey({
      name: 'told_change_evidence_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [toldChangeVersion.municipalityId, toldChangeVersion.personId, toldChangeVersion.id],
    }),
    index('told_change_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);

/** A question of the municipality about a sent version, with its answer. */
export const changeQuestion = pgTable(
  'change_question',
  {
    municipalityId: municipalityId(),
    id: id(),
    changeId: uuid('change_id').notNull(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedByName: text('asked_by_name').notNull(),
    reason: text('reason').$type<ChangeQuestionReason>().notNull(),
    /** Own words of the specialist, in Dutch. */
    words: text('words'),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    /** Version sent as the answer, when the answer was a correction. */
    answeredByVersionId: uuid('answered_by_version_id'),
    answeredAt: instant('answered_at'),
    ...helper(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'change_question_change_fk',
      columns: [table.municipalityId, table.personId, table.changeId],
      foreignColumns: [toldChange.municipalityId, toldChange.personId, toldChange.id],
    }),
    foreignKey({
      name: 'change_question_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [toldChangeVersion.municipalityId, toldChangeVersion.personId, toldChangeVersion.id],
    }),
    foreignKey({
      name: 'change_question_answer_fk',
      columns: [table.municipalityId, table.personId, table.answeredByVersionId],
      foreignColumns: [toldChangeVersion.municipalityId, toldChangeVersion.personId, toldChangeVersion.id],
    }),
    foreignKey({
      name: 'change_question_professional_fk',
      columns: [table.municipalityId, table.askedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('change_question_reason', table.reason, changeQuestionReasons),
    check(
      'change_question_answered',
      sql`${table.answeredAt} is not null or (${table.answer} is null and ${table.answeredByVersionId} is null)`,
    ),
    index('change_question_change').on(table.municipalityId, table.changeId),
    uniqueIndex('change_question_open')
      .on(table.municipalityId, table.changeId)
      .where(sql`answered_at is null`),
  ],
);

/** That a version was seen and processed (verwerkt) by an income specialist, and what follows, in words. */
export const changeOutcome = pgTable(
  'change_outcome',
  {
    municipalityId: municipalityId(),
    id: id(),
    changeId: uuid('change_id').notNull(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<ChangeOutcomeKind>().notNull(),
    /** Own words of the specialist, in Dutch. */
    words: text('words'),
    processedBy: uuid('processed_by').notNull(),
    processedByName: text('processed_by_name').notNull(),
    processedAt: instant('processed_at').notNull(),
    /** Of an account that was taken over: the last four signs of the one to which the benefit was paid until then. */
    accountBefore: text('account_before'),
    /** Of an account that was taken over: its last four signs; `null` where it was taken over that one was taken back. */
    accountAfter: text('account_after'),
    /** Of an account that was taken over: the day from which it counts. */
    accountFrom: date('account_from', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('change_outcome_version').on(table.municipalityId, table.versionId),
    foreignKey({
      name: 'change_outcome_change_fk',
      columns: [table.municipalityId, table.personId, table.changeId],
      foreignColumns: [toldChange.municipalityId, toldChange.personId, toldChange.id],
    }),
    foreignKey({
      name: 'change_outcome_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [toldChangeVersion.municipalityId, toldChangeVersion.personId, toldChangeVersion.id],
    }),
    foreignKey({
      name: 'change_outcome_professional_fk',
      columns: [table.municipalityId, table.processedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('change_outcome_kind', table.kind, changeOutcomes),
    index('change_outcome_change').on(table.municipalityId, table.changeId),
  ],
);
