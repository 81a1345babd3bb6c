import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DecisionKind } from '#graphql/decision/domain/decision.ts';
import {
  hearingWays,
  notHeardReasons,
  objectionActs,
  objectionOutcomes,
  objectionStatuses,
  type HearingWay,
  type NotHeardReason,
  type ObjectionAct,
  type ObjectionOutcome,
  type ObjectionStatus,
} from '#graphql/decision/domain/objection.ts';
import { createdAt, helper, id, instant, isWord, municipalityId, notNegative, prepared } from './columns.ts';
import { decision } from './decision.ts';
import { evidence } from './evidence.ts';
import { professional } from './identity.ts';

/**
 * An objection (bezwaar, Awb 6:4) to one decision: the head of a chain of versions, and how far it is. Terms and days are here, words
 * are in the versions, so that who supervises reads no words.
 */
export const objection = pgTable(
  'objection',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    /** Of the decision, for work lists. */
    decisionKind: text('decision_kind').$type<DecisionKind>().notNull(),
    status: text('status').$type<ObjectionStatus>().notNull(),
    /** Number of the last version that was sent; 0 before the first. */
    sentVersion: integer('sent_version').notNull(),
    /** Counts what happened to the head: a conditional write compares it. */
    revision: integer('revision').notNull(),
    submittedAt: instant('submitted_at'),
    /** Sent after the last day to object. */
    late: boolean('late'),
    /** The last day to object as it was when it was sent. */
    lastDay: date('last_day', { mode: 'string' }),
    /** When the decision had been made known, as it was when it was sent. */
    knownOn: date('known_on', { mode: 'string' }),
    /** As the municipality had decided on the day of sending. */
    withCommittee: boolean('with_committee'),
    receivedAt: instant('received_at'),
    /** When reasons were asked for, and until when (Awb 6:6). */
    reasonsAskedAt: instant('reasons_asked_at'),
    reasonsBy: date('reasons_by', { mode: 'string' }),
    /** When the first addition after that came in. */
    reasonsGivenAt: instant('reasons_given_at'),
    extendedAt: instant('extended_at'),
    hearingAt: instant('hearing_at'),
    hearingWay: text('hearing_way').$type<HearingWay>(),
    hearingPlace: text('hearing_place'),
    heardOn: date('heard_on', { mode: 'string' }),
    decidedAt: instant('decided_at'),
    outcome: text('outcome').$type<ObjectionOutcome>(),
    notHeard: text('not_heard').$type<NotHeardReason>(),
    withdrawnAt: instant('withdrawn_at'),
    /** Who of the municipality acted last. */
    handledBy: uuid('handled_by'),
    handledByName: text('handled_by_name'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('objection_owner').on(table.municipalityId, table.personId, table.id),
    foreignKey({
      name: 'objection_decision_fk',
      columns: [table.municipalityId, table.personId, table.decisionId],
      foreignColumns: [decision.municipalityId, decision.personId, decision.id],
    }),
    foreignKey({
      name: 'objection_handler_fk',
      columns: [table.municipalityId, table.handledBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    // Somebody who withdrew can object again while the term runs, and after it too.
    uniqueIndex('objection_once')
      .on(table.municipalityId, table.decisionId)
      .where(sql`withdrawn_at is null`),
    isWord('objection_status', table.status, objectionStatuses),
    isWord('objection_outcome', table.outcome, objectionOutcomes),
    isWord('objection_not_heard', table.notHeard, notHeardReasons),
    isWord('objection_way', table.hearingWay, hearingWays),
    check(
      'objection_sent',
      sql`(${table.status} = 'DRAFT') = (${table.sentVersion} = 0)
        and num_nulls(${table.submittedAt}, ${table.late}, ${table.lastDay}, ${table.withCommittee}) in (0, 4)
        and (${table.sentVersion} = 0) = (${table.submittedAt} is null)`,
    ),
    check('objection_asked', sql`(${table.reasonsAskedAt} is null) = (${table.reasonsBy} is null)`),
    check(
      'objection_hearing',
      sql`num_nulls(${table.hearingAt}, ${table.hearingWay}, ${table.hearingPlace}) in (0, 3)
        and (${table.status} not in ('HEARING_PLANNED', 'HEARD') or ${table.hearingAt} is not null)
        and (${table.heardOn} is not null or ${table.status} <> 'HEARD')`,
    ),
    check(
      'objection_decided',
      sql`(${table.status} = 'DECIDED') = (${table.decidedAt} is not null)
        and (${table.decidedAt} is null) = (${table.outcome} is null)
        and (${table.decidedAt} is null or (${table.heardOn} is null) = (${table.notHeard} is not null))`,
    ),
    check('objection_withdrawn', sql`(${table.status} = 'WITHDRAWN') = (${table.withdrawnAt} is not null)`),
    check('objection_handler', sql`(${table.handledBy} is null) = (${table.handledByName} is null)`),
    notNegative('objection_counts', table.sentVersion, table.revision),
    index('objection_person').on(table.municipalityId, table.personId),
    index('objection_waiting')
      .on(table.municipalityId, table.submittedAt, table.id)
      .where(sql`status in ('SUBMITTED', 'RECEIVED', 'HEARING_PLANNED', 'HEARD')`),
  ],
);

/** What a citizen says against a decision, and each addition: written until it is sent, then never again (a trigger refuses). */
export const objectionVersion = pgTable(
  'objection_version',
  {
    municipalityId: municipalityId(),
    id: id(),
    objectionId: uuid('objection_id').notNull(),
    personId: uuid('person_id').notNull(),
    number: integer('number').notNull(),
    words: text('words').notNull(),
    /** The reasons follow later (a "pro forma" objection, Awb 6:5 and 6:6). */
    reasonsFollow: boolean('reasons_follow').notNull(),
    /** Why it is late (Awb 6:11), where it is. */
    lateReason: text('late_reason'),
    /** Counts the saves; goes up through all versions, so that one names one. */
    revision: integer('revision').notNull(),
    sentAt: instant('sent_at'),
    language: text('language'),
    receiptNumber: text('receipt_number'),
    /** SHA-256, hex, of the canonical JSON of what was sent. */
    contentHash: text('content_hash'),
    ...helper(),
    ...prepared(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    unique('objection_version_number').on(table.municipalityId, table.objectionId, table.number),
    unique('objection_version_owner').on(table.municipalityId, table.personId, table.id),
    unique('objection_version_receipt').on(table.municipalityId, table.receiptNumber),
    uniqueIndex('objection_version_draft')
      .on(table.municipalityId, table.objectionId)
      .where(sql`sent_at is null`),
    foreignKey({
      name: 'objection_version_objection_fk',
      columns: [table.municipalityId, table.personId, table.objectionId],
      foreignColumns: [objection.municipalityId, objection.personId, objection.id],
    }),
    check('objection_version_counts', sql`${table.number} >= 1 and ${table.revision} >= 0`),
    check(
      'objection_version_sent',
      sql`num_nulls(${table.sentAt}, ${table.language}, ${table.receiptNumber}, ${table.contentHash}) in (0, 4)`,
    ),
  ],
);

/** Which file belongs to which version of an objection. */
export const objectionEvidence = pgTable(
  'objection_evidence',
  {
    municipalityId: municipalityId(),
    versionId: uuid('version_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.versionId, table.evidenceId] }),
    foreignKey({
      name: 'objection_evidence_version_fk',
      columns: [table.municipalityId, table.personId, table.versionId],
      foreignColumns: [objectionVersion.municipalityId, objectionVersion.personId, objectionVersion.id],
    }),
    foreignKey({
      name: 'objection_evidence_evidence_fk',
      columns: [table.municipalityId, table.personId, table.evidenceId],
      foreignColumns: [evidence.municipalityId, evidence.personId, evidence.id],
    }),
    index('objection_evidence_evidence').on(table.municipalityId, table.evidenceId),
  ],
);

/** What the municipality did with an objection, by whom and in which words. Append-only. */
export const objectionAct = pgTable(
  'objection_act',
  {
    municipalityId: municipalityId(),
    id: id(),
    objectionId: uuid('objection_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<ObjectionAct>().notNull(),
    at: instant('at').notNull(),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    /** What was asked, what was said at the hearing, why it takes longer, or why it was decided so. */
    words: text('words'),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({
      name: 'objection_act_objection_fk',
      columns: [table.municipalityId, table.personId, table.objectionId],
      foreignColumns: [objection.municipalityId, objection.personId, objection.id],
    }),
    foreignKey({
      name: 'objection_act_professional_fk',
      columns: [table.municipalityId, table.byId],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    isWord('objection_act_kind', table.kind, objectionActs),
    check('objection_act_words', sql`${table.kind} in ('RECEIVED', 'HEARING_PLANNED') or ${table.words} is not null`),
    index('objection_act_objection').on(table.municipalityId, table.objectionId, table.at),
  ],
);
