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
  uuid,
} from 'drizzle-orm/pg-core';
import {
  decisionKinds,
  deciderRoles,
  type DecisionArticle,
  type DecisionFact,
  type DeciderRole,
  type DecisionKind,
} from '#graphql/decision/domain/decision.ts';
import { createdAt, id, instant, isWord, municipalityId } from './columns.ts';
import { municipality } from './municipality.ts';
import { person, professional } from './identity.ts';

/**
 * A decision (besluit, beschikking) about a person, frozen when it is made (a trigger refuses any change). One that was made in the
 * portal bears the id of the row with which it was decided: the acceptance of a report, a version of a plan, a proposal for a
 * reduction, an objection. One that a case system handed over has an id that follows from its own reference.
 */
export const decision = pgTable(
  'decision',
  {
    municipalityId: municipalityId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    /** For people, for example `2026-11-K7QM4TXA`. */
    number: text('number').notNull(),
    origin: text('origin').$type<'PORTAL' | 'CASE_SYSTEM'>().notNull(),
    /** Who decided; `null` where a case system does not say so by our ids. */
    decidedBy: uuid('decided_by'),
    decidedByName: text('decided_by_name').notNull(),
    decidedByRole: text('decided_by_role').$type<DeciderRole>().notNull(),
    /** Everybody who had a part in preparing it: none of them hears or decides about an objection to it (Awb 7:5). */
    involved: uuid('involved').array().notNull(),
    decidedAt: instant('decided_at').notNull(),
    /** Bekendmaking: from when it could be read in the portal. The terms count from the day after it (Awb 6:8). */
    madeKnownAt: instant('made_known_at').notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }),
    /** Whole euro cents. */
    amountCents: bigint('amount_cents', { mode: 'number' }),
    /** In plain Dutch, a paragraph each. */
    text: text('text').array().notNull(),
    articles: json('articles').$type<readonly DecisionArticle[]>().notNull(),
    facts: json('facts').$type<readonly DecisionFact[]>().notNull(),
    /** Number of the version of the plan that it brought into force, where agreeing and reading have pages of their own. */
    planVersion: integer('plan_version'),
    /** SHA-256, hex, of what a case system handed over; `null` for one of the portal, and for one of before this was kept. */
    handedOverDigest: text('handed_over_digest'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.id] }),
    foreignKey({ columns: [table.municipalityId, table.personId], foreignColumns: [person.municipalityId, person.id] }),
    foreignKey({
      columns: [table.municipalityId, table.decidedBy],
      foreignColumns: [professional.municipalityId, professional.id],
    }),
    unique('decision_owner').on(table.municipalityId, table.personId, table.id),
    unique('decision_number').on(table.municipalityId, table.number),
    isWord('decision_kind', table.kind, decisionKinds),
    isWord('decision_role', table.decidedByRole, deciderRoles),
    isWord('decision_origin', table.origin, ['PORTAL', 'CASE_SYSTEM']),
    check('decision_known', sql`${table.madeKnownAt} >= ${table.decidedAt}`),
    check('decision_words', sql`cardinality(${table.text}) > 0`),
    // Who decided had a part in it.
    check(
      'decision_involved',
      sql`${table.origin} = 'CASE_SYSTEM' or (${table.decidedBy} is not null and ${table.decidedBy} = any(${table.involved}))`,
    ),
    check('decision_plan', sql`(${table.planVersion} is not null) = (${table.kind} = 'PLAN')`),
    index('decision_person').on(table.municipalityId, table.personId, table.madeKnownAt),
  ],
);

/** That a citizen said to have read a decision. It says nothing about agreeing. Append-only. */
export const decisionRead = pgTable(
  'decision_read',
  {
    municipalityId: municipalityId(),
    decisionId: uuid('decision_id').notNull(),
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull(),
    /** Language in which it was read. */
    language: text('language').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.decisionId] }),
    foreignKey({
      name: 'decision_read_decision_fk',
      columns: [table.municipalityId, table.personId, table.decisionId],
      foreignColumns: [decision.municipalityId, decision.personId, decision.id],
    }),
  ],
);

/** How a municipality deals with objections, dated: the row whose `validFrom` is the last one on or before the day counts. */
export const objectionPolicy = pgTable(
  'objection_policy',
  {
    municipalityId: municipalityId(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** An advising committee hears (Awb 7:13): the municipality has longer to decide. */
    withCommittee: boolean('with_committee').notNull(),
    /** Days that somebody gets to send reasons that are missing (Awb 6:6), as the municipality is used to. */
    repairDays: integer('repair_days').notNull(),
    source: text('source').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityId, table.validFrom] }),
    foreignKey({ columns: [table.municipalityId], foreignColumns: [municipality.id] }),
    check('objection_policy_days', sql`${table.repairDays} between 7 and 90`),
  ],
);
